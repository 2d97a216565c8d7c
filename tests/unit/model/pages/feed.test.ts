import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Feed, toAtom } from "../../../../src/model/pages/feed.ts";
import { aListing } from "../../../support/articles.ts";

const aFeed = (listings: Feed["listings"], rest: Partial<Feed> = {}): Feed => ({
  title: "Institute of Small Harbours",
  lang: "en",
  timezone: "Asia/Seoul",
  self: "https://harbours.example/feed.xml",
  page: "https://harbours.example/",
  origin: "https://harbours.example",
  author: "Institute of Small Harbours",
  listings,
  ...rest,
});

describe("A feed", () => {
  it("is Atom with the time of its newest change", () => {
    const listings = [
      aListing({
        href: "/the-quay/%EC%B2%AB-%EB%B9%9B/",
        title: "첫 빛",
        lang: "ko",
        date: "2022-05-02T18:05",
        authors: [{ label: "오미나", href: "/authors/mina-oh/" }],
        categories: [{ label: "물때", href: "/categories/tides/" }],
      }),
      { ...aListing(), updated: "2022-06-01" },
    ];

    const atom = toAtom(aFeed(listings, { subtitle: "Notes on small harbours." }));

    assert.equal(
      atom,
      `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Institute of Small Harbours</title>
  <subtitle>Notes on small harbours.</subtitle>
  <id>https://harbours.example/feed.xml</id>
  <link rel="self" type="application/atom+xml" href="https://harbours.example/feed.xml"/>
  <link rel="alternate" type="text/html" href="https://harbours.example/"/>
  <updated>2022-06-01T00:00:00+09:00</updated>
  <author><name>Institute of Small Harbours</name></author>
  <entry xml:lang="ko">
    <title>첫 빛</title>
    <id>https://harbours.example/the-quay/%EC%B2%AB-%EB%B9%9B/</id>
    <link rel="alternate" type="text/html" href="https://harbours.example/the-quay/%EC%B2%AB-%EB%B9%9B/"/>
    <published>2022-05-02T18:05:00+09:00</published>
    <updated>2022-05-02T18:05:00+09:00</updated>
    <author><name>오미나</name></author>
    <category term="물때"/>
    <summary>The lamp is lit at dusk.</summary>
  </entry>
  <entry xml:lang="en">
    <title>First Light</title>
    <id>https://harbours.example/the-quay/first-light/</id>
    <link rel="alternate" type="text/html" href="https://harbours.example/the-quay/first-light/"/>
    <published>2021-04-01T00:00:00+09:00</published>
    <updated>2022-06-01T00:00:00+09:00</updated>
    <summary>The lamp is lit at dusk.</summary>
  </entry>
</feed>
`,
    );
  });

  it("holds no markup and no character that XML cannot hold", () => {
    const listing = aListing({
      title: "Tides & <b>“Lamps”</b>",
      summary: "One ]]> two\u0000\u000b\u001f\ufffe three\ttab",
      authors: [{ label: `O'Neil "Tide"`, href: "/" }],
    });

    const atom = toAtom(aFeed([listing]));

    assert.match(atom, /<title>Tides &amp; &lt;b&gt;“Lamps”&lt;\/b&gt;<\/title>/);
    assert.match(atom, /<summary>One \]\]&gt; two three\ttab<\/summary>/);
    assert.match(atom, /<name>O&#39;Neil &quot;Tide&quot;<\/name>/);
  });

  it("without publications has a time all the same", () => {
    const atom = toAtom(aFeed([]));

    assert.match(atom, /\n {2}<updated>1970-01-01T00:00:00\+09:00<\/updated>\n/);
  });
});
