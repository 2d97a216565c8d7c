import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import type { IndexerName } from "./index-maker.ts";

/** The versions of Pagefind that our writer is tested with: `tests/build/pagefind-door` compares the two. */
export const TESTED_VERSIONS: readonly string[] = ["1.5.2"];

/** The version of Pagefind. */
export function installedVersion(): string {
  const file = findPackageJSON("pagefind", import.meta.url) ?? "";
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly version: string }).version;
}

/** Pagefind itself makes the index if its version is not tested. */
export function chooseIndexer(wanted: IndexerName, version = installedVersion()): IndexerName {
  return TESTED_VERSIONS.includes(version) ? wanted : "pagefind";
}
