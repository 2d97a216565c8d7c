import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { attribute, parsePage } from "../support/html-page.ts";

const FIRST = "articles/2021/first-light.md";
const MOVIE = Buffer.from("\0\0\0\x18ftypmp42\0\0\0\0mp42isom");
const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
const RAW = `
<p onclick="steal()">Pressed.</p>

<script>document.title = "taken";</script>

<iframe src="https://video.example/1"></iframe>

<form action="https://evil.example"><input name="word"></form>

<a href="javascript:alert(1)">Here</a> and <abbr title="Automatic Identification System">AIS</abbr>.
`;

describe("Raw HTML in an article", () => {
  it("loses everything that could harm a reader, with a warning for each place", async (t) => {
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
    assert.deepEqual(scripts, [undefined, "application/ld+json", "module", "module"]);
    assert.deepEqual(acting, []);
    assert.equal(names.includes("iframe"), false);
    assert.equal(names.includes("abbr"), true);
    assert.equal(text.includes("Pressed."), true);
    assert.deepEqual(places, [
      `${file}:15:1 The attribute onclick="steal()" of <p> was removed.`,
      `${file}:17:1 The tag <script> was removed.`,
      `${file}:19:1 The tag <iframe src="https://video.example/1"> was removed.`,
      `${file}:21:1 The tag <form action="https://evil.example"> was removed and its contents were kept.`,
      `${file}:21:37 The tag <input name="word"> was removed.`,
      `${file}:23:1 The address "javascript:alert(1)" of this link was removed.`,
    ]);
    assert.match(stderr, /6 warnings in 1 file\.\n$/);
  });

  it("keeps players, and the files beside the article that they play", async (t) => {
    const player = '\n<video src="./Tide%20turns.mp4" poster="../wave.jpg"><track src="tide.vtt"></video>\n';
    const folders = aSite(t, {
      ...SMALL_SITE,
      [FIRST]: `${SMALL_SITE[FIRST]}${player}`,
      "articles/2021/Tide turns.mp4": MOVIE,
      "articles/2021/tide.vtt": "WEBVTT\n",
      "articles/wave.jpg": JPEG,
    });

    const { files } = await build(folders, { SITE_BASE: "/notes" });

    const { elements } = parsePage(files.get("the-quay/first-light/index.html") as Buffer);
    const named = elements.flatMap(({ tagName, attrs }) =>
      ["video", "track"].includes(tagName)
        ? attrs.filter(({ name }) => /^(?:src|poster)$/.test(name)).map(({ value }) => value)
        : [],
    );
    assert.deepEqual(named, [
      "/notes/the-quay/first-light/Tide%20turns.mp4",
      "/notes/the-quay/first-light/wave.jpg",
      "/notes/the-quay/first-light/tide.vtt",
    ]);
    assert.deepEqual(files.get("the-quay/first-light/Tide turns.mp4"), MOVIE);
    assert.deepEqual(files.get("the-quay/first-light/wave.jpg"), JPEG);
    assert.equal(String(files.get("the-quay/first-light/tide.vtt")), "WEBVTT\n");
  });
});
