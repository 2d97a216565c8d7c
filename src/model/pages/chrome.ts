import type { SignUpForm } from "../schemas/sign-up.ts";

/** A place a reader can go to; `href` includes the site's base. */
export interface Place {
  readonly label: string;
  readonly href: string;
  /** The language of the label where it differs from the page's. */
  readonly lang?: string | undefined;
}

/** What stands around every page of one language: nameplate, navigation, sign-up and footer. */
export interface Chrome {
  readonly lang: string;
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  readonly logo?:
    | { readonly href: string; readonly alt: string; readonly width: number; readonly height: number }
    | undefined;
  readonly accent: { readonly light: string; readonly dark: string };
  /** The site's origin, without a slash at the end, for absolute addresses. */
  readonly origin: string;
  /** The address that all others begin with: `/`, or `/path/` for a site below a path. */
  readonly base: string;
  readonly home: string;
  readonly totalIndex: string;
  /** The list of all series. */
  readonly seriesIndex: string;
  readonly search: string;
  readonly feed: string;
  /** The site's languages, each labelled in itself, leading to its home page. */
  readonly languages: readonly Place[];
  readonly navigation: readonly Place[];
  readonly newsletter?:
    | { readonly heading: string; readonly text: string; readonly form: SignUpForm }
    | undefined;
  readonly footer?:
    | { readonly heading: string; readonly text: string; readonly links: readonly Place[] }
    | undefined;
  readonly social: readonly Place[];
  readonly license?: Place | undefined;
  /** How many publications there are; absent in a build, which stamps the number into every page at its end. */
  readonly total?: number | undefined;
}
