import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileAt } from "../../model/addresses/address-forms.ts";
import { KOREAN_FACES } from "../../model/addresses/addresses.ts";
import type { FinishedPage, LastSite, PageStore } from "../reuse/page-store.ts";
import type { SiteFolder } from "../staging/site-folder.ts";
import { trimKoreanFaces } from "./korean-slices.ts";

interface Finished {
  readonly pages: readonly FinishedPage[];
  readonly assets: LastSite["assets"];
}

/** Removes the slices of the Korean faces that no page of the site needs. */
export function trimFonts(site: SiteFolder, store: PageStore, { pages, assets }: Finished): Finished {
  const own = fileAt(KOREAN_FACES);
  const page = pages.find(({ file }) => file === own);
  if (!page) return { pages, assets };
  const used = new Set(pages.flatMap(({ koreanSlices }) => koreanSlices));
  const { sheet, unused } = trimKoreanFaces(store.read(page).toString("utf8"), used);
  const written = Buffer.from(sheet);
  if (!readFileSync(join(site.path, own)).equals(written)) site.write(own, written);
  const sheets = assets.filter(([file]) => file.endsWith(".css"));
  const others = sheets.map(([file]) => readFileSync(join(site.path, file), "utf8")).join("");
  const names = unused.map((address) => address.slice(address.lastIndexOf("/") + 1));
  const dropped = new Set(names.filter((name) => !others.includes(name)));
  const isDropped = (file: string) => dropped.has(file.slice(file.lastIndexOf("/") + 1));
  for (const [file] of assets) if (isDropped(file)) rmSync(join(site.path, file));
  return {
    pages: pages.map((one) => (one === page ? { ...page, bytes: written.length } : one)),
    assets: assets.filter(([file]) => !isDropped(file)),
  };
}
