import { randomUUID } from "node:crypto";
import { mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ImageSet } from "../domain/body.ts";

/** A file that has to be copied to `/_images/<name>` of the site. */
export interface MadeFile {
  readonly name: string;
  readonly path: string;
}

/** An image set with the files that it names. */
export interface MadeImage {
  readonly set: ImageSet;
  readonly files: readonly MadeFile[];
}

/** What is kept of a made image besides its files. */
interface ImageRecord {
  readonly set: ImageSet;
  readonly names: readonly string[];
}

/** Where a file of a made image is kept. */
export function findPlace(cacheDir: string, name: string): string {
  return join(cacheDir, "images", name);
}

/** An image that was made before; nothing where its record or one of its files is missing or broken. */
export async function readMadeImage(cacheDir: string, digest: string): Promise<MadeImage | undefined> {
  try {
    const record = JSON.parse(await readFile(findPlace(cacheDir, `${digest}.json`), "utf8")) as ImageRecord;
    const made = toMadeImage(cacheDir, record);
    const sizes = await Promise.all(made.files.map(async ({ path }) => (await stat(path)).size));
    return sizes.every((size) => size > 0) ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the record of an image whose files have been written. */
export async function keepMadeImage(
  cacheDir: string,
  digest: string,
  record: ImageRecord,
): Promise<MadeImage> {
  await writeWhole(findPlace(cacheDir, `${digest}.json`), JSON.stringify(record));
  return toMadeImage(cacheDir, record);
}

/** Writes a file under a temporary name first, so that it is never seen half written. Makes its folder. */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporary, content);
  await rename(temporary, path);
}

function toMadeImage(cacheDir: string, { set, names }: ImageRecord): MadeImage {
  return { set, files: names.map((name) => ({ name, path: findPlace(cacheDir, name) })) };
}
