import { constants } from "node:os";

const REASONS: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `There is no space left on the disk for ${place}. Make room and try again.`,
  EDQUOT: (place) => `The quota of the disk is used up at ${place}. Make room and try again.`,
  EFBIG: (place) =>
    `There would be a larger file than is allowed: ${place}. Raise the limit (“ulimit -f”) and try again.`,
  EROFS: (place) => `${place} is on a file system that can only be read. Name another folder.`,
  EACCES: (place) => `There is no permission to use ${place}. Give it, or name another folder.`,
  ENOTDIR: (place) =>
    `A folder is wanted, and there is a file, on the way to ${place}. Move it, or name another folder.`,
  EEXIST: (place) => `${place} is not a folder, where one is wanted. Move it, or name another.`,
  EISDIR: (place) => `${place} is a folder, where a file is wanted. Move it, or name another.`,
  ELOOP: (place) => `The links on the way to ${place} lead to each other. Mend them, or name another folder.`,
  ENAMETOOLONG: (place) => `A name is longer than the file system takes: ${place}. Shorten it.`,
  EMFILE: (place) =>
    `So many files are open that ${place} cannot be. Raise the limit (“ulimit -n”) and try again.`,
  EPERM: (place) => `There is no permission to use ${place}. Give it, or name another folder.`,
};
/** As Node has them, and as Rust's programs do: "Failed to write file in /a … (os error 28)". */
const FAULT = new RegExp(`\\b(?<code>${Object.keys(REASONS).join("|")}): |\\(os error (?<number>\\d+)\\)`);
const PATH = /Failed to write file in (?<written>.+)|^[^\n]*'(?<named>[^'\n]+)'$/m;

/** Runs what writes a file; a fault that does not say which file it is about, as Node's of writing do not, then does. */
export function nameFile<T>(path: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    if (fault.code !== undefined && fault.path === undefined) {
      fault.path = path;
      fault.message += `, '${path}'`;
    }
    throw error;
  }
}

/**
 * A sentence for a fault of the disk, such as a full one, that says what it is about; undefined for any other fault.
 * The message is what is looked at, because it is what comes through from threads and other processes.
 */
export function explainDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, number } = FAULT.exec(error.message)?.groups ?? {};
  const name = code ?? nameOf(Number(number));
  // Where a file is there already that is to be new, it is a defect and not the disk.
  const isKnown =
    name !== undefined && name in REASONS && (name !== "EEXIST" || / mkdir /.test(error.message));
  if (!isKnown) return explainDiskFault(error.cause);
  const { written, named } = PATH.exec(error.message)?.groups ?? {};
  const path = written ?? named;
  return REASONS[name]?.(path === undefined ? "a file" : `“${path}”`);
}

function nameOf(number: number): string | undefined {
  return Object.entries(constants.errno).find(([, value]) => value === number)?.[0];
}
