import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { close, createIndex } from "pagefind";
import { unescapeHtml } from "../../src/model/markup/escape.ts";
import type { PagefindInstance, PagefindResponse } from "../../src/search/client/pagefind/pagefind-api.ts";
import {
  countFound,
  findPlaces,
  searchShorter,
  searchText,
} from "../../src/search/client/pagefind/undocumented.ts";
import { readDocuments } from "../../src/search/pagefind/documents/read-documents.ts";
import { indexDocuments } from "../../src/search/pagefind/index-documents.ts";
import { installedVersion, TESTED_VERSIONS } from "../../src/search/pagefind/tested-versions.ts";
import { toPagefindHtml } from "../../src/search/pagefind/to-pagefind-html.ts";
import { innerCompounds } from "../../src/search/pagefind/words/inner-compounds.ts";
import { writeAlike } from "../../src/search/pagefind/words/write-alike.ts";
import type { IndexedDocument } from "../../src/search/record/read-record.ts";
import { readPageFacts } from "../../src/site/verify/page-facts.ts";
import { compareFinds } from "../bench/compare-finds.ts";
import { runCommand } from "../support/built-site.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";
import { readIndexContent } from "../support/index-content.ts";
import { openIndex } from "../support/node-search.ts";
import { parseFacts } from "../support/parsed-facts.ts";
import { readSiteDocuments } from "../support/site-documents.ts";

/** Texts for everything that Pagefind does to words, blocks and tags, which no archive of a few articles has. */
const CURIOUS: readonly string[] = [
  "<div>Plain words, and plain Words again; (plain) 'words' [words]!</div><div>ends with a colon:</div>",
  "<div>sea-level Sea-Level SeaLevel sea_level sea--level -sea- a-b-c-d-e-f-g-h-i-j-k-l-m-n-o-p-q-r foo-foo</div>",
  "<div>café Café cafés naïve Ångström İstanbul straße ﬁne ŉ ǅ Σίσυφος “quoted” ‘single’ «angles» end…</div>",
  "<div>G7은 AI를 한미동맹이 (동맹) 동맹, 동맹의 “동맹” 2019~2021 한미-동맹을 日本 中国語 ελληνικά עברית</div>",
  "<div>🌊 tide🌊 👩‍🔬 ☀️ 1️⃣ C++ C# R&amp;D AT&amp;T &lt;tag&gt; a&lt;b x² ½ 3.14 1,000 10% $5 #7 @me e.g. U.S.A. don’t don't</div>",
  "<div>___PAGEFIND _a_ __b __ _ . … — – ‿ ﹍ soft\u00adhyphen zero\u200bwidth nbsp\u00a0here</div>",
  '<div>before<h2 id="one">One &amp;amp; two</h2><div>inside</div>after</div><h3 id="t w o">Three<br>four</h3>',
  '<h1>Title</h1><h4>Four</h4><h5>Five</h5><h6>Six</h6><div></div><h2 id="empty"></h2><div>last</div>',
  '<h2 id="file" data-pagefind-weight="1">Annex-A</h2><div data-pagefind-weight="0.5">line-one<br>two</div>',
  '<div data-pagefind-weight="0.01">light sea-level</div><div data-pagefind-weight="99">heavy <h2>within</h2></div>',
];
const META = { title: 'A "Tide" > sea-level café 한미동맹의', by: "Mina Oh" };
const FILTERS = { author: ["Reed, Jr: &amp; son", "Mina Oh"] };

function curiousDocuments(): readonly IndexedDocument[] {
  return CURIOUS.map((html, index) => {
    const date = `2021-0${(index % 9) + 1}-01`;
    return { url: `/curious/${index}/`, html, meta: { ...META, date }, filters: FILTERS, sorts: { date } };
  });
}

async function indexWithPagefind(documents: readonly IndexedDocument[], forceLanguage: string) {
  const { index } = await createIndex({ forceLanguage });
  assert.ok(index);
  for (const document of documents) {
    const added = await index.addHTMLFile({ url: document.url, content: toPagefindHtml(document) });
    assert.deepEqual(added.errors, []);
  }
  const { files } = await index.getFiles();
  await close();
  return readIndexContent(new Map(files.map(({ path, content }) => [path, content])));
}

