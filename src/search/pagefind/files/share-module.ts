import { SHARED_MODULE } from "../../shards/manifest.ts";
import { TESTED_VERSIONS } from "../tested-versions.ts";
import { ENTRY, readEntry, writeEntry } from "./entry.ts";

/**
 * Makes all shards share one WebAssembly module, so that browsers fetch it once. Pagefind looks for `wasm.NAME.pagefind` in
 * the folder of each index; a NAME with a path leads out of that folder. This is not documented, so an index by an untested
 * version of Pagefind keeps its own module. Unused modules for other languages are removed.
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
