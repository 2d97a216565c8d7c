import * as z from "zod";
import { path as filePath, text } from "../../model/schemas/fields.ts";
import type { Path } from "../yaml/yaml-document.ts";

/** A schema without defaults, optionality and preprocessing. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType);
  return schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

/** The schema of the value at a path, if there is one. */
export function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>(
    (current, step) => current && stepInto(current, String(step)),
    unwrap(schema),
  );
}

function stepInto(schema: z.ZodType, step: string): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) {
    const next = schema.shape[step] as z.ZodType | undefined;
    return next && unwrap(next);
  }
  if (schema instanceof z.ZodArray) return unwrap(schema.element as z.ZodType);
  if (schema instanceof z.ZodRecord) return unwrap(schema.valueType as z.ZodType);
  if (!(schema instanceof z.ZodUnion)) return undefined;
  return schema.options.map((option) => stepInto(unwrap(option as z.ZodType), step)).find(Boolean);
}

/** Whether the value at a path is a text for readers. */
export function isTextAt(schema: z.ZodType, path: Path): boolean {
  const found = schemaAt(schema, path);
  return found === text || (found instanceof z.ZodUnion && found.options.includes(text));
}

/** Whether the value at a path names a file. */
export function isPathAt(schema: z.ZodType, path: Path): boolean {
  return schemaAt(schema, path) === filePath;
}
