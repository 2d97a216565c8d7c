import { constants } from "node:os";

const REASONS: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `There is no space left on the disk for ${place}. Free some space and try again.`,
  EDQUOT: (place) => `The disk quota is used up at ${place}. Free some space and try again.`,
  EFBIG: (place) =>
    `The file would be larger than the limit allows: ${place}. Raise the limit (“ulimit -f”) and try again.`,
  EROFS: (place) => `${place} is on a read-only file system. Choose another folder.`,
  EACCES: (place) => `You have no permission to use ${place}. Change that, or choose another folder.`,
  ENOTDIR: (place) => `A file is in the way on the path to ${place}. Move it, or choose another folder.`,
  EEXIST: (place) => `${place} is not a folder, but has to be. Move it, or choose another.`,
  EISDIR: (place) => `${place} is a folder, but has to be a file. Move it, or choose another.`,
  ELOOP: (place) =>
    `The symbolic links on the path to ${place} lead in a circle. Correct them, or choose another folder.`,
  ENAMETOOLONG: (place) => `A name is longer than the file system allows: ${place}. Shorten it.`,
  EMFILE: (place) => `Too many files are open to open ${place}. Raise the limit (“ulimit -n”) and try again.`,
  EPERM: (place) => `You have no permission to use ${place}. Change that, or choose another folder.`,
};
/** Matches the errors of Node, and of Rust programs: "Failed to write file in /a … (os error 28)". */
const FAULT = new RegExp(`\\b(?<code>${Object.keys(REASONS).join("|")}): |\\(os error (?<number>\\d+)\\)`);
const PATH = /Failed to write file in (?<written>.+)|^[^\n]*'(?<named>[^'\n]+)'$/m;

/** Runs what writes a file, and adds the path to an error without one: Node's errors of writing do not name the file. */
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
 * Explains an error of the disk, such as a full one, in a sentence; undefined for any other error. It reads the message,
 * because only the message gets here from threads and other processes.
 */
export function explainDiskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, number } = FAULT.exec(error.message)?.groups ?? {};
  const name = code ?? nameOf(Number(number));
  // EEXIST for a file is a bug of ours, not a fault of the disk.
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
