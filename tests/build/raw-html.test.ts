import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { attribute, parsePage } from "../support/html-page.ts";

const FIRST = "articles/2021/first-light.md";
const RAW = `
<p onclick="steal()">Pressed.</p>

<script>document.title = "taken";</script>

<iframe src="https://video.example/1"></iframe>

<form action="https://evil.example"><input name="word"></form>

<a href="javascript:alert(1)">Here</a> and <abbr title="Automatic Identification System">AIS</abbr>.
`;

describe("Raw HTML in an article", () => {
  it("loses what could act on a reader, with a warning that gives the place of each", async (t) => {
    const folders = aSite(t, { ...SMALL_SITE, [FIRST]: `${SMALL_SITE[FIRST]}${RAW}` });

    const { files, stderr } = await build(folders);

    const { elements, text } = parsePage(files.get("the-quay/first-light/index.html") as Buffer);
    const names = elements.map(({ tagName }) => tagName);
    const scripts = elements
      .filter((element) => element.tagName === "script")
      .map((element) => attribute(element, "type"));
    const acting = elements.flatMap(({ attrs }) =>
      attrs.filter(({ name, value }) => /^on|^style$/.test(name) || /^javascript:/.test(value)),
    );
    const places = [...stderr.matchAll(/^(\S+:\d+:\d+) {2}(.*)$/gm)].map(
      ([, place, message]) => `${place} ${message}`,
    );
    const file = join(folders.contentDir, FIRST);
    assert.deepEqual(scripts, ["application/ld+json", "module"]);
    assert.deepEqual(acting, []);
    assert.equal(names.includes("iframe"), false);
    assert.equal(names.includes("abbr"), true);
    assert.equal(text.includes("Pressed."), true);
    assert.deepEqual(places, [
      `${file}:15:1 The attribute onclick="steal()" of <p> was removed.`,
      `${file}:17:1 The tag <script> was removed.`,
      `${file}:19:1 The tag <iframe src="https://video.example/1"> was removed.`,
      `${file}:21:1 The tag <form action="https://evil.example"> was removed, and what it holds was kept.`,
      `${file}:21:37 The tag <input name="word"> was removed.`,
      `${file}:23:1 The address "javascript:alert(1)" of this link was removed.`,
    ]);
    assert.match(stderr, /6 warnings in 1 file\.\n$/);
  });
});
