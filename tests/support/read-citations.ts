import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import type { Citations } from "../../src/model/citation/citations.ts";

/** What a reference manager takes from a citation. A field that its format does not have is absent. */
export interface ReadCitation {
  /** `Family, Given`, or an institution's name. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly date: string;
  readonly container?: string | undefined;
  readonly number?: string | undefined;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  readonly pages?: string | undefined;
  readonly doi?: string | undefined;
  readonly lang?: string | undefined;
  readonly url: string;
}

/** A file for reference managers. */
export type Format = Exclude<keyof Citations, "html">;

const FORMATS: Readonly<Record<Format, string>> = {
  bibtex: "@bibtex/text",
  biblatex: "@biblatex/text",
  ris: "@ris/file",
  csl: "@csl/list+object",
};

interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly literal?: string;
  readonly suffix?: string;
  readonly "non-dropping-particle"?: string;
  readonly "dropping-particle"?: string;
}

/** Reads a citation with citation-js, which knows nothing of ours. */
export function readCitation(citations: Partial<Citations>, format: Format): ReadCitation {
  const text = citations[format];
  const [item] = new Cite(format === "csl" ? JSON.parse(text ?? "") : text, { forceType: FORMATS[format] })
    .data;
  const [year, month, day] = item.issued["date-parts"][0] as readonly number[];
  const pad = (part: number | undefined) => String(part).padStart(2, "0");
  return {
    authors: (item.author as readonly CslName[]).map(joinName),
    title: item.title,
    date: `${year}-${pad(month)}-${pad(day)}`,
    container: item["container-title"] ?? item["collection-title"],
    number: item.number,
    volume: item.volume,
    issue: item.issue,
    pages: item.page?.replaceAll(/--|–/g, "-"),
    doi: item.DOI,
    lang: LANGUAGES[item.language] ?? item.language,
    url: item.URL,
  };
}

const LANGUAGES: Readonly<Record<string, string>> = { english: "en", korean: "ko" };

function joinName(name: CslName): string {
  const { family, given, literal, suffix } = name;
  const particle = name["non-dropping-particle"] ?? name["dropping-particle"];
  return literal ?? [[particle, family].filter(Boolean).join(" "), given, suffix].filter(Boolean).join(", ");
}
