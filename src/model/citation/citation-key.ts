import anyAscii from "any-ascii";
import { yearOf } from "../language/dates.ts";
import type { CitedName } from "./cited-name.ts";

/**
 * The key of a publication in BibTeX: family name, year and id, in ASCII letters, digits and hyphens, such as
 * `noh2026a-ferry-is-a-clock`. It depends on nothing else, so no other publication ever changes it. Ids that are not in
 * ASCII may be romanised alike, and get a checksum.
 */
export function makeCitationKey(id: string, date: string, first: CitedName): string {
  const name = fold(first.parts?.family ?? first.whole.replace(/^(?:The|A|An) /i, "").split(/[ ,]/)[0] ?? "");
  const romanised = fold(id);
  const end = romanised === id ? id : `${romanised}-${checksum(id)}`;
  return `${name.replaceAll("-", "")}${yearOf(date)}${end}`;
}

function fold(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

/** FNV-1a, with 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36);
}
