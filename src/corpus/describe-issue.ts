import type * as z from "zod";
import { didYouMean } from "./suggest.ts";

type Issue = z.core.$ZodIssue;

/** What is wrong with a value that broke a schema, and what to do; whole sentences without the key before them. */
export interface Fault {
  readonly message: string;
  readonly remedy: string;
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

/**
 * Describes one issue of zod.
 *
 * @param value the author's value at the issue's path
 * @param knownKeys the keys that the schema has at that path, for an unknown one
 */
export function describeIssue(
  issue: Issue,
  value: unknown,
  knownKeys: readonly string[],
  unknownKey?: string,
): Fault {
  switch (issue.code) {
    case "unrecognized_keys":
      return {
        message: `there is no key "${unknownKey}" here.`,
        remedy: `${didYouMean(unknownKey ?? "", knownKeys)}The keys are ${knownKeys.join(", ")}.`,
      };
    case "invalid_type":
      return describeType(KINDS[issue.expected] ?? issue.expected, value);
    case "invalid_value":
      return describeChoice(issue.values.map(String), value);
    case "invalid_union":
      return issue.discriminator === undefined
        ? describeUnion(issue, value)
        : describeChoice("options" in issue ? (issue.options as unknown[]).map(String) : [], value);
    case "too_small":
      return { message: "the list is empty.", remedy: "Name at least one." };
    default: {
      if (value === undefined || value === null) return describeType("a text", value);
      const params = "params" in issue ? (issue.params as { remedy?: string } | undefined) : undefined;
      return {
        message: `${quote(value)} ${issue.message}.`,
        remedy: params?.remedy ?? "See CONTRIBUTING.md.",
      };
    }
  }
}

function describeType(expected: string, value: unknown): Fault {
  if (value === undefined) return { message: "the key is missing.", remedy: `Add it; it is ${expected}.` };
  if (value === null) {
    return {
      message: "the key has no value.",
      remedy: `Write ${expected}, or leave the key out if it is optional.`,
    };
  }
  const isWord = typeof value === "number" || typeof value === "boolean";
  const hint = expected === "a list" ? " A list stands in brackets: [one, two]." : "";
  return {
    message: `${isWord ? value : quote(value)} is ${kindOf(value)}, where ${expected} is wanted.`,
    remedy:
      isWord && expected === "a text"
        ? `Write it in quotation marks: "${value}".`
        : `Write ${expected}.${hint}`,
  };
}

function describeChoice(choices: readonly string[], value: unknown): Fault {
  if (value === undefined)
    return { message: "the key is missing.", remedy: `Add it; it is one of ${choices.join(", ")}.` };
  return {
    message: `${quote(value)} is not one of the values there are.`,
    remedy: `${didYouMean(String(value), choices)}The values are ${choices.join(", ")}.`,
  };
}

function describeUnion(issue: Issue & { code: "invalid_union" }, value: unknown): Fault {
  const custom = issue.errors.flat().find((inner) => inner.code === "custom");
  if (custom) return describeIssue(custom, value, []);
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
  return describeType(wanted, value);
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? "a list" : (KINDS[typeof value] ?? typeof value);
}

function quote(value: unknown): string {
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return `"${written.length > 60 ? `${written.slice(0, 57)}…` : written}"`;
}
