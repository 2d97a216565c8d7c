import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { openRenderer } from "../../src/render/open-renderer.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What the header of a page needs. */
const CHROME = {
  lang: "en",
  base: "/",
  origin: "https://quay.example",
  name: "Quay",
  accent: {},
  languages: [],
  navigation: [],
  social: [],
};

const SENTENCE =
  "This version of Astro does not do what the generator asks of it: see “A new version of Astro” in CONTRIBUTING.md.";

describe("Astro", () => {
  it("bundles the templates for an adapter, and renders a page that it is given", async () => {
    const cacheDir = aTemporaryFolder({ after });
    const renderer = openRenderer({ root: ROOT, cacheDir, version: "v1", base: "/", isVerbose: false });
    after(renderer.stop);

    const { render, client, files } = await renderer.open();
    const page = { chrome: CHROME, others: [] };
    const html = await render({
      kind: "notFound",
      path: { address: "/404.html", props: { page }, cacheKey: "" },
    });

    const [style] = files.filter((file) => file.endsWith(".css"));
    assert.match(html, /^<!DOCTYPE html><html lang="en"/i, SENTENCE);
    assert.match(html, /<h1[^>]*>There is no page at this address<\/h1>/, SENTENCE);
    assert.ok(style && html.includes(`href="/${style}"`), SENTENCE);
    assert.match(readFileSync(join(client, style), "utf8"), /@layer/, SENTENCE);
  });
});
