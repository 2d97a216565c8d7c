import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

describe("An image", () => {
  it("of the content folder is listed with its place and stands as a placeholder", () => {
    const markdown = "Text ![A map](./figure%201.png) and\n<img src='한글\"s.png' alt='Raw'>";

    const { html, images, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>Text <img src="offprint-image:./figure%201.png" alt="A map"> and\n' +
        '<img src="offprint-image:%ED%95%9C%EA%B8%80%22s.png" alt="Raw" loading="lazy" decoding="async"></p>',
    );
    assert.deepEqual(images, [
      { target: "./figure 1.png", line: 1, column: 6 },
      { target: '한글"s.png', line: 2, column: 1 },
    ]);
    assert.deepEqual(remarks, []);
  });

  it("alone in a paragraph is a figure, and its title is the caption", () => {
    const markdown = '![A map](a.png "The *border* in 1953")\n\n![B](b.png)\n\n[![C](c.png "Linked")](c.md)';

    const { html } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<figure><img src="offprint-image:a.png" alt="A map"><figcaption>The *border* in 1953</figcaption></figure>\n' +
        '<figure><img src="offprint-image:b.png" alt="B" loading="lazy" decoding="async"></figure>\n' +
        '<figure><a href="offprint-link:c.md"><img src="offprint-image:c.png" alt="C" loading="lazy" decoding="async">' +
        "</a><figcaption>Linked</figcaption></figure>",
    );
  });

  it("within a raw figure gets no second one", () => {
    const markdown = '<figure>\n\n![A](a.png "T")\n\n<figcaption>Mine</figcaption></figure>';

    const { html } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<figure>\n<p><img src="offprint-image:a.png" alt="A" title="T"></p>\n<figcaption>Mine</figcaption></figure>',
    );
  });

  it("on another site stays, is lazy, and gets a warning", () => {
    const markdown = "![Chart](https://example.org/chart.png)";

    const { html, images, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<figure><img src="https://example.org/chart.png" alt="Chart" loading="lazy" decoding="async"></figure>',
    );
    assert.deepEqual(images, []);
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 1,
        id: "remote-image",
        message: 'The image "https://example.org/chart.png" is on another site.',
        remedy:
          "Save it beside the article, so that it stays if the other site goes, and give its path here.",
      },
    ]);
  });

  it("without an alternative text is a problem, in Markdown and in raw HTML", () => {
    const markdown = "![](my%20map.png)\n\n![ ][ref]\n\n<img src='b.png'>\n\n[ref]: r.png";

    const { remarks } = renderBody(markdown, "en");

    assert.deepEqual(
      remarks.map(({ line, id, message }) => [line, id, message]),
      [
        [1, "missing-alt", 'The image "my map.png" has no alternative text.'],
        [3, "missing-alt", 'The image "r.png" has no alternative text.'],
        [5, "missing-alt", 'The image "b.png" has no alternative text.'],
      ],
    );
    assert.equal(
      remarks[0]?.remedy,
      "Describe it for readers who cannot see it: ![what it shows](my%20map.png). " +
        'If it is only decoration, write <img src="…" alt="">.',
    );
  });

  it("may be decoration in raw HTML", () => {
    const markdown = '<img src="line.png" alt="" width="120" height="4">';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, '<img src="offprint-image:line.png" alt="" width="120" height="4">');
    assert.deepEqual(remarks, []);
  });

  it("that is written into the address is removed", () => {
    const markdown = "a ![Dot](data:image/png;base64,iVBORw0KGgo=) b";

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>a  b</p>");
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 3,
        id: "removed-address",
        message: 'The address "data:image/png;base64,iVBORw0KGgo=" of this image was removed.',
        remedy: "Save the image as a file beside the article and give its path, for example ./figure-1.png.",
      },
    ]);
  });
});
