import { SHARED_MODULE } from "../../shards/manifest.ts";
import { TESTED_VERSIONS } from "../tested-versions.ts";
import { ENTRY, readEntry, writeEntry } from "./entry.ts";

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once. That is not documented,
 * so an index of a version that is not tested has its own. Those for other languages, which nothing asks for, are left out.
 */
export function shareModule(files: Map<string, Uint8Array>): void {
  const entry = readEntry(files.get(ENTRY));
  const languages = Object.entries(entry.languages);
  const used = new Set(languages.map(([, { wasm }]) => `wasm.${wasm ?? "unknown"}.pagefind`));
  const modules = [...files].filter(([name]) => name.startsWith("wasm."));
  for (const [name] of modules) if (!used.has(name)) files.delete(name);
  if (!TESTED_VERSIONS.includes(entry.version)) return;
  for (const [name, content] of modules) if (files.delete(name)) files.set(SHARED_MODULE, content);
  const wasm = `x/../../${SHARED_MODULE.replace(/\.pagefind$/, "")}`;
  const shared = Object.fromEntries(languages.map(([name, language]) => [name, { ...language, wasm }]));
  files.set(ENTRY, writeEntry({ ...entry, languages: shared }));
}
