import type { Icon } from "../icon.ts";
import type { Head } from "../schemas/head-schema.ts";
import type { SignUpForm } from "../schemas/sign-up.ts";
import type { Site } from "../schemas/site-schema.ts";

/** A place a reader can go to; `href` includes the site's base. */
export interface Place {
  readonly label: string;
  readonly href: string;
  /** The language of the label, if it differs from the page's. */
  readonly lang?: string | undefined;
}

/** A section of the site, with places below it. */
export interface Section extends Place {
  readonly links?: readonly Place[] | undefined;
}

/** A column of the footer. */
export interface FooterBlock {
  readonly heading: string;
  readonly text?: string | undefined;
  readonly links?: readonly Place[] | undefined;
}

/** What a site has of its own in colours and fonts. */
export interface ThemeView {
  /** CSS for the head of every page. */
  readonly style: string;
  readonly paper: { readonly light: string; readonly dark: string };
  /** The address of the editors' own style sheet. */
  readonly sheet?: string | undefined;
}

/** What surrounds the content of every page in one language: nameplate, navigation, sign-up and footer. */
export interface Chrome {
  readonly lang: string;
  readonly name: string;
  readonly shortName: string;
  readonly description: string;
  readonly logo?:
    | {
        readonly href: string;
        /** The address of its form for dark paper. */
        readonly dark?: string | undefined;
        readonly alt: string;
        readonly width: number;
        readonly height: number;
        readonly withName: boolean;
      }
    | undefined;
  readonly theme: ThemeView;
  readonly icons: readonly Icon[];
  /** The site's own form of dates in this language. */
  readonly dateline?: string | undefined;
  readonly head?: Head | undefined;
  /** How print shows the addresses of links. */
  readonly linksInPrint: Site["print"]["links"];
  /** The address of a picture for previews of pages that have none. */
  readonly shareImage?: string | undefined;
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
  /** A link to the home page of each language, labelled in that language. */
  readonly languages: readonly Place[];
  readonly navigation: readonly Section[];
  readonly newsletter?:
    | { readonly heading: string; readonly text: string; readonly form: SignUpForm }
    | undefined;
  readonly footer?: (Required<FooterBlock> & { readonly blocks: readonly FooterBlock[] }) | undefined;
  readonly social: readonly Place[];
  readonly license?: Place | undefined;
  /** The number of publications; absent in a build, which writes it into every page at the end. */
  readonly total?: number | undefined;
}
