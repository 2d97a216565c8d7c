import { basename } from "node:path";
import * as z from "zod";
import { text } from "../../model/schemas/fields.ts";
import { toFlow } from "../yaml/show-value.ts";
import { unwrap } from "./schema-at.ts";

/** The main keys of groups, for which a bare value is meant. */
const MAIN_KEYS = ["src", "file", "url", "text", "title", "name", "label", "kind", "light"];

/** Placeholders for keys that the author has not written. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  alt: "what it shows",
  title: "its title",
  label: "its name",
  date: "YYYY-MM-DD",
  url: "https://example.org/",
  heading: "its heading",
  light: "#8c2f1b",
  dark: "#e8957f",
};

/** Rewrites a value in the shape that the schema expects, as one line of YAML; undefined if the meaning is unclear. */
export function rightShape(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (schema === undefined || value === null || value === undefined) return undefined;
  const shaped = reshape(unwrap(schema), value);
  return shaped === undefined ? undefined : toFlow(shaped);
}

/** Rewrites a link that was written as `label: address`; undefined for anything else. */
export function pairShape(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (!(schema instanceof z.ZodObject) || !("label" in schema.shape && "url" in schema.shape))
    return undefined;
  const [pair, ...others] = Object.entries(Object(value));
  if (pair === undefined || others.length > 0 || typeof pair[1] !== "string") return undefined;
  return toFlow({ label: pair[0], url: pair[1] });
}

function reshape(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodArray) return toList(unwrap(schema.element as z.ZodType), value);
  if (schema instanceof z.ZodObject) return toGroup(schema, value);
  if (schema instanceof z.ZodBoolean) return toFlag(value);
  if (schema instanceof z.ZodRecord) {
    const inner =
      typeof value === "string" ? reshape(unwrap(schema.valueType as z.ZodType), value) : undefined;
    return inner && { ko: inner };
  }
  if (schema instanceof z.ZodNumber) return undefined;
  const option = schema instanceof z.ZodUnion ? findOption(schema, value) : undefined;
  return option ? toGroup(option, value) : toText(schema, value);
}

/** The group that a word means which is its `kind`. */
function findOption(schema: z.ZodUnion, value: unknown): z.ZodObject | undefined {
  return schema.options.find(
    (option): option is z.ZodObject =>
      option instanceof z.ZodObject &&
      (option.shape.kind as z.ZodType | undefined)?.safeParse(value).success === true,
  );
}

/** Text in brackets may be meant as text. A list or group of one thing means that thing. */
function toText(schema: z.ZodType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const isOne = value.length === 1 && typeof value[0] === "string";
    return isOne ? value[0] : schema === text ? toFlow(value) : undefined;
  }
  const { name, title, id } = Object(value) as Record<string, unknown>;
  return [name, title, id].find((one) => typeof one === "string");
}

function toList(element: z.ZodType, value: unknown): unknown {
  if (Array.isArray(value)) return undefined;
  const isText = !(element instanceof z.ZodObject);
  const parts = isText && typeof value === "string" ? value.split(/[,;]\s*/).filter(Boolean) : [value];
  const elements = parts.map((part) =>
    isText && typeof part === "string" ? part : (reshape(element, part) ?? (isText ? undefined : part)),
  );
  return elements.includes(undefined) ? undefined : elements;
}

function toGroup(schema: z.ZodObject, value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? (reshape(schema, value[0]) ?? value[0]) : undefined;
  if (typeof value !== "string") return undefined;
  const isAddress = /^\S*[/@.]\S*$/.test(value);
  const main = MAIN_KEYS.find((key) => key in schema.shape && (key !== "url" || isAddress));
  if (main === undefined) return undefined;
  const keys = Object.keys(schema.shape).filter(
    (key) => key === main || !(schema.shape[key] as z.ZodType).safeParse(undefined).success,
  );
  return Object.fromEntries(
    keys.map((key) => [key, key === main ? valueHere(key, value, schema) : (PLACEHOLDERS[key] ?? "…")]),
  );
}

/** An example of a list or group, for a value that cannot be rewritten. */
export function exampleOf(schema: z.ZodType | undefined): string {
  if (schema instanceof z.ZodArray) return ": [one, two]";
  return schema instanceof z.ZodObject ? `: ${Object.keys(schema.shape).join(", ")}` : "";
}

/** The author's own value, unless it cannot fit the key. */
function valueHere(key: string, value: string, schema: z.ZodObject): string {
  const named = nameHere(key, value);
  const isRight = (schema.shape[key] as z.ZodType).safeParse(named).success;
  return isRight ? named : (PLACEHOLDERS[key] ?? named);
}

/** For a file on the web, the path that it would have once saved here. */
function nameHere(key: string, value: string): string {
  const isAway = /^(https?:)?\/\//.test(value);
  if (isAway && (key === "src" || key === "file")) return `./${basename(value.replace(/[?#].*$/, ""))}`;
  return value;
}

function toFlag(value: unknown): unknown {
  const word = String(value).toLowerCase();
  if (["yes", "y", "on", "1"].includes(word)) return true;
  return ["no", "n", "off", "0"].includes(word) ? false : undefined;
}
