import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";

const SECOND = "articles/2022/second-wind.md";
const write = (parts: Readonly<Record<string, string>>) => `---\r
title: Second Wind\r
${parts.key}: Harbours ${parts.and} tides\u0020\u0020\r
date: 2022-05-02\r
categories: [tides]   # one is enough\r
summary: ${parts.quote}A lamp\r
---\r
\r
[Site](${parts.bare}), <${parts.tracked}>, [doi](${parts.doi}),\r
[lamp](${parts.anchor}), [quoted](${parts.quoted}) and [slash](${parts.slash}).\r
\r
## The lamp of the quay\r
\r
[Host](example.org/a) stays, and so does [this](./gone.md).`;
const BEFORE = write({
  key: "Sub-title",
  and: "&amp;",
  quote: "\u0093",
  bare: "www.example.org",
  tracked: "https://example.org/?fbclid=1",
  doi: "10.1234/abcd",
  anchor: "#the-lamp-quay",
  quoted: "“https://example.org/q”",
  slash: "https:/example.org/s",
});
const AFTER = write({
  key: "subtitle",
  and: "&",
  quote: "“",
  bare: "https://www.example.org",
  tracked: "https://example.org/",
  doi: "https://doi.org/10.1234/abcd",
  anchor: "#the-lamp-of-the-quay",
  quoted: "https://example.org/q",
  slash: "https://example.org/s",
});
const LIM = "authors/lim.md";
const OLD_NAME = "---\r\nname: Haeryeong Lim\r\nsortName: Lim, Haeryeong\r\n---\r\n";
const folders = aSite({ after }, { ...SMALL_SITE, [SECOND]: BEFORE, [LIM]: OLD_NAME });
const read = (file = SECOND) => readFileSync(join(folders.contentDir, file), "utf8");

describe("A check with --fix", () => {
  it("mends what has one certain correction, says so, and reports the rest", async () => {
    const { status, stderr } = await runCommand("check", settingsOf(folders), ["--fix"]);

    assert.equal(read(), AFTER);
    assert.equal(read(LIM), "---\r\nname: Haeryeong Lim\r\nfamily: Lim\r\ngiven: Haeryeong\r\n---\r\n");
    assert.equal(status, 1);
    const place = join(folders.contentDir, SECOND);
    const lines = stderr.split("\n");
    assert.ok(lines.includes(`${place}:3:1  unknown-key: "Sub-title:" is now "subtitle:".`));
    assert.ok(lines.includes("10 mistakes mended in 2 files."));
    assert.equal(lines.at(-2), "2 problems in 1 file.");
  });

  it("changes nothing when it runs again", async () => {
    const { stderr } = await runCommand("check", settingsOf(folders), ["--fix"]);

    assert.equal(read(), AFTER);
    assert.match(stderr, /^0 mistakes mended in 0 files\.$/m);
  });
});
