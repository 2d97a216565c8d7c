import { distance } from "fastest-levenshtein";
import * as z from "zod";
import type { Fault } from "../../model/problem.ts";
import type { RuleParams } from "../../model/schemas/fields.ts";
import { didYouMean, suggestNearest } from "../suggest.ts";
import { quoteForYaml, showValue } from "../yaml/show-value.ts";
import type { WrittenText } from "../yaml/written-texts.ts";
import type { Path } from "../yaml/yaml-document.ts";
import { describeChoice } from "./describe-choice.ts";
import { listKeysMeant, whereElse } from "./foreign-keys.ts";
import { exampleOf, pairShape, rightShape } from "./right-shape.ts";

type Issue = z.core.$ZodIssue;

/** The schema that a value should fit, its path, and the text of an absent value. */
export interface Setting {
  readonly schema: z.ZodType | undefined;
  readonly path: Path;
  readonly written: WrittenText | undefined;
}

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of keys",
  record: "a group of keys",
};

/** Describes one issue of zod, with the author's value at its path. */
export function describeIssue(issue: Issue, value: unknown, setting: Setting): Fault {
  switch (issue.code) {
    case "invalid_type":
      return describeType(KINDS[issue.expected] ?? issue.expected, value, setting);
    case "invalid_value":
      return describeChoice(issue.values.map(String), value);
    case "invalid_union":
      return issue.discriminator === undefined
        ? describeUnion(issue, value, setting)
        : describeChoice("options" in issue ? (issue.options as unknown[]).map(String) : [], value);
    case "too_small":
      return issue.origin === "array"
        ? { id: "empty-value", message: "the list is empty.", remedy: "Name at least one." }
        : {
            id: "bad-value",
            message: `${showValue(value)} is too small.`,
            remedy: `Write a number above ${issue.minimum}.`,
          };
    default: {
      if (value === undefined || value === null) {
        const expected = setting.schema instanceof z.ZodCustom ? "a day, as YYYY-MM-DD" : "a text";
        return describeType(expected, value, setting);
      }
      const { remedy, choices, id = "bad-value" } = ("params" in issue ? issue.params : {}) as RuleParams;
      const what = typeof remedy === "function" ? remedy(String(value)) : (remedy ?? "See CONTRIBUTING.md.");
      const meant = choices ? didYouMean(String(value), choices()) : "";
      return { id, message: `${showValue(value)} ${issue.message}.`, remedy: meant + what };
    }
  }
}

/** The key that an unknown one probably means. */
export function suggestKey(key: string, known: readonly string[]): string | undefined {
  return listKeysMeant(key).find((one) => known.includes(one)) ?? suggestNearest(key, known);
}

/** Describes a key that the schema does not have, and suggests the one that was probably meant. */
export function describeUnknownKey(
  key: string,
  value: unknown,
  known: readonly string[],
  schemaOf: (key: string) => z.ZodType | undefined,
): Fault & { readonly suggested: string | undefined } {
  const message = `there is no key "${key}" here.`;
  const elsewhere = whereElse(key, value, known);
  if (elsewhere !== undefined) return { id: "unknown-key", message, suggested: undefined, ...elsewhere };
  const suggested = suggestKey(key, known);
  const shape = suggested === undefined ? undefined : rightShape(schemaOf(suggested), value);
  const as = shape === undefined ? "" : `Write it as ${suggested}: ${shape}. `;
  const question = suggested === undefined ? "" : `Did you mean "${suggested}"? ${as}`;
  const remedy = `${question}The keys are ${known.join(", ")}.`;
  const isCertain = suggested !== undefined && shape === undefined && isMisspelt(key, suggested);
  const mend = isCertain ? { from: `${key}:`, to: `${suggested}:` } : undefined;
  return { id: "unknown-key", message, remedy, suggested, mend };
}

/** Whether two keys differ only in case, hyphens and underscores, or long ones in a letter. */
function isMisspelt(key: string, meant: string): boolean {
  const [one, other] = [key, meant].map((text) => text.toLowerCase().replaceAll(/[-_]/g, "")) as [
    string,
    string,
  ];
  return one === other || (meant.length >= 5 && distance(one, other) === 1);
}

function describeType(expected: string, value: unknown, { schema, path, written }: Setting): Fault {
  if (value === undefined)
    return {
      id: "missing-key",
      message: "the key is missing.",
      remedy: `Add it; it is ${expected}${exampleOf(schema)}.`,
    };
  if (value === null) return describeNothing(expected, written);
  const shape = rightShape(schema, value);
  const key = path.at(-1);
  const as = typeof key === "string" ? `${key}: ${shape}` : shape;
  return {
    id: "wrong-type",
    message: `${showValue(value)} is ${kindOf(value)}, but has to be ${expected}.`,
    remedy: shape === undefined ? `Write ${expected}${exampleOf(schema)}.` : `Write it as ${as}.`,
  };
}

/** Describes text that YAML reads as no value: `#MeToo` is a comment, and `null` is nothing. */
function describeNothing(expected: string, written: WrittenText | undefined): Fault {
  if (written?.comment !== undefined) {
    const hidden = `#${written.comment}`;
    return {
      id: "empty-value",
      message: `the key has no value, since YAML reads ${showValue(hidden)} as a comment.`,
      remedy: `Put text with a # in quotation marks: ${quoteForYaml(hidden)}.`,
    };
  }
  if (written?.source) {
    return {
      id: "empty-value",
      message: `YAML reads ${showValue(written.source)} as no value.`,
      remedy: `If it is a text, put it in quotation marks: "${written.source}". Otherwise leave the key out.`,
    };
  }
  return {
    id: "empty-value",
    message: "the key has no value.",
    remedy: `Write ${expected}, or leave the key out if it is optional.`,
  };
}

/** Describes a group without any of its keys, such as `Home: https://a.example` in place of a link. */
export function describeStrangeGroup(
  value: unknown,
  known: readonly string[],
  schema: z.ZodType | undefined,
): Fault {
  const shape = pairShape(schema, value);
  return {
    id: "unknown-key",
    message: `${showValue(value)} has none of the keys ${known.join(", ")}.`,
    remedy: shape === undefined ? "Write it with these keys." : `Write it as ${shape}.`,
  };
}

function describeUnion(issue: Issue & { code: "invalid_union" }, value: unknown, setting: Setting): Fault {
  const custom = issue.errors.flat().find((inner) => inner.code === "custom");
  if (custom) return describeIssue(custom, value, setting);
  const wanted = issue.errors
    .flat()
    .map((inner) =>
      inner.code === "invalid_type"
        ? (KINDS[inner.expected] ?? inner.expected)
        : inner.code === "invalid_value"
          ? inner.values.join(", ")
          : undefined,
    )
    .filter((part) => part !== undefined)
    .join(" or ");
  return describeType(wanted, value, setting);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : (KINDS[typeof value] ?? typeof value);
}
