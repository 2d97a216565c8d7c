import { createRequire } from "node:module";
import { nameLanguage } from "../../model/language/language-tag.ts";

type Subtags = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const loaded = new Map<string, Subtags>();

/**
 * Whether every part of a well-formed tag is in IANA's registry, or for private use. Reads the registry only if
 * Unicode's tables, which come with Node, do not name the language.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5646
 */
export function isRegistered(tag: string): boolean {
  if (nameLanguage(tag) !== undefined) return true;
  const [main = "", ...others] = tag.toLowerCase().split("-");
  if (!/^q[a-t][a-z]$/.test(main) && !isIn("language", main)) return false;
  const end = others.findIndex((part) => part.length === 1);
  const parts = end === -1 ? others : others.slice(0, end);
  return parts.every((part) => ["extlang", "script", "region", "variant"].some((kind) => isIn(kind, part)));
}

function isIn(kind: string, subtag: string): boolean {
  const subtags = loaded.get(kind) ?? (require(`language-subtag-registry/data/json/${kind}.json`) as Subtags);
  loaded.set(kind, subtags);
  return Object.hasOwn(subtags, subtag);
}
