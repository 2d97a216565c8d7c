import { type ImageSet, isDrawn } from "../model/body.ts";

/*
 * How wide pages show pictures, as `sizes` says it to browsers: the layout's own lengths, of `styles/tokens.css`.
 * A browser chooses the file by them before it has read a style sheet.
 */

const FRAME = "100vw - 2 * clamp(1.25rem, 5vw, 4rem)";
/** Beside the text, from this width of the window on. */
const SIDE = { from: "64rem", width: "19rem", wide: { from: "76rem", width: "27rem" } } as const;
const MEASURE = "38rem";
/** A cover is as wide as the frame, and no higher than this. */
const COVER = { width: "70rem", height: 44 } as const;
/** A portrait fills a box, and is cut where it is of another shape. */
const PORTRAIT = { width: "10rem", narrow: "8rem", from: "40rem" } as const;

export const PORTRAIT_SIZES = `(min-width: ${PORTRAIT.from}) ${PORTRAIT.width}, ${PORTRAIT.narrow}`;

/** At the head of a home page, beside the words; on a phone from edge to edge. */
export const LEAD_SIZES = `(min-width: ${SIDE.from}) 41rem, (min-width: 48rem) calc(${FRAME}), 100vw`;

/** In an article's text. @param shown the width in CSS pixels that it has where there is room */
export function sizesInText(shown: number): string {
  const inside = (room: string) => `min(${MEASURE}, ${shown}px, ${room})`;
  const beside = [SIDE.wide, SIDE].map(
    ({ from, width }) => `(min-width: ${from}) ${inside(`${FRAME} - ${width}`)}, `,
  );
  return `${beside.join("")}${inside(FRAME)}`;
}

/** Across the text and what stands beside it. @param shown as above */
export function sizesAcross(shown: number): string {
  return `min(${COVER.width}, ${shown}px, ${FRAME})`;
}

/** A photograph runs from edge to edge of a phone. */
export function sizesOfCover({ src, width, height }: ImageSet): string {
  const widest = Math.round((COVER.height * 100 * width) / height) / 100;
  const inFrame = `min(${COVER.width}, ${widest}rem, ${FRAME})`;
  return isDrawn({ src }) ? inFrame : `(min-width: 48rem) ${inFrame}, 100vw`;
}
