import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { takeOutPlain } from "../../../src/markdown/plain-paragraphs.ts";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

const LONG = "Ferries leave at half past four: nobody knows why, and nobody asks";
const KOREAN =
  "배는 네 시 반에 떠나는데, 그 까닭을 아는 사람도 없고 묻는 사람도 없으며 앞으로도 그럴 것이다.";

describe("Plain paragraphs", () => {
  it("are those of words alone, and are put back where they stood", () => {
    const markdown = `${LONG}\n\n## Heading\n\n${KOREAN}\n\n- item\n\n“${LONG}”\n\n[^1]: Note.\n\n${LONG}\n`;

    const { plain } = takeOutPlain(markdown);
    const { html } = renderBody(markdown, "en");

    assert.deepEqual(plain, [LONG, KOREAN, `“${LONG}”`, LONG]);
    assert.equal(
      html,
      `<p>${LONG}</p>\n<h2 id="heading">Heading</h2>\n<p>${KOREAN}</p>\n` +
        `<ul>\n<li>item</li>\n</ul>\n<p>“${LONG}”</p>\n<p>${LONG}</p>`,
    );
  });

  it("are none where a character or what stands around may mean something", () => {
    const others = [
      `${LONG} *x*`,
      `${LONG} [x]`,
      `${LONG} \`x\``,
      `${LONG} &amp;`,
      `${LONG} \\x`,
      `${LONG} ~~x~~`,
      `${LONG} http://example.org`,
      `${LONG} www.example.org`,
      `${LONG} {{ x }}`,
      `${LONG} $x^2$ or $y$`,
      `${LONG} ==x==`,
      `${LONG} :tada:`,
      `${LONG} x@example.org`,
      `${LONG} `,
      `${LONG}\n${LONG}`,
      `${LONG}\n---`,
      `# ${LONG}`,
      `1. ${LONG}`,
      `> ${LONG}`,
      `    ${LONG}`,
      `\t${LONG}`,
      `\uFEFF${LONG}`,
      `\`\`\`\n\n${LONG}\n\n\`\`\``,
      `<div>\n\n${LONG}\n\n</div>`,
      `\uE000\n\n${LONG}`,
    ];

    const taken = others.filter((markdown) => takeOutPlain(`a\n\n${markdown}\n\nb`).plain.length > 0);

    assert.deepEqual(taken, []);
  });

  it("keep their places where an author writes the mark that stands in for them", () => {
    const { html } = renderBody(`&#xE000;\n\n${LONG}`, "en");

    assert.equal(html, `<p>\uE000</p>\n<p>${LONG}</p>`);
  });

  it("leave the places of what stands after them as they are", () => {
    const { links, images } = renderBody(`${LONG}\n\nSee [it](a.md).\n\n${LONG}\n\n![It](b.png)`, "en");

    assert.deepEqual(links, [{ target: "a.md", line: 3, column: 5 }]);
    assert.deepEqual(images, [{ target: "b.png", line: 7, column: 1 }]);
  });
});
