import type { Fault } from "../../model/problem.ts";
import { didYouMean } from "../suggest.ts";
import { showValue } from "../yaml/show-value.ts";

/** Describes a value that is not among the allowed ones. */
export function describeChoice(choices: readonly string[], value: unknown): Fault {
  if (value === undefined)
    return {
      id: "missing-key",
      message: "the key is missing.",
      remedy: `Add it; the allowed values are ${choices.join(", ")}.`,
    };
  const first = Array.isArray(value) && value.length === 1 ? value[0] : value;
  const listed =
    choices.length === 1
      ? `The only allowed value is ${choices[0]}`
      : `The allowed values are ${choices.join(", ")}`;
  return {
    id: "unknown-choice",
    message: `${showValue(value)} is not an allowed value.`,
    remedy: `${askForChoice(String(first), choices)}${listed}.`,
  };
}

/** Other names of allowed values. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ["organisation", "institution"],
  ["organization", "institution"],
  ["org", "institution"],
  ["group", "institution"],
  ["human", "person"],
  ["opinion", "commentary"],
  ["op-ed", "commentary"],
  ["editorial", "commentary"],
  ["essay", "commentary"],
  ["interview", "transcript"],
  ["post", "article"],
]);

/** Suggests the value that is spelt similarly, has this other name, or shares a word: `paper` and `working-paper`. */
function askForChoice(written: string, choices: readonly string[]): string {
  const near = didYouMean(written, choices);
  if (near !== "") return near;
  const name = written.trim().toLowerCase();
  const words = new Set(name.split(/[^\p{L}\p{N}]+/u));
  const other =
    OTHER_NAMES.get(name) ?? choices.find((one) => one.split("-").some((word) => words.has(word)));
  return other !== undefined && choices.includes(other) ? `Did you mean "${other}"? ` : "";
}
