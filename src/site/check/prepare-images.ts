import { basename } from "node:path";
import type { NamedImage } from "../../content/files/named-file.ts";
import { locateFile } from "../../disk/find-file.ts";
import { forPortrait, type ImageRecipe } from "../../images/image-recipe.ts";
import { type ImageListener, makeImageSets } from "../../images/make-image-sets.ts";
import type { ImageSet } from "../../model/body.ts";
import type { Problem } from "../../model/problem.ts";

/** Files that are made of pictures. */
export interface PictureCount {
  readonly files: number;
  readonly bytes: number;
}

/** Image sets by path within the content folder, with the files to put into the site. */
interface PreparedImages {
  readonly sets: Readonly<Record<string, ImageSet>>;
  /** Address to absolute path. */
  readonly copies: ReadonlyMap<string, string>;
  readonly count: PictureCount;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Makes the widths and formats of all images. An image that cannot be read is a problem in every place that names it. */
export async function prepareImages(
  contentDir: string,
  cacheDir: string,
  named: readonly NamedImage[],
  recipe: ImageRecipe,
  listener?: ImageListener,
): Promise<PreparedImages> {
  const paths = [...new Set(named.map((image) => image.path))].toSorted();
  const places = new Map(paths.map((path) => [path, locateFile(contentDir, path)]));
  const large = new Set(named.flatMap(({ path, isPortrait }) => (isPortrait ? [] : [path])));
  const recipes = new Map(
    [...places].map(([path, file]) => [file, large.has(path) ? recipe : forPortrait(recipe)] as const),
  );
  const made = await makeImageSets(recipes, cacheDir, listener);
  const outcomeOf = (path: string) => made.get(places.get(path) ?? "");
  const sets = new Map<string, ImageSet>();
  const copies = new Map<string, string>();
  let bytes = 0;
  for (const path of paths) {
    const outcome = outcomeOf(path);
    if (outcome === undefined || "error" in outcome) continue;
    sets.set(path, outcome.set);
    bytes += outcome.bytes;
    for (const file of outcome.files) copies.set(`/_images/${file.name}`, file.path);
  }
  const problems = named.flatMap(({ path, place }) => {
    const outcome = outcomeOf(path);
    if (outcome === undefined || !("error" in outcome)) return [];
    const { message, remedy } = outcome.error;
    return [{ ...place, id: "unfit-image" as const, message, remedy }];
  });
  const warnings = named.flatMap(({ path, place }) => {
    const outcome = outcomeOf(path);
    if (outcome === undefined || "error" in outcome || outcome.pages === 1) return [];
    const message = `The image file "${basename(path)}" has ${outcome.pages} images, and pages show the first.`;
    const remedy = "Export the ones for readers as files of their own.";
    return [{ ...place, id: "image-with-pages" as const, message, remedy }];
  });
  return { sets: Object.fromEntries(sets), copies, count: { files: copies.size, bytes }, problems, warnings };
}
