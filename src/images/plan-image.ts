import type { ImageSet } from "../model/body.ts";
import type { ImageNature } from "./describe-image.ts";
import { chooseFallbackWidth, chooseWidths, LONGEST, MODERN } from "./image-recipe.ts";

/** One file of an image set: the image in one width and format. */
export interface PlannedFile {
  readonly name: string;
  readonly width: number;
  readonly extension: "avif" | "webp" | "jpg" | "png";
}

/** Decides in which files an image is served and how pages name them. */
export function planImage(
  digest: string,
  nature: ImageNature,
): { set: ImageSet; files: readonly PlannedFile[] } {
  const widths = chooseWidths(nature.width);
  const planFile = (width: number, extension: PlannedFile["extension"]): PlannedFile => ({
    name: `${digest}-${width}.${extension}`,
    width,
    extension,
  });
  const heightAt = (width: number) => Math.max(1, Math.round((nature.height * width) / nature.width));
  const width = widths.at(-1)!;
  const height = heightAt(width);
  const modern = MODERN.filter(({ extension }) => height <= LONGEST[extension]).map(
    ({ extension, type }) => ({ type, files: widths.map((each) => planFile(each, extension)) }),
  );
  const shown = chooseFallbackWidth(widths);
  const fallback = planFile(shown, nature.hasAlpha || heightAt(shown) > LONGEST.jpg ? "png" : "jpg");
  const set: ImageSet = {
    width,
    height,
    src: toAddress(fallback.name),
    sources: modern.map(({ type, files }) => ({
      type,
      srcset: files.map((file) => ({ href: toAddress(file.name), width: file.width })),
    })),
  };
  return { set, files: [...modern.flatMap(({ files }) => files), fallback] };
}

/** The set of an image that is served as it is. */
export function planPlainImage(name: string, { width, height }: ImageNature): ImageSet {
  return { width, height, src: toAddress(name), sources: [] };
}

function toAddress(name: string): string {
  return `/_images/${name}`;
}
