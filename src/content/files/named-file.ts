import type { Problem } from "../../model/problem.ts";

/** A file to copy into the site, by its path within the content folder, with the place that names it. */
export interface NamedFile {
  readonly path: string;
  /** As the author wrote it. */
  readonly target: string;
  readonly place: Pick<Problem, "file" | "line" | "column">;
}

/** An image that pages show, likewise. */
export interface NamedImage {
  readonly path: string;
  /** Whether it is an author's photo, which is shown small. */
  readonly isPortrait?: boolean | undefined;
  /** Whether it is the site's icon, which pages do not show. */
  readonly isIcon?: boolean | undefined;
  readonly place: Pick<Problem, "file" | "line" | "column">;
}
