import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readScopes, shortenStyles } from "../../../src/build/short-scopes.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const STYLE = ".a[data-astro-cid-zzzzzzzz]{x:y}.b[data-astro-cid-aaaaaaaa] p{x:y}";

describe("The marks of scoped styles", () => {
  it("get the same short names in styles and pages, whatever stands first", (t) => {
    const folder = aTemporaryFolder(t);
    writeIn(folder, "_astro/style.css", STYLE);
    const shorten = readScopes(folder);

    const page = shorten('<p class="a" data-astro-cid-zzzzzzzz><b data-astro-cid-aaaaaaaa></b></p>');
    shortenStyles(folder, shorten);

    assert.equal(page, '<p class="a" data-1><b data-0></b></p>');
    assert.equal(readFileSync(join(folder, "_astro/style.css"), "utf8"), ".a[data-1]{x:y}.b[data-0] p{x:y}");
  });

  it("stay as they are where no style is for them, as in a text about them", (t) => {
    const folder = aTemporaryFolder(t);
    writeIn(folder, "_astro/style.css", STYLE);

    const text = "<p>Astro writes data-astro-cid-bbbbbbbb.</p>";

    assert.equal(readScopes(folder)(text), text);
  });
});
