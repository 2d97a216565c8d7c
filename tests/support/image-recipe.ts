import type { ImageRecipe } from "../../src/images/image-recipe.ts";

/** As `site.yaml` has it by default. */
export const RECIPE: ImageRecipe = { widths: [640, 1216, 1640], format: "avif" };
