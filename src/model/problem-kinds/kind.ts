/** What is known of all problems and warnings with one id. */
export interface ProblemKind {
  /** A problem stops the build; a warning does not. */
  readonly severity: "problem" | "warning";
  /** What is wrong; a whole sentence. */
  readonly what: string;
  /** An example of what to do about it; a whole sentence. */
  readonly remedy: string;
  /** Whether a build with such a problem still makes a right site, so that an archive may keep it for a while. */
  readonly isAcceptable: boolean;
}

/** A mistake without whose correction the site would be wrong. */
export function problem(what: string, remedy: string): ProblemKind {
  return { severity: "problem", what, remedy, isAcceptable: false };
}

/** A mistake that stops the build, unless somebody has accepted it. */
export function acceptable(what: string, remedy: string): ProblemKind {
  return { severity: "problem", what, remedy, isAcceptable: true };
}

export function warning(what: string, remedy: string): ProblemKind {
  return { severity: "warning", what, remedy, isAcceptable: false };
}
