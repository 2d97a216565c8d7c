import { basename } from "node:path";
import type { NamedImage } from "../../content/files/named-file.ts";
import { findFile, locateFile } from "../../disk/find-file.ts";
import { findDarkForm } from "../../images/dark-form.ts";
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
  const large = new Set(named.flatMap(({ path, isPortrait }) => (isPortrait ? [] : [path])));
  const darkForms = new Map<string, string>();
  for (const path of large) {
    const dark = findDarkForm(path, (one) => findFile(contentDir, one) !== undefined);
    if (dark !== undefined) darkForms.set(path, dark);
  }
  const all = new Set([...paths, ...darkForms.values()]);
  const places = new Map([...all].map((path) => [path, locateFile(contentDir, path)]));
  const own = new Set(paths);
  const recipeOf = (path: string) => (own.has(path) && !large.has(path) ? forPortrait(recipe) : recipe);
  const recipes = new Map([...places].map(([path, file]) => [file, recipeOf(path)] as const));
  const made = await makeImageSets(recipes, cacheDir, listener);
  const outcomeOf = (path: string) => made.get(places.get(path) ?? "");
  const setOf = (path: string | undefined) => {
    const outcome = path === undefined ? undefined : outcomeOf(path);
    return outcome === undefined || "error" in outcome ? undefined : outcome.set;
  };
  const sets = new Map<string, ImageSet>();
  const copies = new Map<string, string>();
  let bytes = 0;
  for (const path of all) {
    const outcome = outcomeOf(path);
    if (outcome === undefined || "error" in outcome) continue;
    const dark = setOf(darkForms.get(path));
    sets.set(path, dark ? { ...outcome.set, dark } : outcome.set);
    bytes += outcome.bytes;
    for (const file of outcome.files) copies.set(`/_images/${file.name}`, file.path);
  }
  const problems = named.flatMap(({ path, place }) =>
    [path, darkForms.get(path)].flatMap((one): Problem[] => {
      const outcome = one === undefined ? undefined : outcomeOf(one);
      if (outcome && "error" in outcome) {
        const { message, remedy } = outcome.error;
        return [{ ...place, id: "unfit-image" as const, message, remedy }];
      }
      const [light, dark] = [setOf(path), one === path ? undefined : setOf(one)];
      return light && dark && !isAlike(light, dark)
        ? [{ ...place, id: "unlike-dark-form" as const, ...describeShapes(one ?? "", dark, light) }]
        : [];
    }),
  );
  const warnings = named.flatMap(({ path, place }) => {
    const outcome = outcomeOf(path);
    if (outcome === undefined || "error" in outcome || outcome.pages === 1) return [];
    const message = `The image file "${basename(path)}" has ${outcome.pages} images, and pages show the first.`;
    const remedy = "Export the ones for readers as files of their own.";
    return [{ ...place, id: "image-with-pages" as const, message, remedy }];
  });
  return { sets: Object.fromEntries(sets), copies, count: { files: copies.size, bytes }, problems, warnings };
}

/** How far apart the proportions of two pictures may be that stand in each other's place. */
const TOLERANCE = 0.01;

function isAlike(a: ImageSet, b: ImageSet): boolean {
  return Math.abs((a.width * b.height) / (a.height * b.width) - 1) <= TOLERANCE;
}

function describeShapes(path: string, dark: ImageSet, light: ImageSet) {
  const [own, other] = [dark, light].map(({ width, height }) => `${width} × ${height}`);
  return {
    message: `The form for dark paper "${basename(path)}" has another shape than the image itself: ${own}, not ${other}.`,
    remedy: "Export both in the same proportions, or give it another name if it is another picture.",
  };
}
