import { rmSync } from "node:fs";
import { rename } from "node:fs/promises";

/** Puts a finished folder in the place of another, which may not exist yet; readers see the one or the other. */
export async function swapFolders(finished: string, place: string): Promise<void> {
  const old = `${finished}-old`;
  const moved = await rename(place, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
  try {
    await rename(finished, place);
  } catch (error) {
    if (moved) await rename(old, place);
    throw error;
  }
  if (moved) rmSync(old, { recursive: true, force: true });
}
