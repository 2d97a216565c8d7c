import * as z from "zod";
import type { Fault, Problem } from "../../model/problem.ts";
import type { Path, YamlDocument } from "../yaml/yaml-document.ts";
import { describeIssue, describeStrangeGroup, describeUnknownKey, suggestKey } from "./describe-issue.ts";
import { schemaAt, unwrap } from "./schema-at.ts";

/** A value that does not fit its schema: its problems, and those of its keys that are valid. */
export interface Invalid<Value> {
  readonly problems: readonly Problem[];
  readonly partial: Partial<Value>;
}

/** Checks a YAML document against a schema: the value with its defaults, or a problem for each mistake. */
export function validate<S extends z.ZodType>(
  file: string,
  document: YamlDocument,
  schema: S,
): { value: z.infer<S> } | Invalid<z.infer<S>> {
  const result = schema.safeParse(document.value ?? {});
  if (result.success) return { value: result.data };
  const meant = new Set<string>();
  const unknown = result.error.issues.flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") return [];
    const known = keysAt(schema, issue.path);
    const group = valueAt(document.value, issue.path);
    if (issue.path.length > 0 && isStrange(group, issue.keys, known)) {
      for (const key of known) meant.add([...issue.path, key].join("\0"));
      const fault = describeStrangeGroup(group, known, schemaAt(schema, issue.path));
      return [toProblem(issue.path, "value", fault)];
    }
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      const { suggested, ...fault } = describeUnknownKey(key, valueAt(document.value, path), known, (other) =>
        schemaAt(schema, [...issue.path, other]),
      );
      const name = [...issue.path, suggested].join("\0");
      const isFree = !meant.has(name) && !Object.hasOwn(Object(group), suggested ?? "");
      if (suggested !== undefined) meant.add(name);
      return toProblem(path, "key", isFree ? fault : { ...fault, mend: undefined });
    });
  });
  const others = result.error.issues.flatMap((issue) => {
    const { path } = issue;
    const value = valueAt(document.value, path);
    if (issue.code === "unrecognized_keys") return [];
    if (issue.code === "invalid_key") {
      const inner = issue.issues[0];
      return inner ? [toProblem(path, "key", describeIssue(inner, String(path.at(-1)), NOTHING_MORE))] : [];
    }
    // One mistake gets one message: the missing key is the misspelt one.
    if (value === undefined && meant.has(path.join("\0"))) return [];
    const written =
      value === null ? document.texts().find((one) => one.path.join("\0") === path.join("\0")) : undefined;
    return [
      toProblem(
        path,
        "value",
        describeIssue(issue, value, { schema: schemaAt(schema, path), path, written }),
      ),
    ];
  });
  return { problems: [...unknown, ...others], partial: keepValid(document.value, schema, result.error) };

  function toProblem(path: Path, of: "key" | "value", fault: Fault): Problem {
    const label = path.filter((step) => typeof step === "string").join(".");
    const named = of === "key" ? label.split(".").slice(0, -1).join(".") : label;
    const message = named === "" ? upperFirst(fault.message) : `${named}: ${fault.message}`;
    return { file, ...document.locate(path, of), key: named, ...fault, message };
  }
}

/** Whether none of the keys of a group is right or nearly right. */
function isStrange(group: unknown, unknown: readonly string[], known: readonly string[]): boolean {
  const isAll = Object.keys(Object(group)).length === unknown.length;
  return isAll && known.length > 0 && unknown.every((key) => suggestKey(key, known) === undefined);
}

const NOTHING_MORE = { schema: undefined, path: [], written: undefined };

/** The valid keys, with defaults for missing ones. */
function keepValid<S extends z.ZodType>(value: unknown, schema: S, error: z.ZodError): Partial<z.infer<S>> {
  if (!(schema instanceof z.ZodObject) || typeof value !== "object" || value === null) return {};
  const wrong = new Set(
    error.issues.flatMap(({ path, ...issue }) =>
      path.length === 0 && issue.code === "unrecognized_keys" ? issue.keys : [String(path[0])],
    ),
  );
  const right = Object.entries(value).filter(([key]) => !wrong.has(key));
  return (schema.partial().safeParse(Object.fromEntries(right)).data ?? {}) as Partial<z.infer<S>>;
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

/** The keys of the object schema at a path. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  if (found instanceof z.ZodObject) return Object.keys(found.shape);
  if (found instanceof z.ZodUnion)
    return [...new Set(found.options.flatMap((option) => keysAt(unwrap(option as z.ZodType), [])))];
  return [];
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
