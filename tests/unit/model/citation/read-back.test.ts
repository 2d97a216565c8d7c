import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { citationsOf } from "../../../../src/model/citation/citations.ts";
import { toCitedName, toNativeName, withComma } from "../../../../src/model/citation/cited-name.ts";
import { type Cited, toWork, type Work } from "../../../../src/model/citation/work.ts";
import type { AuthorView } from "../../../../src/model/pages/article-page.ts";
import { ARTICLE_TYPES } from "../../../../src/model/schemas/article-schema.ts";
import { aCited, anAuthor, ISH, KOREAN } from "../../../support/cited.ts";
import { type Format, type ReadCitation, readCitation } from "../../../support/read-citations.ts";

const SERIES = { label: "The Quay", href: "/the-quay/", returnLabel: "Return to the Quay" };
const named = (cited: AuthorView["cited"]): AuthorView => ({ ...anAuthor(cited.whole), cited });
const NAMES = {
  "in two parts": anAuthor("Mina Oh", "Oh, Mina"),
  "with the family name first": named(toCitedName({ name: "Noh Garam", family: "Noh", given: "Garam" })),
  "in Hangul": named(toNativeName("서여울", "서")),
  "of one word": anAuthor("Suharto"),
  "of an institution with a comma": anAuthor("Saturday Island School, Class Four", undefined, "institution"),
  "of an institution with an article": anAuthor("The Tide Desk", undefined, "institution"),
  "of an institution with “and”": anAuthor("Office of Tides and Lights", undefined, "institution"),
  "with a particle": named(
    toCitedName({ name: "Maria van der Berg", family: "Berg", given: "Maria", particle: "van der" }),
  ),
  "with a suffix": named(
    toCitedName({ name: "Jonas Reed Jr.", family: "Reed", given: "Jonas", suffix: "Jr." }),
  ),
  "with signs of TeX": anAuthor("A_n & B{o}", "B{o}, A_n &"),
};
const TITLES = [
  "First Light",
  "Who “Lit” It?",
  "100 % of $5 in A_1 {or} B~2",
  "Fish: A Census — 1998–2021",
  "첫 빛",
];

/** Publications of every type, with every kind of name and title, numbered and not. */
const PUBLICATIONS: readonly Cited[] = [
  ...ARTICLE_TYPES.flatMap((type) => [
    aCited({ type }),
    aCited({ type, series: undefined, authors: [] }),
    aCited({ type, series: { ...SERIES, issn: "1234-5679" }, number: "WP 19-04", doi: "10.1234/ish_1.a" }),
    aCited({ type, series: SERIES, volume: "3", issue: "2", pages: "12–34", subtitle: "Lamps & Oil" }),
  ]),
  ...Object.values(NAMES).map((author) => aCited({ authors: [author] })),
  aCited({ authors: Object.values(NAMES), type: "report" }),
  ...TITLES.map((title) => aCited({ title })),
  KOREAN,
];

/** What a format, or the program that reads it, has no place for. */
const LACKS: Readonly<Record<Format, (work: Work, field: keyof ReadCitation) => boolean>> = {
  bibtex: ({ kind }, field) =>
    field === "lang" ||
    (field === "container" && LOOSE.has(kind)) ||
    (field === "number" && (LOOSE.has(kind) || kind === "book")),
  biblatex: ({ kind }, field) =>
    (field === "container" && LOOSE.has(kind)) || (field === "number" && kind !== "report"),
  ris: ({ kind }, field) =>
    (field === "container" && kind !== "journal-article") ||
    (["number", "volume", "pages"].includes(field) && kind !== "journal-article"),
  csl: () => false,
};
const LOOSE: ReadonlySet<Work["kind"]> = new Set(["post", "audio", "video"]);

describe("A citation that a reference manager reads", () => {
  for (const format of ["bibtex", "biblatex", "ris", "csl"] as const) {
    it(`as ${format} agrees with the publication, whatever its type, names and title`, () => {
      const disagreements = PUBLICATIONS.map((publication) => toWork(publication, ISH)).flatMap((work) => {
        const read = readCitation(citationsOf(work), format);
        return Object.entries(toExpected(work)).flatMap(([name, expected]) => {
          const field = name as keyof ReadCitation;
          const isLeftOut = read[field] === undefined && LACKS[format](work, field);
          return isLeftOut || isDeepStrictEqual(read[field], expected)
            ? []
            : [{ field, kind: work.kind, expected, read: read[field] }];
        });
      });

      assert.deepEqual(disagreements, []);
    });
  }
});

/** What has to come back. */
function toExpected(work: Work): ReadCitation {
  const { kind, container, publisher } = work;
  const isPart = kind === "report" || kind === "book";
  return {
    authors: work.authors.map(withComma),
    title: work.title,
    date: work.date,
    container: isPart && container === publisher ? undefined : container,
    number: work.number,
    volume: work.volume,
    issue: work.issue,
    pages: work.pages?.replace("–", "-"),
    doi: work.doi,
    lang: work.lang,
    url: work.url,
  };
}
