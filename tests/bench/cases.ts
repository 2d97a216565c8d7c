import type { ContenderName } from "./contenders/open-contenders.ts";

/** What changes before a build: `cold` has no cache and no result, the others follow a finished build. */
export type Change = "cold" | "unchanged" | "edit" | "edit-old" | "addition";

export interface BenchCase {
  readonly id: string;
  readonly label: string;
  /** What stands at its line in a plot of builds that all include search. */
  readonly shortLabel: string;
  readonly contender: ContenderName;
  readonly change: Change;
  /** Only measured when it is asked for. */
  readonly isExtra?: boolean;
}

/** In the order in which a round measures them. The peers but Astro build everything at any change: one case says all. */
export const CASES: readonly BenchCase[] = [
  {
    id: "offprint-cold",
    label: "Offprint, cold",
    shortLabel: "Offprint, cold",
    contender: "offprint",
    change: "cold",
  },
  {
    id: "offprint-unchanged",
    label: "Offprint, unchanged",
    shortLabel: "Offprint, unchanged",
    contender: "offprint",
    change: "unchanged",
  },
  {
    id: "offprint-edit",
    label: "Offprint, one edit",
    shortLabel: "Offprint, one edit",
    contender: "offprint",
    change: "edit",
  },
  {
    id: "offprint-edit-old",
    label: "Offprint, one edit of an old article",
    shortLabel: "Offprint, one old edit",
    contender: "offprint",
    change: "edit-old",
  },
  {
    id: "offprint-addition",
    label: "Offprint, one addition",
    shortLabel: "Offprint, one addition",
    contender: "offprint",
    change: "addition",
  },
  {
    id: "hugo",
    label: "Hugo with Pagefind",
    shortLabel: "Hugo",
    contender: "hugo",
    change: "cold",
  },
  {
    id: "eleventy",
    label: "Eleventy with Pagefind",
    shortLabel: "Eleventy",
    contender: "eleventy",
    change: "cold",
  },
  {
    id: "astro",
    label: "Astro with Pagefind",
    shortLabel: "Astro",
    contender: "astro",
    change: "cold",
  },
  {
    id: "astro-edit",
    label: "Astro with Pagefind, one edit",
    shortLabel: "Astro, one edit",
    contender: "astro",
    change: "edit",
    isExtra: true,
  },
];

/** What everything is compared with. */
export const YARDSTICK = "hugo";

export function labelOf(id: string): string {
  return CASES.find((one) => one.id === id)?.label ?? id;
}
