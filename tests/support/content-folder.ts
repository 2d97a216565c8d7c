import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { TestContext } from "node:test";

/** Files of a content folder by path; `undefined` takes one out of those it is laid over. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A small site that is in order: two articles, two authors, a series, a category and a page. */
export const SMALL_SITE: ContentFiles = {
  "site.yaml": `name: Institute of Small Harbours
shortName: ISH
url: https://harbours.example
language: en
timezone: Asia/Seoul
description: Notes on small harbours.
newsletter:
  heading: Subscribe to our Mailing List!
  text: One letter a month.
  provider: { kind: custom, action: "https://lists.example/subscribe", emailField: email }
footer:
  heading: Stay Informed
  text: Register to receive updates from ISH
`,
  "series/the-quay.md": "---\ntitle: The Quay\n---\n",
  "categories/tides.md": "---\ntitle: Tides\n---\n",
  "authors/mina-oh.md": "---\nname: Mina Oh\n---\n\nMina Oh keeps the tide tables.\n",
  "authors/jonas-reed.md": "---\nname: Jonas Reed\n---\n",
  "pages/about.md": "---\ntitle: About\n---\n\nWe look at harbours.\n",
  "articles/2021/first-light.md": `---
title: First Light
date: 2021-04-01
series: the-quay
categories: [tides]
authors: [mina-oh]
---

The lamp is lit at dusk.

## The lamp

It burns whale-free oil.
`,
  "articles/2022/second-wind.md": `---
title: Second Wind
date: 2022-05-02
series: the-quay
categories: [tides]
authors: [jonas-reed]
---

See [the lamp](../2021/first-light.md#the-lamp).
`,
};

/** Writes a content folder that the test's end removes. */
export function writeContent(t: TestContext, files: ContentFiles): string {
  const dir = aTemporaryFolder(t);
  for (const [file, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(dir, file)), { recursive: true });
    writeFileSync(join(dir, file), content);
  }
  return dir;
}

export function aTemporaryFolder(t: TestContext): string {
  const dir = mkdtempSync(join(tmpdir(), "offprint-"));
  t.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
