import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

describe("A link", () => {
  it("to another file is listed with its place and stands as a placeholder", () => {
    const markdown =
      'See [one](../2019/other.md#heading "T"),\n[two](other.md) and [three][ref] and [four](./data.pdf).\n\n[ref]: ../../authors/x.md';

    const { html, links } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>See <a href="offprint-link:../2019/other.md#heading" title="T">one</a>,\n' +
        '<a href="offprint-link:other.md">two</a> and <a href="offprint-link:../../authors/x.md">three</a> ' +
        'and <a href="offprint-link:./data.pdf">four</a>.</p>',
    );
    assert.deepEqual(links, [
      { target: "../2019/other.md#heading", line: 1, column: 5 },
      { target: "other.md", line: 2, column: 1 },
      { target: "../../authors/x.md", line: 2, column: 21 },
      { target: "./data.pdf", line: 2, column: 38 },
    ]);
  });

  it("is listed alike whether its path is percent-encoded or not", () => {
    const markdown = "[a](./%EA%B0%80.md#%EA%B0%80) [b](./가.md#가) [c](<가 나.md>) [d](가%20나.md)";

    const { html, links } = renderBody(markdown, "ko");

    assert.deepEqual(
      links.map(({ target }) => target),
      ["./가.md#가", "./가.md#가", "가 나.md", "가 나.md"],
    );
    assert.deepEqual(html.match(/offprint-link:[^"]*/g), [
      "offprint-link:./%EA%B0%80.md#%EA%B0%80",
      "offprint-link:./%EA%B0%80.md#%EA%B0%80",
      "offprint-link:%EA%B0%80%20%EB%82%98.md",
      "offprint-link:%EA%B0%80%20%EB%82%98.md",
    ]);
  });

  it("has a target that can be decoded once more, whatever the author wrote", () => {
    const markdown = "[a](100%.pdf) [b](100%25.pdf) [c](a%23b.md) [d](%FF.md)";

    const { links } = renderBody(markdown, "en");

    assert.deepEqual(
      links.map(({ target }) => [target, decodeURI(target)]),
      [
        ["100%25.pdf", "100%.pdf"],
        ["100%25.pdf", "100%.pdf"],
        ["a%23b.md", "a%23b.md"],
        ["%25FF.md", "%FF.md"],
      ],
    );
  });

  it("from the site's root is listed and stands as a placeholder", () => {
    const markdown = "[about](/about/)";

    const { html, links } = renderBody(markdown, "en");

    assert.equal(html, '<p><a href="offprint-link:/about/">about</a></p>');
    assert.deepEqual(links, [{ target: "/about/", line: 1, column: 1 }]);
  });

  it("to an anchor is listed, but one to the page's top is not; only one that is there keeps its address", () => {
    const markdown = "[down](#ending) [아래](#결론) [up](#top) [up](#Top)\n\n## 결론";

    const { html, links } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p><a>down</a> <a href="#%EA%B2%B0%EB%A1%A0">아래</a> <a href="#top">up</a> <a href="#Top">up</a></p>\n<h2 id="결론">결론</h2>',
    );
    assert.deepEqual(links, [
      { target: "#ending", line: 1, column: 1 },
      { target: "#결론", line: 1, column: 17 },
    ]);
  });

  it("to another site is not listed and tells that site nothing of its opener", () => {
    const markdown = "[x](https://example.org/a?b=1&c=2) <http://example.org> [y](//example.org/z)";

    const { html, links } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p><a href="https://example.org/a?b=1&#x26;c=2" rel="noopener">x</a> ' +
        '<a href="http://example.org" rel="noopener">http://example.org</a> ' +
        '<a href="//example.org/z" rel="noopener">y</a></p>',
    );
    assert.deepEqual(links, []);
  });

  it("is made of bare web and mail addresses", () => {
    const markdown = "At www.example.org, https://example.org/x and me@example.org.";

    const { html } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>At <a href="http://www.example.org" rel="noopener">www.example.org</a>, ' +
        '<a href="https://example.org/x" rel="noopener">https://example.org/x</a> and ' +
        '<a href="mailto:me@example.org">me@example.org</a>.</p>',
    );
  });

  it("to a mail address or a telephone is kept", () => {
    const markdown = "[m](mailto:me@example.org) [t](tel:+8221234567)";

    const { html } = renderBody(markdown, "en");

    assert.equal(html, '<p><a href="mailto:me@example.org">m</a> <a href="tel:+8221234567">t</a></p>');
  });

  it("in raw HTML is treated like one in Markdown", () => {
    const markdown =
      'Go <a class="x" target="_blank" href="../가.md">a</a> <a href="https://example.org">b</a>';

    const { html, links } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>Go <a href="offprint-link:../%EA%B0%80.md">a</a> <a href="https://example.org" rel="noopener">b</a></p>',
    );
    assert.deepEqual(links, [{ target: "../가.md", line: 1, column: 4 }]);
  });

  it("with a mistake at the start of its address is removed, and the right address is named", () => {
    const markdown =
      "[a](doi:10.1234/ab) [b](htps://example.org) [c](http;//d) [e](example.org:8080/f) [g](ftp://h.org)";

    const { remarks } = renderBody(markdown, "en");

    assert.deepEqual(
      remarks.map(({ message, remedy }) => `${message} ${remedy}`),
      [
        'The address "doi:10.1234/ab" of this link was removed. Write https://doi.org/10.1234/ab.',
        'The address "htps://example.org" of this link was removed. Write https://example.org.',
        'The address "example.org:8080/f" of this link was removed. Write https://example.org:8080/f.',
        'The address "ftp://h.org" of this link was removed. Give a web address that begins with https://, or the path of a file in the content folder.',
      ],
    );
  });

  it("without an address becomes text, with a warning", () => {
    const markdown = "An [unfinished]() link";

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>An <span>unfinished</span> link</p>");
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 4,
        id: "removed-address",
        message: "The link has no address.",
        remedy: "Give a web address that begins with https://, or the path of a file in the content folder.",
      },
    ]);
  });
});
