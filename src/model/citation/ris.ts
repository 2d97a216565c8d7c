import { withComma } from "./cited-name.ts";
import type { Work, WorkKind } from "./work.ts";

const RIS_TYPES: Readonly<Record<WorkKind, string>> = {
  "journal-article": "JOUR",
  post: "BLOG",
  report: "RPRT",
  book: "BOOK",
  audio: "SOUND",
  video: "VIDEO",
};

/** The series that a recording belongs to has a tag of its own. */
const CONTAINERS: Partial<Record<WorkKind, string>> = { audio: "T3", video: "T3" };
/** Where each kind has its number. In a report, `SN` is not the ISSN. */
const NUMBERS: Partial<Record<WorkKind, string>> = { report: "SN", post: "SE" };

/** @see https://en.wikipedia.org/wiki/RIS_(file_format), and the specification by Research Information Systems of 2011 */
export function toRis(work: Work): string {
  const { kind, container, publisher, number } = work;
  const isSeries = kind === "report" || kind === "book";
  const lines: [string, string | undefined][] = [
    ["TY", RIS_TYPES[kind]],
    ["ID", work.key],
    ...work.authors.map((author): [string, string] => ["AU", withComma(author)]),
    ["TI", work.title],
    [CONTAINERS[kind] ?? "T2", isSeries && container === publisher ? undefined : container],
    ["PB", publisher],
    ["PY", work.date.slice(0, 4)],
    ["DA", work.date.replaceAll("-", "/")],
    ["VL", work.volume],
    ["IS", work.issue],
    [NUMBERS[kind] ?? "M1", number],
    ["M3", work.genre],
    ["SP", work.firstPage],
    ["EP", work.lastPage],
    ["SN", kind === "report" ? undefined : work.issn],
    ["DO", work.doi],
    ["UR", work.url],
    ["LA", work.lang],
    ["AB", work.abstract],
  ];
  const written = lines
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${(value as string).replaceAll(/\s+/g, " ")}`);
  return `${[...written, "ER  - "].join("\r\n")}\r\n`;
}
