import type { ContenderName } from "./contenders/open-contenders.ts";

/** What changes before a build, and what earlier builds have left. */
export interface Change {
  readonly label: string;
  /** Nothing, a finished build, or only its cache, as CI restores it in a fresh checkout. */
  readonly finds: "nothing" | "build" | "cache";
  readonly content?: "edit" | "edit-old" | "addition";
}

/** In the order in which a round measures them. */
export const CHANGES = {
  cold: { label: "cold", finds: "nothing" },
  unchanged: { label: "unchanged", finds: "build" },
  edit: { label: "one edit", finds: "build", content: "edit" },
  "edit-old": { label: "one edit of an old article", finds: "build", content: "edit-old" },
  addition: { label: "one addition", finds: "build", content: "addition" },
  "ci-unchanged": { label: "CI, unchanged", finds: "cache" },
  "ci-edit": { label: "CI, one edit", finds: "cache", content: "edit" },
  "ci-addition": { label: "CI, one addition", finds: "cache", content: "addition" },
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeName = keyof typeof CHANGES;

const NAMES: Readonly<Record<ContenderName, string>> = {
  offprint: "Offprint",
  hugo: "Hugo with Pagefind",
  eleventy: "Eleventy with Pagefind",
  astro: "Astro with Pagefind",
};

export interface BenchCase {
  /** Such as `hugo-cold`. */
  readonly id: string;
  readonly label: string;
  readonly contender: ContenderName;
  readonly change: ChangeName;
}

export const CONTENDERS = Object.keys(NAMES) as readonly ContenderName[];

/** In the order in which a round measures them. */
export const CASES: readonly BenchCase[] = CONTENDERS.flatMap((contender) =>
  (Object.keys(CHANGES) as ChangeName[]).map((change) => ({
    id: `${contender}-${change}`,
    label: `${NAMES[contender]}, ${CHANGES[change].label}`,
    contender,
    change,
  })),
);

/** The case that all others are compared with. */
export const YARDSTICK = "hugo-cold";

export function labelOf(id: string): string {
  return CASES.find((one) => one.id === id)?.label ?? id;
}

/**
 * Chooses the builds worth measuring. The peers keep little but pictures from one build to the next, so at other
 * archives their cold build is enough.
 */
export function telling({ contender, change }: BenchCase, hasPictures: boolean): boolean {
  if (contender === "offprint") return true;
  return change === "cold" || (hasPictures && (change === "addition" || change === "ci-addition"));
}

/** A number of its own for every build of all rounds, so that each finds content that no other one has had. */
export function numberBuild(round: number, one: BenchCase): number {
  return (round - 1) * CASES.length + CASES.indexOf(one) + 1;
}
