import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it, type TestContext } from "node:test";
import { promisify } from "node:util";
import { formatProblem } from "../../src/model/problem.ts";
import { prepare } from "../../src/site/prepare.ts";
import { aSite, environmentWith, ROOT, settingsOf } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent, writeIn } from "../support/content-folder.ts";
import { readSiteFiles } from "../support/site-files.ts";

const OWN = {
  "robots.txt": "User-agent: *\nDisallow: /\n",
  "404.html": "<h1>Gone</h1>\n",
  ".well-known/security.txt": "Contact: mailto:jo@harbours.example\n",
  ".DS_Store": "litter",
  "the-quay/feed.xml": "<feed/>\n",
};
const notice = (file: string) =>
  `public/${file}:1:1  The file replaces the one that the site would have at /${file}.\n  Remove it if the site's own will do.`;

describe("A project with files of its own in public/", async () => {
  const root = aTemporaryFolder({ after });
  for (const name of ["src", "astro.config.mjs", "package.json", "package-lock.json", "tsconfig.json"])
    cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  for (const [file, text] of Object.entries(OWN)) writeIn(root, `public/${file}`, text);
  cpSync(join(ROOT, "public"), join(root, "public"), { recursive: true });
  const folders = aSite({ after }, SMALL_SITE);
  const run = async () => {
    const command = [join(root, "src/cli/run.mjs"), "build"];
    const { stderr } = await promisify(execFile)(process.execPath, command, {
      cwd: root,
      env: environmentWith(settingsOf(folders)),
    });
    return { stderr, files: readSiteFiles(folders.outDir) };
  };

  it("gets them instead of the site's, with warnings, including those whose names begin with a full stop", async () => {
    const { stderr, files } = await run();

    const served = Object.keys(OWN).map((file) => [file, files.get(file)?.toString()]);
    assert.deepEqual(served, Object.entries({ ...OWN, ".DS_Store": undefined }));
    for (const file of ["robots.txt", "404.html", "the-quay/feed.xml"])
      assert.equal(stderr.includes(notice(file)), true, stderr);
    assert.equal(files.get(".nojekyll")?.length, 0);
  });

  it("gets the site's again when they are gone", async () => {
    for (const file of Object.keys(OWN)) rmSync(join(root, "public", file));

    const { stderr, files } = await run();

    assert.match(`${files.get("robots.txt")}`, /^User-agent: \*\nAllow: \//);
    assert.match(`${files.get("404.html")}`, /There is no page at this address/);
    assert.match(`${files.get("the-quay/feed.xml")}`, /<title>ISH: The Quay/);
    assert.equal(files.has(".well-known/security.txt"), false);
    assert.doesNotMatch(stderr, /stands in the place/);
  });

  it("gets the same site when they are back", async () => {
    for (const [file, text] of Object.entries(OWN)) writeIn(root, `public/${file}`, text);

    const { files } = await run();

    assert.equal(files.get("404.html")?.toString(), OWN["404.html"]);
    assert.equal(readFileSync(join(root, "public/404.html"), "utf8"), OWN["404.html"]);
  });
});

describe("Files of public/", () => {
  it("are copied, except where the site has a page, a redirect, or another file or folder", async (t) => {
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "articles/2023/linked.md":
        "---\ntitle: A\ndate: 2023-01-01\ncategories: [tides]\naliases: [/old/]\n---\n\n[Data](./data.csv)\n",
      "articles/2023/data.csv": "1\n",
      "public/about/index.html": "1",
      "public/old/index.html": "1",
      "public/the-quay": "1",
      "public/articles/linked/data.csv": "2\n",
      "public/pagefind/pagefind.js": "1",
      "public/fonts/own.woff2": "1",
      "public/Notes.txt": "1",
      "public/notes.txt": "1",
    });
    symlinkSync("./gone.pdf", join(contentDir, "public/report.pdf"));
    symlinkSync("../../public", join(contentDir, "public/fonts/public"));

    const problems = await findProblems(t, contentDir);

    const dead = (file: string) =>
      `public/${file}:1:1  The symbolic link leads nowhere, or to a folder that it is in itself.\n  Put the file or folder itself in its place, or remove the link.`;
    const clash = (file: string, where: string) =>
      `public/${file}:1:1  The file would stand at /${file}, ${where}.\n  Give it another name, or remove it.`;
    assert.deepEqual(problems, [
      clash("about/index.html", "which pages/about.md has"),
      clash("articles/linked/data.csv", "which articles/2023/data.csv has"),
      dead("fonts/public"),
      clash("old/index.html", "which articles/2023/linked.md has"),
      clash("pagefind/pagefind.js", "which the site needs itself"),
      dead("report.pdf"),
      clash("the-quay", "where the site itself needs a folder, for /the-quay/feed.xml"),
    ]);
  });

  it("can be linked to by their addresses", async (t) => {
    const links = "[a](/files/reports.pdf), [b](/Files/report.pdf), [c](/files/data.csv), [d](/gone.pdf)";
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "articles/2023/linked.md": `---\ntitle: A\ndate: 2023-01-01\ncategories: [tides]\n---\n\n${links}\n`,
      "public/files/report.pdf": "%PDF-",
    });

    const problems = await findProblems(t, contentDir);

    const missing = (column: number, target: string, remedy: string) =>
      `articles/2023/linked.md:7:${column}  The link leads to "${target}", where this site has no file.\n  ${remedy}`;
    const meant = 'Did you mean "/files/report.pdf"?';
    const put = "Put the file into public/, or beside the article and link to it by its relative path.";
    assert.deepEqual(problems, [
      missing(1, "/files/reports.pdf", meant),
      missing(26, "/Files/report.pdf", meant),
      missing(50, "/files/data.csv", put),
      missing(72, "/gone.pdf", put),
    ]);
  });
});

async function findProblems(t: TestContext, contentDir: string): Promise<readonly string[]> {
  const cacheDir = aTemporaryFolder(t);
  const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };
  const { problems } = await prepare(settings, join(contentDir, "public"), new Date("2026-01-01T00:00:00Z"));
  return problems.map(formatProblem);
}
