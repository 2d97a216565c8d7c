import { hasInterface } from "../../model/interface/interface-text.ts";
import { LANGUAGE_REMEDY, nameLanguage, suggestLanguage } from "../../model/language/language-tag.ts";
import type { Problem } from "../../model/problem.ts";
import { quote } from "../yaml/show-value.ts";
import { type ContentFile, type Findings, problemAt } from "./content-file.ts";
import { isRegistered } from "./language-registry.ts";

type Source = Pick<ContentFile, "file" | "document">;

/** Checks the languages of files and translations. Warns only once of each language without interface texts. */
export function checkLanguages(sources: readonly Source[]): Findings {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const verdicts = new Map<string, Verdict>();
  const told = new Set<string>();
  for (const source of sources) {
    for (const { path, tag } of listLanguages(source.document.value)) {
      const verdict = verdicts.get(tag) ?? judge(tag);
      verdicts.set(tag, verdict);
      const main = tag.split("-")[0] ?? "";
      if (verdict.is === "fine" || (verdict.is === "strange" && told.has(main))) continue;
      if (verdict.is === "strange") told.add(main);
      const list = verdict.is === "unknown" ? problems : warnings;
      list.push(
        problemAt(source, path, { id: IDS[verdict.is], ...verdict }, path.length > 1 ? "key" : "value"),
      );
    }
  }
  return { problems, warnings };
}

/** `strange`: has no interface texts; `doubtful`: probably means another language. */
type Verdict =
  | { readonly is: "fine" }
  | {
      readonly is: "unknown" | "doubtful" | "strange";
      readonly message: string;
      readonly remedy: string;
    };

const IDS = {
  unknown: "unknown-language",
  doubtful: "doubtful-language",
  strange: "foreign-language",
} as const;

function judge(tag: string): Verdict {
  // The schema already reports tags in another form.
  if (!isCanonical(tag)) return { is: "fine" };
  const likely = suggestLanguage(tag);
  const question = likely ? `Did you mean "${likely.tag}", ${likely.name}? ` : "";
  if (!isRegistered(tag)) {
    return {
      is: "unknown",
      message: `${quote(tag)} is not a registered language.`,
      remedy: question + LANGUAGE_REMEDY,
    };
  }
  if (hasInterface(tag)) return { is: "fine" };
  const name = nameLanguage(tag);
  const named = name === undefined ? `"${tag}"` : `"${tag}" is ${name}, which`;
  const message = `${named} has no interface texts, so the interface of its pages is in English.`;
  const isDoubtful =
    likely && hasInterface(likely.tag) && Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0;
  if (isDoubtful) return { is: "doubtful", message, remedy: `${question}Otherwise leave it as it is.` };
  return { is: "strange", message, remedy: "Leave it as it is, or add its texts: README.md says how." };
}

function isCanonical(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function listLanguages(value: unknown) {
  if (typeof value !== "object" || value === null) return [];
  const { lang, language, translations } = value as Record<string, unknown>;
  const keys = typeof translations === "object" && translations !== null ? Object.keys(translations) : [];
  return [
    ...(typeof lang === "string" ? [{ path: ["lang"], tag: lang }] : []),
    ...(typeof language === "string" ? [{ path: ["language"], tag: language }] : []),
    ...keys.map((tag) => ({ path: ["translations", tag], tag })),
  ];
}
