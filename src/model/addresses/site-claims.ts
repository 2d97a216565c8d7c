import { fileAt } from "./address-forms.ts";

/** Why an address is not free: another has it, or has a file above it, or files below it. */
export interface Conflict<Owner> {
  readonly owner: Owner;
  readonly kind: "same" | "below" | "above";
  /** The address that the owner has. */
  readonly address: string;
}

/** Who has which address of a site. */
export interface SiteClaims<Owner> {
  /** Gives an address to an owner, unless there is a conflict. */
  readonly claim: (address: string, owner: Owner) => Conflict<Owner> | undefined;
}

interface Claim<Owner> {
  readonly owner: Owner;
  readonly address: string;
}

/** Addresses are compared in lower case: file systems and hosts differ in whether case counts. */
export function fold(address: string): string {
  return address.toLowerCase();
}

/** Starts with every address free. */
export function openSiteClaims<Owner>(): SiteClaims<Owner> {
  const files = new Map<string, Claim<Owner>>();
  /** Folders, each with one of the claims below it. */
  const folders = new Map<string, Claim<Owner>>();
  const findConflict = (file: string, above: readonly string[]): Conflict<Owner> | undefined => {
    const same = files.get(file);
    if (same) return { ...same, kind: "same" };
    const below = folders.get(file);
    if (below) return { ...below, kind: "above" };
    const parent = above.map((folder) => files.get(folder)).find((one) => one !== undefined);
    return parent && { ...parent, kind: "below" };
  };
  return {
    claim: (address, owner) => {
      const file = fold(fileAt(address));
      const above = listFolders(file);
      const conflict = findConflict(file, above);
      if (conflict) return conflict;
      const own = { owner, address };
      files.set(file, own);
      for (const folder of above) if (!folders.has(folder)) folders.set(folder, own);
      return undefined;
    },
  };
}

function listFolders(file: string): readonly string[] {
  const folders: string[] = [];
  for (let at = file.indexOf("/"); at !== -1; at = file.indexOf("/", at + 1)) folders.push(file.slice(0, at));
  return folders;
}
