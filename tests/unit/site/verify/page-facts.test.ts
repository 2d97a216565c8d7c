import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readPageFacts } from "../../../../src/site/verify/page-facts.ts";

describe("The facts of a page", () => {
  it("are its landmarks, ids and links within the site, each once", () => {
    const html = `<!doctype html><html lang="en"><head><link rel="stylesheet" href="/_astro/a.css"></head>
<body><main id="Op-main"><h1 id='one'>One</h1><h2 id=two>Two</h2>
<a href="/about/">About</a> <a href="/about/">again</a> <a href="../x/?a=1&amp;b=2#it&#39;s">x</a> <a href="#one">up</a>
<img src="/a.png" srcset="/a-1.webp 1x, /a-2.webp 2x"><video poster="/p.jpg"></video><form action="/search/"></form>
</main></body></html>`;

    const facts = readPageFacts(html);

    assert.deepEqual(facts, {
      mains: 1,
      headings: 1,
      ids: ["Op-main", "one", "two"],
      links: [
        "/_astro/a.css",
        "/about/",
        "../x/?a=1&b=2#it's",
        "#one",
        "/a.png",
        "/a-1.webp",
        "/a-2.webp",
        "/p.jpg",
        "/search/",
      ],
    });
  });

  it("leave out other sites, scripts, comments and text that looks like a tag", () => {
    const html = `<main><h1>One</h1><!-- <a href="/no/"> <h1> --><script>"<a href='/no/'>"</script>
<a href="https://one.example/">1</a><a href="mailto:a@b.example">2</a><a href="//two.example/">3</a><a href="data:,x">4</a>
<p title="<h1 id='no'>">&lt;a href="/no/"&gt; <a data-href="/no/" title="> id=no" href="/yes/">5</a></p></main>`;

    const facts = readPageFacts(html);

    assert.deepEqual(facts, { mains: 1, headings: 1, ids: [], links: ["/yes/"] });
  });

  it("count what a page should have once", () => {
    const html = `<main class="a"></main><main></main><h1></h1><h1 class="b"></h1><h10></h10><mains></mains>`;

    const { mains, headings } = readPageFacts(html);

    assert.deepEqual({ mains, headings }, { mains: 2, headings: 2 });
  });
});
