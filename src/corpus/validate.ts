import * as z from "zod";
import type { Problem } from "../domain/problem.ts";
import { describeIssue } from "./describe-issue.ts";
import type { Path, YamlDocument } from "./yaml-document.ts";

/** Holds a YAML document against a schema: the value with its defaults, or a problem for each thing that is wrong. */
export function validate<S extends z.ZodType>(
  file: string,
  document: YamlDocument,
  schema: S,
): { value: z.infer<S> } | { problems: readonly Problem[] } {
  const result = schema.safeParse(document.value ?? {});
  if (result.success) return { value: result.data };
  const problems = result.error.issues.flatMap((issue) => {
    const value = valueAt(document.value, issue.path);
    if (issue.code === "unrecognized_keys") {
      const known = keysAt(schema, issue.path);
      return issue.keys.map((key) =>
        toProblem([...issue.path, key], "key", describeIssue(issue, value, known, key)),
      );
    }
    return [toProblem(issue.path, "value", describeIssue(issue, value, []))];
  });
  return { problems };

  function toProblem(path: Path, of: "key" | "value", fault: { message: string; remedy: string }): Problem {
    const label = path.filter((step) => typeof step === "string").join(".");
    const named = of === "key" ? label.split(".").slice(0, -1).join(".") : label;
    const message = named === "" ? upperFirst(fault.message) : `${named}: ${fault.message}`;
    return { file, ...document.locate(path, of), message, remedy: fault.remedy };
  }
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === "object" && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    root,
  );
}

/** The keys of the object schema at a path, through defaults, options and lists. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  let current: z.ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[String(step)] as z.ZodType);
    else if (current instanceof z.ZodArray) current = unwrap(current.element as z.ZodType);
    else if (current instanceof z.ZodRecord) current = unwrap(current.valueType as z.ZodType);
  }
  if (current instanceof z.ZodObject) return Object.keys(current.shape);
  if (current instanceof z.ZodUnion)
    return [...new Set(current.options.flatMap((option) => keysAt(option as z.ZodType, [])))];
  return [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
