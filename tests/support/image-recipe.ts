import type { ImageRecipe } from "../../src/images/image-recipe.ts";

/** The defaults of `site.yaml`. */
export const RECIPE: ImageRecipe = { widths: [640, 1216, 1640], format: "avif" };