/** Spellings of one word are one word to us: Pagefind gets the spelling that we search for. */
function writeDocumentAlike(document: IndexedDocument): IndexedDocument {
  const html = document.html.replaceAll(/[^\s<>="&;]+/g, writeAlike);
  const meta = Object.entries(document.meta).map(([name, value]) => [name, writeTextAlike(value)] as const);
  return { ...document, html, meta: Object.fromEntries(meta) };
}

function writeTextAlike(text: string): string {
  return text.replaceAll(/\S+/g, writeAlike);
}

/** Compounds within compounds, without their signs. */
function listInnerCompounds(documents: readonly IndexedDocument[]): ReadonlySet<string> {
  const words = documents.flatMap((document) =>
    unescapeHtml(toPagefindHtml(document).replaceAll(/<\/?[a-z]/g, " ")).split(/\s+/),
  );
  return new Set(
    words.flatMap((word) =>
      innerCompounds(writeAlike(word)).map((compound) => compound.replaceAll(/[^\p{L}\p{N}_]/gu, "")),
    ),
  );
}

/** Korean words and compounds are found by what they hold, too: that is all that may be added. */
function withoutSuffixes(
  made: ReturnType<typeof readIndexContent>,
  from: ReturnType<typeof readIndexContent>,
  compounds: ReadonlySet<string>,
): ReturnType<typeof readIndexContent> {
  // A stem may end in another letter than the word.
  const beginnings = new Set(
    [...compounds].flatMap((word) => [
      word,
      ...[1, 2, 3, 4].map((cut) => word.slice(0, Math.max(4, word.length - cut))),
    ]),
  );
  const isHeld = (word: string) =>
    /[\u1100-\u11ff]/.test(word) ||
    beginnings.has(word) ||
    (word.length > 5 && beginnings.has(word.slice(0, -1)));
  const words = [...made.words].flatMap(([word, own]) => {
    const known = from.words.get(word);
    return isHeld(word) ? (known ? [[word, known] as const] : []) : [[word, own] as const];
  });
  return { ...made, words: new Map(words) };
}

async function compare(documents: readonly IndexedDocument[], language: string) {
  const written = await indexWithPagefind(documents, language);
  const alike = documents.map(writeDocumentAlike);
  const theirs = { ...written, words: (await indexWithPagefind(alike, language)).words };
  const nothing = () => undefined;
  const made = await indexDocuments(readDocuments(documents, language, nothing), nothing, undefined);
  const ours = withoutSuffixes(readIndexContent(made.files), theirs, listInnerCompounds(documents));
  assert.deepEqual([...ours.words.keys()].toSorted(), [...theirs.words.keys()].toSorted());
  for (const [word, own] of theirs.words) assert.deepEqual(ours.words.get(word), own, word);
  assert.deepEqual({ ...ours, words: 0 }, { ...theirs, words: 0 });
}

const VERSION = installedVersion();
const GUIDE = "see “A new version of Pagefind” in CONTRIBUTING.md.";
const OTHER_FORMAT = `Pagefind ${VERSION} writes another format than our writer: leave it out of TESTED_VERSIONS, so that Pagefind itself indexes, and ${GUIDE}`;
const OTHER_CLIENT = `Pagefind ${VERSION} answers otherwise than src/search/client/pagefind expects: stay with ${TESTED_VERSIONS.join(" or ")}, and ${GUIDE}`;
const SAME = `Pagefind ${VERSION} writes and answers what it should: add it to TESTED_VERSIONS in src/search/pagefind/tested-versions.ts.`;

/** How many of the comparisons below have succeeded. */
let held = 0;
const COMPARISONS = 7;

const byNumber = (a: number, b: number) => a - b;
const idsOf = ({ results }: PagefindResponse) => results.map(({ id }) => id).toSorted();

/** Says in one sentence what a difference means; the difference itself is its cause. */
async function hold(sentence: string, compare: () => Promise<void>): Promise<void> {
  try {
    await compare();
    held += 1;
  } catch (cause) {
    throw new Error(sentence, { cause });
  }
}

describe("An index", () => {
  const outDir = join(aTemporaryFolder({ after }), "site");
  before(async () => {
    const settings = { OUT_DIR: outDir, CACHE_DIR: aTemporaryFolder({ after }), BUILD_DATE: "2026-11-22" };
    assert.equal((await runCommand("build", settings)).status, 0);
  });

  for (const language of ["en", "fr", "de", "ko"]) {
    it(`says the same of curious texts as Pagefind's own, stemmed in “${language}”`, async () => {
      await hold(OTHER_FORMAT, () => compare(curiousDocuments(), language));
    });
  }

  it("is the same for the demonstration site as Pagefind's own", async () => {
    const documents = readSiteDocuments(outDir);

    assert.ok(documents.length > 20);
    await hold(OTHER_FORMAT, () => compare(documents, "en"));
  });

  it("finds in the demonstration site what Pagefind's own client finds", async (t) => {
    await hold(OTHER_CLIENT, async () => {
      const { queries, both, lost, differences } = await compareFinds(outDir, aTemporaryFolder(t), 500);

      assert.deepEqual([lost, differences], [[], []]);
      assert.equal(queries, 500);
      assert.ok(both > 1000, `${both} results`);
    });
  });

  it("has the behaviour that the client needs of Pagefind beyond its documentation", async () => {
    await hold(OTHER_CLIENT, async () => {
      const { shards } = await openIndex(outDir);
      for (const shard of shards.values()) {
        const instance = shard as unknown as PagefindInstance;
        const { results } = await searchText(instance, "");
        const places = await findPlaces(instance, "");
        const [tide, none] = [await instance.search("tide"), await searchShorter(instance, "tidex")];

        assert.ok(results.length > 0);
        assert.deepEqual([...places.values()].toSorted(byNumber), [...results.keys()]);
        assert.equal(await countFound(instance, "tide"), tide.results.length);
        assert.deepEqual(idsOf(none), idsOf(tide));
      }
    });
  });

  it("has a writer for the installed version, if all tests above succeed", () => {
    if (held === COMPARISONS) assert.ok(TESTED_VERSIONS.includes(VERSION), SAME);
  });

  it("reads pages as an HTML parser does", () => {
    const pages = globSync("**/*.html", { cwd: outDir }).map((file) =>
      readFileSync(join(outDir, file), "utf8"),
    );

    const facts = pages.map(readPageFacts).map(({ korean: _, ...own }) => own);

    assert.ok(pages.length > 100);
    assert.deepEqual(facts, pages.map(parseFacts));
  });
});
