import type { Fault } from "./problem.ts";

/** A place in a Markdown body; line and column count from 1 within the body. */
export interface BodyPlace {
  readonly line: number;
  readonly column: number;
}

/** A heading of a body, in reading order; `id` is its anchor. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A link or image in a body that leads to another file of the content folder, as the author wrote it. */
export interface BodyReference extends BodyPlace {
  readonly target: string;
  /** Whether a player or its poster needs the file itself: the page of an article will not do. */
  readonly isMedia?: true;
}

/** Something in a body that an editor should mend. */
export interface BodyRemark extends BodyPlace, Fault {}

/** What is known of a rendered body besides its HTML. */
export interface BodyFacts {
  readonly headings: readonly Heading[];
  /** Every `id` in the HTML that a link can lead to. */
  readonly anchors: readonly string[];
  readonly links: readonly BodyReference[];
  readonly images: readonly BodyReference[];
  readonly remarks: readonly BodyRemark[];
  /** Its beginning, as plain text. */
  readonly excerpt: string;
  /** Whether readers see nothing of it, for example because it is only a comment. */
  readonly isBlank?: true;
}

/**
 * A rendered body. Links to other files are placeholders, `href="offprint-link:TARGET"` (`src` or `poster` in a player),
 * and so are images, `<img src="offprint-image:TARGET" …>`. TARGET is the author's path, percent-encoded. So the HTML
 * depends on nothing outside the body, and the cache keeps it under the body's digest.
 */
export interface RenderedBody extends BodyFacts {
  readonly html: string;
}

/** What the placeholders in one body stand for. */
export interface TargetTable {
  /** Author's target to address, without the site's base and not percent-encoded; a fragment is kept. */
  readonly links: Readonly<Record<string, string>>;
  /** Author's target to path within the content folder. */
  readonly images: Readonly<Record<string, string>>;
}

/** The widths and formats in which an image is served; addresses are without the site's base. */
export interface ImageSet {
  readonly width: number;
  readonly height: number;
  /** The address for a browser that reads none of the sources. */
  readonly src: string;
  /** Best first; empty for an image served as it is (SVG, animated GIF). */
  readonly sources: readonly { readonly type: string; readonly srcset: readonly ImageCandidate[] }[];
  /** A drawing's form for dark paper, of the same shape. */
  readonly dark?: ImageSet | undefined;
}

interface ImageCandidate {
  readonly href: string;
  readonly width: number;
}

/** Whether a picture is a diagram, a map or a screenshot, which is served without loss. */
export function isDrawn({ src }: Pick<ImageSet, "src">): boolean {
  return /\.(svg|png|gif)$/i.test(src);
}

/** The facts of a body without its HTML. */
export function factsOf(body: RenderedBody): BodyFacts {
  const { html: _, ...facts } = body;
  return facts;
}
