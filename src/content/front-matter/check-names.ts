import type { Problem } from "../../model/problem.ts";
import { quote } from "../yaml/show-value.ts";
import { type ContentFile, problemAt } from "./content-file.ts";

type Source = Pick<ContentFile, "file" | "document">;

/** Reports parts of an author's name that cannot be right. */
export function checkName(author: Source): Problem[] {
  const { kind, name, family, nativeName, nativeFamily, ...others } = textsOf(author);
  const part = ["given", "particle", "suffix"].find((key) => others[key] !== undefined);
  const problems: Problem[] = [];
  const report = (key: string, message: string, remedy: string) =>
    problems.push(problemAt(author, [key], { id: "wrong-name-part", message, remedy }));
  if (kind === "institution" && (family ?? nativeFamily) !== undefined) {
    const key = family === undefined ? "nativeFamily" : "family";
    report(key, "an institution has no family name.", `Remove ${key}, or write kind: person.`);
  } else if (part !== undefined && family === undefined && kind !== "institution") {
    report(part, "there is no family name beside it.", "Add family, the family name as citations have it.");
  }
  if (nativeFamily !== undefined && !(nativeName ?? "").startsWith(nativeFamily)) {
    const written = nativeName === undefined ? "there is no nativeName" : `${quote(nativeName)} is the name`;
    report(
      "nativeFamily",
      `${quote(nativeFamily)} has to be the beginning of nativeName, but ${written}.`,
      "Write the family name as it begins nativeName.",
    );
  }
  if (family !== undefined && name !== undefined && !fold(name).includes(fold(family))) {
    report(
      "family",
      `${quote(family)} is no part of the name, which is ${quote(name)}.`,
      "Correct one of the two.",
    );
  }
  return problems;
}

/** Warns of a person's name of several words whose family name is not known: nothing guesses it. */
export function doubtName(author: Source): Problem[] {
  const { kind, name, family } = textsOf(author);
  if (name === undefined || family !== undefined || kind === "institution" || !/\S\s+\S/.test(name))
    return [];
  const words = name.trim().split(/\s+/);
  const [last, first] = [words.at(-1) ?? "", words.slice(0, -1).join(" ")];
  const remedy = `Add family and given, such as family: ${last} and given: ${first}, or kind: institution if it is one.`;
  const message = `citations cannot tell the family name in ${quote(name)}.`;
  return [problemAt(author, ["name"], { id: "unknown-family-name", message, remedy })];
}

function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** The keys whose values are texts. */
function textsOf({ document: { value } }: Source): Readonly<Record<string, string | undefined>> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, text]) => typeof text === "string" && text !== ""),
  );
}
