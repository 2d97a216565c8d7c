import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { aSite, buildHere } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { attribute, type HtmlPage, parsePage } from "../support/html-page.ts";
import type { SiteFiles } from "../support/site-files.ts";

const OWN = `print: { links: notes }
dateline: "{d} {month} {year}"
logo: { src: logo.svg, alt: ISH, dark: logo-dark.svg, withName: false }
navigation:
  - { label: Publications, url: /publications/ }
  - label: About
    url: /about/
    links: [{ label: The Quay, url: /the-quay/ }, { label: Writers, url: /authors/ }]
translations:
  ko:
    dateline: "{year}.{mm}.{dd}."
    navigation: [{ label: 소개, url: /about/, links: [{ label: 글쓴이, url: /authors/ }] }]
    footer: { heading: 소식, text: 소식을 받아 보세요., blocks: [{ heading: 오시는 길, text: 부두길 3 }] }
`;
const FOOTER = `footer:
  heading: Stay Informed
  text: Register to receive updates from ISH
  blocks:
    - { heading: Visit, text: Quay Street 3 }
    - { heading: Read, links: [{ label: Everything, url: /publications/ }] }
`;
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
const KOREAN = "---\ntitle: 첫 빛\ndate: 2021-06-01\nlang: ko\ncategories: [tides]\n---\n\n등을 켠다.\n";
const LINKED =
  "---\ntitle: Linked\ndate: 2022-06-01\ncategories: [tides]\n---\n\n[One](https://one.example/?a=1&b=2), [two](/about/), [three](https://three.example/).\n";

describe("What a site has of its own", () => {
  let files: SiteFiles;
  before(async () => {
    const site = `${SMALL_SITE["site.yaml"]}`.replace(/footer:[\s\S]*/, FOOTER + OWN);
    files = await buildHere(
      aSite(
        { after },
        {
          ...SMALL_SITE,
          "site.yaml": site,
          "logo.svg": DRAWING,
          "logo-dark.svg": DRAWING.replace("z", ""),
          "articles/2021/첫-빛.md": KOREAN,
          "articles/2022/linked.md": LINKED,
        },
      ),
    );
  });
  const open = (file: string) => parsePage(files.get(file) ?? "");

  it("writes dates in its form in every language", () => {
    assert.match(open("the-quay/first-light/index.html").text, /Published 1 April 2021/);
    assert.match(open("articles/첫-빛/index.html").text, / 2021\.06\.01\. /);
  });

  it("has its logo in place of the name, in a form for each paper", () => {
    const { elements } = open("index.html");
    const logo = elements.find((element) => attribute(element, "alt") === "Institute of Small Harbours");
    const dark = elements.find(({ tagName }) => tagName === "source");

    assert.match(attribute(logo, "src") ?? "", /^\/_images\/\w+-9\.svg$/);
    assert.match(attribute(dark, "srcset") ?? "", /^\/_images\/\w+-9\.svg$/);
    assert.equal(attribute(dark, "media"), "(prefers-color-scheme: dark)");
  });

  it("has an icon for tabs and one for home screens, from its logo", () => {
    const icons = open("index.html").elements.filter(({ tagName }) => tagName === "link");
    const files = icons.flatMap((link) =>
      /icon/.test(attribute(link, "rel") ?? "") ? [[attribute(link, "rel"), attribute(link, "type")]] : [],
    );

    assert.deepEqual(files, [
      ["icon", "image/png"],
      ["apple-touch-icon", undefined],
    ]);
  });

  it("has places below a section, in a list that a button shows without scripts", () => {
    const page = open("index.html");

    const button = page.elements.find((element) => attribute(element, "popovertarget") !== undefined);
    const list = page.elements.find((element) => attribute(element, "popover") !== undefined);

    assert.equal(attribute(button, "popovertarget"), attribute(list, "id"));
    assert.equal(attribute(button, "aria-label"), "More of About");
  });

  it("marks the place that a page belongs to, and the section above it", () => {
    assert.deepEqual(listCurrent(open("the-quay/first-light/index.html")), [
      ["/about/", "true"],
      ["/the-quay/", "true"],
    ]);
    assert.deepEqual(listCurrent(open("authors/index.html")), [
      ["/about/", "true"],
      ["/authors/", "page"],
    ]);
  });

  it("prints the addresses of links as notes below the text", () => {
    const { elements, text } = open("articles/linked/index.html");

    assert.match(text, / Links https:\/\/one\.example\/\?a=1&b=2 https:\/\/three\.example\/ /);
    assert.equal(
      attribute(
        elements.find(({ tagName }) => tagName === "html"),
        "data-links",
      ),
      undefined,
    );
    assert.doesNotMatch(open("the-quay/first-light/index.html").text, / Links /);
  });

  it("has blocks in its footer, in the language of the page", () => {
    assert.match(open("index.html").text, /Visit Quay Street 3 Read Everything/);
    assert.match(open("articles/첫-빛/index.html").text, /오시는 길 부두길 3/);
  });
});

/** The links of the navigation that are marked, as the page's places. */
function listCurrent(page: HtmlPage) {
  return page.elements.flatMap((element) => {
    const [current, href] = ["aria-current", "href"].map((name) => attribute(element, name));
    return element.tagName === "a" && current && attribute(element, "hreflang") === undefined
      ? [[href, current]]
      : [];
  });
}
