import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { shortenScopes } from "../../../src/build/short-scopes.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

const STYLE = ".a[data-astro-cid-zzzzzzzz]{x:y}.b[data-astro-cid-aaaaaaaa] p{x:y}";
const CODE = ".prerender/chunks/page.mjs";

describe("The marks of scoped styles", () => {
  it("get the same short names in styles and in code, whatever stands first", (t) => {
    const folder = aTemporaryFolder(t);
    writeIn(folder, "_astro/style.css", STYLE);
    writeIn(folder, CODE, "`<p data-astro-cid-zzzzzzzz><b data-astro-cid-aaaaaaaa></b></p>`");

    shortenScopes(folder);

    assert.equal(readFileSync(join(folder, CODE), "utf8"), "`<p data-1><b data-0></b></p>`");
    assert.equal(readFileSync(join(folder, "_astro/style.css"), "utf8"), ".a[data-1]{x:y}.b[data-0] p{x:y}");
  });

  it("stay as they are where no style is for them", (t) => {
    const folder = aTemporaryFolder(t);
    const code = "`<p data-astro-cid-bbbbbbbb>`";
    writeIn(folder, "_astro/style.css", STYLE);
    writeIn(folder, CODE, code);

    shortenScopes(folder);

    assert.equal(readFileSync(join(folder, CODE), "utf8"), code);
  });

  it("are not shortened in styles alone", (t) => {
    const folder = aTemporaryFolder(t);
    writeIn(folder, "_astro/style.css", STYLE);

    assert.throws(() => shortenScopes(folder), {
      message: `There is no code that renders pages in ${folder}.`,
    });
  });
});
