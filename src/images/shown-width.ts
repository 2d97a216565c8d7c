import { type ImageSet, isDrawn } from "../model/body.ts";

/*
 * How wide pages show pictures, as values of `sizes`. Browsers choose a file by `sizes` before they have a style sheet,
 * so these repeat lengths of `styles/tokens.css`.
 */

const FRAME = "100vw - 2 * clamp(1.25rem, 5vw, 4rem)";
/** In windows of at least this width, there is a column beside the text. */
const SIDE = { from: "64rem", width: "19rem", wide: { from: "76rem", width: "27rem" } } as const;
const MEASURE = "38rem";
/** The most room that a cover takes; `height` is in rem. */
const COVER = { width: "70rem", height: 44 } as const;

export const PORTRAIT_SIZES = `(min-width: ${SIDE.from}) 15rem, (min-width: 40rem) 11rem, 7rem`;

/** For the first page of a PDF, beside a title. */
export const PAGE_SIZES = `min(17.5rem, ${FRAME})`;

/** For the newest publication of a series or category: beside its text, or above it. */
export const NEWEST_SIZES = `(min-width: ${SIDE.from}) 41rem, (min-width: 48rem) calc((${FRAME} - 2.5rem) / 2), calc(${FRAME})`;

/** For the lead of a home page: beside its text, or from edge to edge on a phone. */
export const LEAD_SIZES = `(min-width: ${SIDE.from}) 41rem, (min-width: 48rem) calc(${FRAME}), 100vw`;

/** For a picture in an article's text. @param shown its width in CSS pixels if there is room for it */
export function sizesInText(shown: number): string {
  const inside = (room: string) => `min(${MEASURE}, ${shown}px, ${room})`;
  const beside = [SIDE.wide, SIDE].map(
    ({ from, width }) => `(min-width: ${from}) ${inside(`${FRAME} - ${width}`)}, `,
  );
  return `${beside.join("")}${inside(FRAME)}`;
}

/** For a picture across the text and the column beside it. @param shown as in `sizesInText` */
export function sizesAcross(shown: number): string {
  return `min(${COVER.width}, ${shown}px, ${FRAME})`;
}

/** A photograph runs from edge to edge of a phone. */
export function sizesOfCover({ src, width, height }: ImageSet): string {
  const widest = Math.round((COVER.height * 100 * width) / height) / 100;
  const inFrame = `min(${COVER.width}, ${widest}rem, ${FRAME})`;
  return isDrawn({ src }) ? inFrame : `(min-width: 48rem) ${inFrame}, 100vw`;
}
