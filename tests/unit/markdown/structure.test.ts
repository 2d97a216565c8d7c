import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

describe("The structure of a body", () => {
  it("keeps quotes, dashes and dots as the author wrote them", () => {
    const markdown = `"North" -- 'South'... <<x>> (c)`;

    const { html } = renderBody(markdown, "en");

    assert.equal(html, `<p>"North" -- 'South'... &#x3C;> (c)</p>`);
  });

  it("reads single tildes as ranges and double ones as deletions", () => {
    const markdown = "2019~2021년, 3~4월 ~~취소~~";

    const { html } = renderBody(markdown, "ko");

    assert.equal(html, "<p>2019~2021년, 3~4월 <del>취소</del></p>");
  });

  it("gives headings of any script an id and lists those of depth 2 and 3", () => {
    const markdown =
      "## 한미 동맹: 서론\n\n### The *Sunshine* `Policy`\n\n#### Détente\n\n## 한미 동맹: 서론";

    const { html, headings, anchors } = renderBody(markdown, "ko");

    assert.equal(
      html,
      '<h2 id="한미-동맹-서론">한미 동맹: 서론</h2>\n' +
        '<h3 id="the-sunshine-policy">The <em>Sunshine</em> <code>Policy</code></h3>\n' +
        '<h4 id="détente">Détente</h4>\n' +
        '<h2 id="한미-동맹-서론-1">한미 동맹: 서론</h2>',
    );
    assert.deepEqual(headings, [
      { depth: 2, id: "한미-동맹-서론", text: "한미 동맹: 서론" },
      { depth: 3, id: "the-sunshine-policy", text: "The Sunshine Policy" },
      { depth: 2, id: "한미-동맹-서론-1", text: "한미 동맹: 서론" },
    ]);
    assert.deepEqual(anchors, ["한미-동맹-서론", "the-sunshine-policy", "détente", "한미-동맹-서론-1"]);
  });

  it("separates words of a heading that only an element separates", () => {
    const markdown =
      "## Part One<br>The Beginning\n\n### A<br/>B[^1]\n\n<h2>Tides<br>Tables</h2>\n\n[^1]: Note.\n\n## Part One The Beginning";

    const { html, headings, anchors } = renderBody(markdown, "en");

    assert.equal(html.split("\n")[0], '<h2 id="part-one-the-beginning">Part One<br>The Beginning</h2>');
    assert.deepEqual(headings, [
      { depth: 2, id: "part-one-the-beginning", text: "Part One The Beginning" },
      { depth: 3, id: "a-b", text: "A B" },
      { depth: 2, id: "tides-tables", text: "Tides Tables" },
      { depth: 2, id: "part-one-the-beginning-1", text: "Part One The Beginning" },
    ]);
    assert.deepEqual(anchors.slice(0, 2), ["part-one-the-beginning", "a-b"]);
  });

  it("names a heading that is only an image by its alternative text", () => {
    const markdown = "## ![Ferries per day](./ferries.png)\n\n## ![Logo](./logo.png) Ferries";

    const { headings } = renderBody(markdown, "en");

    assert.deepEqual(headings, [
      { depth: 2, id: "ferries-per-day", text: "Ferries per day" },
      { depth: 2, id: "ferries", text: "Ferries" },
    ]);
  });

  it("keeps headings' anchors apart from the page's own", () => {
    const markdown = "See [them](#op-ed-responses).\n\n## Op-Ed Responses\n\n## Op-Main";

    const { headings, links, remarks } = renderBody(markdown, "en");

    assert.deepEqual(
      headings.map(({ id }) => id),
      ["op-ed-responses", "op-main"],
    );
    assert.deepEqual(links, [{ target: "#op-ed-responses", line: 1, column: 5 }]);
    assert.deepEqual(remarks, []);
  });

  it("moves all headings down where one is of the first level", () => {
    const markdown = "## Before\n\n# Part\n\n##### Five\n\n###### Six";

    const { html, headings } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<h3 id="before">Before</h3>\n<h2 id="part">Part</h2>\n<h6 id="five">Five</h6>\n<h6 id="six">Six</h6>',
    );
    assert.deepEqual(headings, [
      { depth: 3, id: "before", text: "Before" },
      { depth: 2, id: "part", text: "Part" },
    ]);
  });

  it("leaves headings where they are when none is of the first level", () => {
    const markdown = "### Three\n\n#### Four";

    const { html } = renderBody(markdown, "en");

    assert.equal(html, '<h3 id="three">Three</h3>\n<h4 id="four">Four</h4>');
  });

  it("drops headings without a text and names those without letters", () => {
    const markdown = "##\n\n## ***\n\n## ???";

    const { html, headings } = renderBody(markdown, "en");

    assert.equal(html, '\n<h2 id="section">***</h2>\n<h2 id="section-1">???</h2>');
    assert.deepEqual(headings, [
      { depth: 2, id: "section", text: "***" },
      { depth: 2, id: "section-1", text: "???" },
    ]);
  });

  it("makes code blocks reachable by keyboard and keeps their language", () => {
    const markdown = "```js\nif (a < b) {}\n```";

    const { html } = renderBody(markdown, "en");

    assert.equal(html, '<pre tabindex="0"><code class="language-js">if (a &#x3C; b) {}\n</code></pre>');
  });

  it("puts each table into a named region and aligns cells by class", () => {
    const markdown = "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | 3 |\n\n| d |\n|---|\n";

    const { html } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1"><table>\n<thead>\n<tr>\n' +
        '<th class="align-left">a</th>\n<th class="align-center">b</th>\n<th class="align-right">c</th>\n' +
        "</tr>\n</thead>\n<tbody>\n<tr>\n" +
        '<td class="align-left">1</td>\n<td class="align-center">2</td>\n<td class="align-right">3</td>\n' +
        "</tr>\n</tbody>\n</table></div>\n" +
        '<div class="table-scroll" role="region" tabindex="0" aria-label="Table 2"><table>\n<thead>\n<tr>\n' +
        "<th>d</th>\n</tr>\n</thead>\n</table></div>",
    );
  });

  it("names the check boxes of task lists and the tables in Korean", () => {
    const markdown = "- [x] 초고\n- [ ] 교정\n\n| 가 |\n|---|\n";

    const { html } = renderBody(markdown, "ko-KR");

    assert.equal(
      html,
      '<ul class="contains-task-list">\n' +
        '<li class="task-list-item"><input type="checkbox" checked disabled aria-label="완료"> 초고</li>\n' +
        '<li class="task-list-item"><input type="checkbox" disabled aria-label="미완료"> 교정</li>\n' +
        "</ul>\n" +
        '<div class="table-scroll" role="region" tabindex="0" aria-label="표 1"><table>\n<thead>\n<tr>\n' +
        "<th>가</th>\n</tr>\n</thead>\n</table></div>",
    );
  });

  it("renders nothing for an empty body", () => {
    const markdown = "\n \n<!-- nothing yet -->\n";

    const body = renderBody(markdown, "en");

    assert.deepEqual(body, {
      html: "",
      headings: [],
      anchors: [],
      links: [],
      images: [],
      excerpt: "",
      isBlank: true,
      remarks: [],
    });
  });
});
