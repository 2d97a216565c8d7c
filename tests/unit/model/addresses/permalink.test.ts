import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toHref } from "../../../../src/model/addresses/address-forms.ts";
import { aliasAddress, tagSlug } from "../../../../src/model/addresses/addresses.ts";
import { isPermalinkPattern, permalinkOf } from "../../../../src/model/addresses/permalink.ts";

describe("A permalink", () => {
  it("is made of what its pattern names", () => {
    const article = {
      id: "first-light",
      date: "2021-04-01T10:00",
      series: "the-quay",
      categories: ["tides", "lamps"],
    };

    const permalinks = [undefined, "/{year}/{month}/{day}/{slug}/", "/{category}/{slug}/"].map((pattern) =>
      permalinkOf(article, pattern),
    );

    assert.deepEqual(permalinks, [
      "/the-quay/first-light/",
      "/2021/04/01/first-light/",
      "/tides/first-light/",
    ]);
  });

  it("stands below /articles/ for an article without the series that the pattern wants", () => {
    const article = { id: "첫-빛", date: "2021-04-01", categories: ["tides"] };

    const permalink = permalinkOf(article);

    assert.equal(permalink, "/articles/첫-빛/");
  });

  it("has a pattern between two slashes, with the slug and names that there are", () => {
    const patterns = [
      "/{slug}/",
      "/{series}/{slug}/",
      "{slug}/",
      "/{slug}",
      "/{series}/",
      "/{slug}/{colour}/",
      "//{slug}/",
      "/a b/{slug}/",
      "/../{slug}/",
      "/{series}/./{slug}/",
    ];

    const right = patterns.filter(isPermalinkPattern);

    assert.deepEqual(right, ["/{slug}/", "/{series}/{slug}/"]);
  });
});

describe("An address", () => {
  it("stands in a link below the site's base and percent-encoded", () => {
    const address = "/노트/첫-빛/";

    const hrefs = ["/", "/archive/"].map((base) => toHref(address, base));

    assert.deepEqual(hrefs, [
      "/%EB%85%B8%ED%8A%B8/%EC%B2%AB-%EB%B9%9B/",
      "/archive/%EB%85%B8%ED%8A%B8/%EC%B2%AB-%EB%B9%9B/",
    ]);
  });

  it("of an alias is a folder unless it names a file", () => {
    const aliases = ["/2009/05/old", "/2009/05/old/", "/old.html", "/v1.2"];

    const places = aliases.map(aliasAddress);

    assert.deepEqual(places, ["/2009/05/old/", "/2009/05/old/", "/old.html", "/v1.2/"]);
  });

  it("of a tag does not depend on case, spaces or punctuation", () => {
    const tags = ["Tide Tables", "tide tables", "Tide  tables!", "물때 표"];

    const slugs = tags.map(tagSlug);

    assert.deepEqual(slugs, ["tide-tables", "tide-tables", "tide-tables", "물때-표"]);
  });
});
