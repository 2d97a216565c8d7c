import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

export interface Weight {
  readonly files: number;
  readonly bytes: number;
}

/** Counts the files of a folder, those in its folders included, and their bytes. */
export function weighFolder(folder: string): Weight {
  let [files, bytes] = [0, 0];
  const folders = [folder];
  for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
    for (const one of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, one.name);
      if (one.isDirectory()) folders.push(path);
      else {
        files += 1;
        bytes += statSync(path).size;
      }
    }
  }
  return { files, bytes };
}
