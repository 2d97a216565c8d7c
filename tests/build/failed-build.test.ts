import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build, ROOT, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE, writeIn } from "../support/content-folder.ts";
import { readSiteFiles } from "../support/site-files.ts";

const folders = aSite({ after }, SMALL_SITE);
const built = await build(folders);

const shown = (file: string) => join(folders.contentDir, file);

describe("A build of content with mistakes", () => {
  it("reports them all in the order of their places, exits 1 and leaves the site as it was", async () => {
    const { contentDir } = folders;
    writeIn(contentDir, "series/the-quay.md", "---\ntitle: The Quay\nissn: 1234-5678\n---\n");
    writeIn(contentDir, "authors/mina-oh.md", "---\nname: Mina\nemail: mina\norcid: 1\n---\n");
    writeIn(contentDir, "articles/2022/third-watch.md", "");

    const result = await runCommand("build", settingsOf(folders));

    assert.equal(result.status, 1);
    assert.equal(result.stdout, "");
    assert.equal(
      result.stderr,
      `${shown("articles/2022/third-watch.md")}:1:1  The file is empty.
  Write its front matter between two lines of ---, or remove the file.
${shown("authors/mina-oh.md")}:3:8  email: "mina" is not an e-mail address.
  Write an address such as name@example.org.
${shown("authors/mina-oh.md")}:4:8  orcid: "1" is not an ORCID iD.
  Copy the iD from orcid.org; its last character is a checksum, which shows typing mistakes.
${shown("series/the-quay.md")}:3:7  issn: "1234-5678" is not an ISSN.
  Copy it from the series: it has the form 1234-5679, and its last character is a checksum, which shows typing mistakes.
4 problems in 3 files. Nothing was built; the site has not changed.
`,
    );
    assert.deepEqual(readSiteFiles(folders.outDir), built.files);
  });

  it("names files as an editor in the project would type them", async (t) => {
    mkdirSync(join(ROOT, ".cache"), { recursive: true });
    const contentDir = mkdtempSync(join(ROOT, ".cache/content-"));
    t.after(() => rmSync(contentDir, { recursive: true }));
    writeIn(contentDir, "site.yaml", "");

    const { status, stderr } = await runCommand("check", { ...settingsOf(folders), CONTENT_DIR: contentDir });

    assert.equal(status, 1);
    assert.equal(
      stderr,
      `${relative(ROOT, contentDir)}/site.yaml:1:1  The file is empty.
  Write name, shortName, url, language, timezone and description into it.
1 problem in 1 file.
`,
    );
  });
});
