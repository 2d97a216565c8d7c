import { readdirSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../disk/kept-file.ts";
import type { RenderedBody } from "../domain/body.ts";

/** Reads a rendered body from the cache; a file that is missing or broken counts as none. */
export function readBody(cacheDir: string, digest: string): RenderedBody | undefined {
  try {
    const body: unknown = JSON.parse(readKept(findPlace(cacheDir, digest)).toString("utf8"));
    return isRenderedBody(body) ? body : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a rendered body under its digest. A process that is killed meanwhile leaves no broken body. */
export function writeBody(cacheDir: string, digest: string, body: RenderedBody): void {
  keepFile(findPlace(cacheDir, digest), JSON.stringify(body));
}

/** Removes a body, if it is there. */
export function removeBody(cacheDir: string, digest: string): void {
  removeFile(findPlace(cacheDir, digest));
}

/** The digests of all bodies in the cache. Files that a killed process left behind are removed after an hour. */
export function listBodies(cacheDir: string): ReadonlySet<string> {
  const found = new Set<string>();
  const shelves = listFolder(join(cacheDir, "bodies")).filter((name) => /^[\da-f]{2}$/.test(name));
  for (const shelf of shelves) {
    for (const name of listFolder(join(cacheDir, "bodies", shelf))) {
      const digest = /^([\da-f]+)\.json$/.exec(name)?.[1];
      if (digest) found.add(digest);
      else removeLeftover(join(cacheDir, "bodies", shelf, name));
    }
  }
  return found;
}

function findPlace(cacheDir: string, digest: string): string {
  return join(cacheDir, "bodies", digest.slice(0, 2), `${digest}.json`);
}

function isRenderedBody(value: unknown): value is RenderedBody {
  const body = value as Partial<RenderedBody> | null;
  const lists = [body?.headings, body?.anchors, body?.links, body?.images, body?.remarks];
  const texts = [body?.html, body?.excerpt];
  return texts.every((text) => typeof text === "string") && lists.every(Array.isArray);
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function removeLeftover(path: string): void {
  const { mtimeMs = Date.now() } = statSync(path, { throwIfNoEntry: false }) ?? {};
  if (Date.now() - mtimeMs > 3_600_000) removeFile(path);
}

function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch {}
}
