import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import { readPublished } from "../support/demonstration-content.ts";
import { type Format, readCitation } from "../support/read-citations.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

/** What a page says of its publication in one way, as far as that way has a place for it. */
interface Said {
  readonly authors: readonly string[];
  readonly title: string;
  readonly date: string;
  readonly container?: string | undefined;
  readonly number?: string | undefined;
  readonly doi?: string | undefined;
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
}

/** The texts of a page that other programs read. */
interface MachineTexts {
  /** By name, in order. */
  readonly tags: readonly (readonly [name: string, content: string])[];
  readonly data: string;
  /** By label. */
  readonly files: Readonly<Record<string, string>>;
}

const FILES: Readonly<Record<string, Format>> = {
  BibTeX: "bibtex",
  BibLaTeX: "biblatex",
  RIS: "ris",
  "CSL JSON": "csl",
};

describe("The publications of the demonstration site", () => {
  it("say the same in every format", async () => {
    const page = await site.open("/publications/");
    const texts = await page.evaluate(async (): Promise<MachineTexts[]> => {
      const open = async (path: string) =>
        new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
      const listLinks = (from: Document) =>
        [...from.querySelectorAll("main a[href^='/']")].map((link) => link.getAttribute("href") ?? "");
      const years = listLinks(document).filter((path) => /^\/publications\/\d{4}\/$/.test(path));
      const linked = (await Promise.all(years.map(async (year) => listLinks(await open(year))))).flat();
      const read = async (path: string) => {
        const article = await open(path);
        const tags = [...article.querySelectorAll("meta[name]")].map(
          (tag) => [tag.getAttribute("name") ?? "", tag.getAttribute("content") ?? ""] as const,
        );
        if (!tags.some(([name]) => name === "citation_title")) return [];
        const links = [...article.querySelectorAll<HTMLAnchorElement>(".cite-block a[download]")];
        const files = links.map((link) => [link.textContent?.trim() ?? "", link.href] as const);
        const data = article.querySelector('script[type="application/ld+json"]')?.textContent ?? "";
        return [{ tags, data, files: Object.fromEntries(files) }];
      };
      return (await Promise.all([...new Set(linked)].map(read))).flat();
    });

    assert.equal(texts.length, readPublished().length);
    assert.deepEqual(texts.flatMap(listDisagreements), []);
  });
});

/** The first way is compared with each other. */
function listDisagreements(page: MachineTexts): readonly object[] {
  const [first, ...others] = listSaid(page);
  return others.flatMap(([way, said]) =>
    Object.entries(said).flatMap(([name, value]) => {
      const expected = first?.[1][name as keyof Said];
      const isSame = JSON.stringify(value) === JSON.stringify(expected);
      return value === undefined || isSame ? [] : [{ way, name, value, expected }];
    }),
  );
}

function listSaid({ tags, data, files }: MachineTexts): readonly (readonly [way: string, said: Said])[] {
  const all = (name: string) => tags.flatMap(([own, content]) => (own === name ? [content] : []));
  const one = (...names: readonly string[]) => names.flatMap(all)[0];
  const cited = Object.entries(FILES).map(([label, format]) => {
    const text = decodeURIComponent((files[label] ?? "").replace(/^[^,]*,/, ""));
    const read = readCitation({ [format]: text }, format);
    const { authors, title, date, container, number, doi, lang, url } = read;
    // What is loose in a site has the site as its container in some formats only.
    return [
      label,
      { authors, title, date, container: format === "csl" ? container : undefined, number, doi, lang, url },
    ] as const;
  });
  const csl = cited.find(([label]) => label === "CSL JSON")!;
  const highwire: Said = {
    authors: all("citation_author"),
    title: one("citation_title") ?? "",
    date: (one("citation_publication_date") ?? "").replaceAll("/", "-"),
    container: one("citation_journal_title", "citation_series_title"),
    number: one("citation_technical_report_number"),
    doi: one("citation_doi"),
    lang: one("citation_language"),
    url: one("citation_fulltext_html_url"),
  };
  const dublinCore: Said = {
    authors: all("DC.creator"),
    title: one("DC.title") ?? "",
    date: one("DC.date") ?? "",
    container: one("DC.relation.ispartof"),
    lang: one("DC.language"),
  };
  return [
    csl,
    ...cited.filter((each) => each !== csl),
    ["Highwire", highwire],
    ["Dublin Core", dublinCore],
    ["JSON-LD", readLinkedData(data)],
  ];
}

function readLinkedData(data: string): Said {
  const graph = JSON.parse(data)["@graph"] as readonly Readonly<Record<string, unknown>>[];
  const find = (reference: unknown) =>
    graph.find((node) => node["@id"] === (reference as { "@id": string })["@id"])!;
  const work = graph.find((node) => String(node["@id"]).endsWith("#work"))!;
  const authors = [work.author].flat().map(find);
  return {
    authors: authors.map(({ familyName, givenName, name }) =>
      String(familyName === undefined ? name : [familyName, givenName].filter(Boolean).join(", ")),
    ),
    title: String(work.name),
    date: String(work.datePublished).slice(0, 10),
    container: work.isPartOf === undefined ? undefined : String(find(work.isPartOf).name),
    number: work.reportNumber as string | undefined,
    doi: (work.identifier as { value: string } | undefined)?.value,
    lang: String(work.inLanguage),
    url: String(work.url),
  };
}
