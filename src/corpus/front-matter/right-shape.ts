import { basename } from "node:path";
import * as z from "zod";
import { unwrap } from "./schema-at.ts";
import { toFlow } from "./yaml-text.ts";

/** The keys that a group is mostly about, so that a bare value is meant for them. */
const MAIN_KEYS = ["src", "file", "url", "text", "title", "name", "label", "kind", "light"];

/** What stands for a key that the author has not written. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  alt: "what it shows",
  title: "its title",
  label: "its name",
  date: "YYYY-MM-DD",
  url: "https://example.org/",
  heading: "its heading",
  dark: "#e8957f",
};

/** A value of another shape as the schema wants it, in YAML on one line; undefined where nobody can know. */
export function rightShape(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (schema === undefined || value === null || value === undefined) return undefined;
  const shaped = reshape(unwrap(schema), value);
  return shaped === undefined ? undefined : toFlow(shaped);
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
  return Array.isArray(value) && typeof value[0] === "string" ? value[0] : undefined;
}

function toList(element: z.ZodType, value: unknown): unknown {
  if (Array.isArray(value)) return undefined;
  const isText = !(element instanceof z.ZodObject);
  const parts = isText && typeof value === "string" ? value.split(/[,;]\s*/).filter(Boolean) : [value];
  const elements = parts.map((part) => (isText ? part : (reshape(element, part) ?? part)));
  return isText && typeof value !== "string" ? undefined : elements;
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
    keys.map((key) => [key, key === main ? nameHere(key, value) : (PLACEHOLDERS[key] ?? "…")]),
  );
}

/** What a wrong value of a kind looks like that has no right shape of its own. */
export function exampleOf(schema: z.ZodType | undefined): string {
  if (schema instanceof z.ZodArray) return ": [one, two]";
  return schema instanceof z.ZodObject ? `: ${Object.keys(schema.shape).join(", ")}` : "";
}

/** A file is named by its path: what is on the web must be saved first. */
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
