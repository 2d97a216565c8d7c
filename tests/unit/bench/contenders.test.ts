import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toPlainArticle } from "../../bench/contenders/read-archive.ts";
import { toMarkdown } from "../../bench/contenders/write-site.ts";

const SOURCE = `---
title: "Quay: a Study"
date: 2019-04-03
authors: [author-1, author-2]
categories: [category-3]
type: brief
series: series-4
lang: ko
tags: [open data, bridges]
cover: { src: ./글-9-cover.jpg, alt: A quay }
attachments: [{ file: ./글-9-report.pdf, title: All of it }]
---

One [old link](../2017/article-42.md), one [near](./글-7.md) and one [far](https://example.org/a.md).
`;

describe("An article for another generator", () => {
  it("has its links as addresses and its front matter in a form that all read", () => {
    const article = toPlainArticle("2019/글-9.md", SOURCE);

    const markdown = toMarkdown(article);

    assert.equal(article.id, "2019/글-9");
    assert.equal(
      markdown,
      `---
title: "Quay: a Study"
date: 2019-04-03
lang: "ko"
authors: ["author-1","author-2"]
categories: ["category-3"]
topics: ["open-data","bridges"]
cover: {"src":"./글-9-cover.jpg","alt":"A quay"}
attachments: ["/articles/2019/글-9-report.pdf"]
series: ["series-4"]
years: ["2019"]
---

One [old link](/articles/2017/article-42/), one [near](/articles/2019/글-7/) and one [far](https://example.org/a.md).
`,
    );
  });
});
