import { posix, relative } from "node:path";
import type { NamedFile } from "../../content/files/named-file.ts";
import { describeConflict, OWN_FOLDERS } from "../../content/links/assign-addresses.ts";
import type { LinkResolver } from "../../content/links/link-targets.ts";
import { listReplaceable } from "../../content/links/reserved-addresses.ts";
import { fileAt, nameInAddress, showAddress } from "../../model/addresses/address-forms.ts";
import { checkAddressLimits } from "../../model/addresses/address-limits.ts";
import { NO_JEKYLL } from "../../model/addresses/addresses.ts";
import { type Conflict, fold, type SiteClaims } from "../../model/addresses/site-claims.ts";
import type { Corpus } from "../../model/corpus.ts";
import type { Problem } from "../../model/problem.ts";
import { isWarning } from "../../model/problem-kinds/problem-kinds.ts";
import type { PublicFolder } from "./public-files.ts";

/** What is wrong with the files that a build copies into a site. */
interface CopyCheck {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The site's own files that files of `public/` replace, by their paths within the site. */
  readonly replaced: ReadonlySet<string>;
}

/** The address of a file that a page links to or attaches: beside the page, under its own name, so that it lasts. */
export function addressOfCopy(
  { path, place }: { readonly path: string; readonly place: { readonly file: string } },
  links: Pick<LinkResolver, "addressOf">,
): string {
  return `${links.addressOf(place.file) ?? "/"}${nameInAddress(posix.basename(path))}`;
}

/**
 * Checks that each file to copy has an address that no page and no other file has.
 *
 * @param named the files that pages name
 */
export function checkCopies(
  contentDir: string,
  named: readonly NamedFile[],
  ofPublic: PublicFolder,
  { corpus, claims, links }: CopyContext,
): CopyCheck {
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const replaced = new Set<string>();
  const seen = new Map<string, string>();
  const checkLimits = (place: Place, address: string) => {
    const fault = checkAddressLimits(address);
    if (fault === undefined) return;
    const remedy = "Give the file a shorter name.";
    (isWarning(fault) ? warnings : problems).push({ ...place, remedy, ...fault });
  };

  for (const file of named) {
    const address = addressOfCopy(file, links);
    if (seen.get(address) === file.path) continue;
    const isNew = !seen.has(address);
    if (isNew) seen.set(address, file.path);
    const conflict = claims.claim(address, file.path);
    if (conflict) {
      const message = `The file ${file.path} would stand at ${showAddress(address)}, ${describeConflict(conflict)}.`;
      problems.push({
        ...file.place,
        id: "taken-address",
        message,
        remedy: "Give one of the two another name.",
      });
    } else checkLimits(file.place, address);
  }

  const replaceable = new Set(listReplaceable(corpus));
  const ofPublicAlready = new Set<string>();
  const placeOf = (path: string) => ({
    file: relative(contentDir, path),
    line: 1,
    column: 1,
  });
  for (const path of ofPublic.deadLinks) {
    const message = "The symbolic link leads nowhere, or to a folder that it is in itself.";
    const remedy = "Put the file or folder itself in its place, or remove the link.";
    problems.push({ ...placeOf(path), id: "bad-symlink", message, remedy });
  }
  for (const [address, path] of ofPublic.files) {
    const place = placeOf(path);
    const { file } = place;
    if (address === NO_JEKYLL) continue;
    if (replaceable.has(address)) {
      replaced.add(fileAt(address));
      const message = `The file replaces the one that the site would have at ${address}.`;
      warnings.push({
        ...place,
        id: "replaced-file",
        message,
        remedy: "Remove it if the site's own will do.",
      });
      continue;
    }
    const own = OWN_FOLDERS.some((folder) => fold(address).startsWith(folder));
    const conflict: Conflict<string> | undefined = own
      ? { owner: "", kind: "same", address }
      : claims.claim(address, file);
    // On most hosts, upper and lower case differ.
    const isOtherCase = conflict && ofPublicAlready.has(conflict.owner) && conflict.address !== address;
    ofPublicAlready.add(file);
    if (conflict && !isOtherCase) {
      const message = `The file would stand at ${showAddress(address)}, ${describeConflict(conflict)}.`;
      problems.push({
        ...place,
        id: "taken-address",
        message,
        remedy: "Give it another name, or remove it.",
      });
    } else checkLimits(place, address);
  }
  return { problems, warnings, replaced };
}

interface CopyContext {
  readonly corpus: Pick<Corpus, "series">;
  /** The addresses of the site's pages and redirects. */
  readonly claims: SiteClaims<string>;
  readonly links: Pick<LinkResolver, "addressOf">;
}

type Place = Pick<Problem, "file" | "line" | "column">;
