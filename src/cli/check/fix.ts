import { join } from "node:path";
import type { Findings } from "../../content/front-matter/content-file.ts";
import { mendFiles } from "../../content/mend-files.ts";
import { plural, showPath } from "../report.ts";

/** A correction can show another mistake behind it, but each is made once. */
const MOST_ROUNDS = 5;

/**
 * Mends the mistakes that have one certain correction, says each, and checks again.
 *
 * @returns what is found after that
 */
export async function fixFiles<Found extends Findings>(
  check: () => Promise<Found>,
  contentDir: string,
  root: string,
): Promise<Found> {
  let found = await check();
  const files = new Set<string>();
  let count = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const mended = mendFiles(contentDir, [...found.problems, ...found.warnings]);
    if (mended.length === 0) break;
    for (const { file, line, column, id, mend } of mended) {
      const to = mend.to === "" ? "was deleted" : `is now ${JSON.stringify(mend.to)}`;
      process.stderr.write(
        `${showPath(join(contentDir, file), root)}:${line}:${column}  ${id}: ${JSON.stringify(mend.from)} ${to}.\n`,
      );
      files.add(file);
    }
    count += mended.length;
    found = await check();
  }
  process.stderr.write(`${plural(count, "mistake")} mended in ${plural(files.size, "file")}.\n`);
  return found;
}
