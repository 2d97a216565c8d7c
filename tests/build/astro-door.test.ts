import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openRenderer } from "../../src/render/open-renderer.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";

const ROOT = join(import.meta.dirname, "../..");

/** What the header of a page needs. */
const CHROME = {
  lang: "en",
  base: "/",
  origin: "https://quay.example",
  name: "Quay",
  theme: { style: "", paper: {} },
  icons: [],
  languages: [],
  navigation: [],
  social: [],
};

const { version } = JSON.parse(readFileSync(join(ROOT, "node_modules/astro/package.json"), "utf8"));
const SENTENCE = `Astro ${version} does not do what src/render needs: keep the version before, or change adapter.ts, bundle-templates.ts and server.ts there.`;

async function renderPage(cacheDir: string) {
  const renderer = openRenderer({ root: ROOT, cacheDir, version: "v1", base: "/", isVerbose: false });
  try {
    const { render, client, files } = await renderer.open();
    const page = { chrome: CHROME, others: [] };
    const html = await render({
      kind: "notFound",
      route: { address: "/404.html", props: { page }, cacheKey: "" },
    });
    return { html, client, files };
  } catch (cause) {
    throw new Error(SENTENCE, { cause });
  } finally {
    await renderer.stop();
  }
}

const WRAPPED =
  "Vite wraps import() in a script of every page again: give the alias in astro.config.mjs the new id of its wrapper, or take the alias out. Pages work with either.";

const cacheDir = aTemporaryFolder({ after });
let bundled: Awaited<ReturnType<typeof renderPage>>;
before(async () => {
  bundled = await renderPage(cacheDir);
});

describe("Astro", () => {
  it("bundles the templates for an adapter, and renders a page that it is given", () => {
    const { html, client, files } = bundled;

    const [style] = files.filter((file) => file.endsWith(".css"));
    assert.match(html, /^<!DOCTYPE html><html lang="en"/i, SENTENCE);
    assert.match(html, /<h1[^>]*>There is no page at this address<\/h1>/, SENTENCE);
    assert.ok(style && html.includes(`href="/${style}"`), SENTENCE);
    assert.match(readFileSync(join(client, style), "utf8"), /@layer/, SENTENCE);
  });
  it("bundles scripts without what Vite wraps around import()", () => {
    const { client, files } = bundled;
    const scripts = files.filter((file) => file.endsWith(".js"));

    const wrapped = scripts.filter((file) =>
      readFileSync(join(client, file), "utf8").includes("vite:preloadError"),
    );

    assert.ok(scripts.length > 0);
    assert.deepEqual(wrapped, [], WRAPPED);
  });
});
