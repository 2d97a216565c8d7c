import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import subsetter from "subset-font/package.json" with { type: "json" };
import { keepFile, readKept } from "../../cache/kept-file.ts";
import type { SliceJob } from "./cut-slice.ts";
import { fontFile } from "./korean-faces.ts";

/** Keeps the slices of the last build under digests of what they are cut from. */
export interface SliceCache {
  readonly read: (job: SliceJob) => Buffer | undefined;
  readonly keep: (job: SliceJob, slice: Uint8Array) => void;
  /** Removes all slices that have neither been read nor kept. */
  readonly forgetOthers: () => void;
}

export function openSliceCache(cacheDir: string): SliceCache {
  const folder = join(cacheDir, "fonts");
  const fonts = new Map<string, string>();
  const used = new Set<string>();
  const digestFont = (name: string) => {
    const digest = fonts.get(name) ?? hash("sha256", readFileSync(fontFile({ name })));
    fonts.set(name, digest);
    return digest;
  };
  const placeOf = ({ name, characters }: SliceJob) => {
    const file = hash("sha256", `${subsetter.version}\0${digestFont(name)}\0${characters}`).slice(0, 32);
    used.add(file);
    return join(folder, file);
  };
  return {
    read: (job) => {
      try {
        return readKept(placeOf(job));
      } catch {
        return undefined;
      }
    },
    keep: (job, slice) => keepFile(placeOf(job), slice),
    forgetOthers: () => {
      for (const file of listFolder(folder)) if (!used.has(file)) rmSync(join(folder, file), { force: true });
    },
  };
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
