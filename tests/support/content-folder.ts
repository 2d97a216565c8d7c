import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of a content folder by path. In changes to other files, `undefined` removes one. */
export type ContentFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/** For `site.yaml`: splits a small index by years, like that of a large archive. */
export const SPLIT = "search: { splitFrom: 1 }\n";

/** A small site without problems: two articles, two authors, a series, a category and a page. */
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
  "authors/mina-oh.md":
    "---\nname: Mina Oh\nfamily: Oh\ngiven: Mina\n---\n\nMina Oh keeps the tide tables.\n",
  "authors/jonas-reed.md": "---\nname: Jonas Reed\nfamily: Reed\ngiven: Jonas\n---\n",
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

/** Runs something at its end: the context of a test, or `node:test` itself for a whole file. */
export interface Scope {
  readonly after: (clean: () => void | Promise<void>) => void;
}

/** Writes a content folder that is removed when the scope ends. */
export function writeContent(scope: Scope, files: ContentFiles): string {
  const dir = aTemporaryFolder(scope);
  for (const [file, content] of Object.entries(files)) {
    if (content !== undefined) writeIn(dir, file, content);
  }
  return dir;
}

/** Writes a file below a folder, and makes the folders in between. */
export function writeIn(dir: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}

/** Makes a folder that is removed when the scope ends. */
export function aTemporaryFolder(scope: Scope): string {
  const dir = mkdtempSync(join(tmpdir(), "offprint-"));
  scope.after(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
