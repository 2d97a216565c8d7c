import type { Problem } from "../../model/problem.ts";

/** A file that is copied into the site, by its path within the content folder, with the place that names it. */
export interface NamedFile {
  readonly path: string;
  /** As the author wrote it. */
  readonly target: string;
  readonly place: Pick<Problem, "file" | "line" | "column">;
}

/** An image that pages show, likewise; widths and formats are made of it. */
export interface NamedImage {
  readonly path: string;
  /** Whether it is the photo of an author, which is shown small. */
  readonly isPortrait?: boolean | undefined;
  readonly place: Pick<Problem, "file" | "line" | "column">;
}
