import type { Settings } from "../../content/settings.ts";
import { fileAt } from "../../model/addresses/address-forms.ts";
import type { LastSite, PageStore } from "../reuse/page-store.ts";
import type { WrittenSite } from "../write/write-site.ts";
import { markFolder } from "./mark-folder.ts";
import { keepSpare } from "./spare-site.ts";
import { swapFolders } from "./swap-folders.ts";

/** What the next build needs to know of a finished site. */
interface FinishedSite {
  readonly store: PageStore;
  readonly last: LastSite | undefined;
  readonly written: WrittenSite;
  /** Files that were copied into the site, by their addresses. */
  readonly copies: ReadonlyMap<string, string>;
  /** The number of publications. */
  readonly total: number;
}

/** Replaces the last site with a finished one, and notes what the next build can take from it. */
export function putInPlace(
  staging: string,
  { outDir, cacheDir }: Pick<Settings, "outDir" | "cacheDir">,
  { store, last, written, copies, total }: FinishedSite,
): void {
  // Another build may replace the site as soon as it is in place.
  const folder = markFolder(staging) ?? "";
  const replaced = swapFolders(staging, outDir);
  const finished = Date.now();
  if (replaced !== undefined) keepSpare(replaced, cacheDir, last);
  store.save(
    {
      outDir,
      folder,
      total,
      finished,
      assets: written.assets,
      copies: [...copies.keys()].map((address) => `/${fileAt(address)}`),
      shards: written.shards.map(({ digest }) => digest),
    },
    written.pages,
  );
}
