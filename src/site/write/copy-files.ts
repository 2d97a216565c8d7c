import { constants, copyFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileAt } from "../../model/addresses/addresses.ts";
import { VerificationError } from "../verify/verify-site.ts";

/** Puts files into a site. @param copies addresses, from the first slash on, to absolute paths */
export async function copyFiles(copies: ReadonlyMap<string, string>, siteDir: string): Promise<void> {
  for (const [address, path] of copies) {
    const destination = join(siteDir, fileAt(address));
    await mkdir(dirname(destination), { recursive: true });
    await copyFile(path, destination, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
      throw new VerificationError(
        `The file ${path} would stand at ${address}, where the site has another. Give it another name.`,
      );
    });
  }
}
