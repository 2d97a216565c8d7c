import type { Place } from "../model/pages/chrome.ts";

/** What a page tells browsers, search engines and the shell around it. */
export interface PageHead {
  /** Without the site's name; absent on the home page. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** The absolute address that search engines should keep, if it is not the page's own. */
  readonly canonical?: string | undefined;
  /** The same page in other languages. */
  readonly translations?: readonly (Place & { readonly title?: string })[] | undefined;
  /** The addresses of the sections that the page belongs to, the narrowest first. */
  readonly sections?: readonly (string | undefined)[] | undefined;
  readonly feed?: { readonly href: string; readonly title: string } | undefined;
  /** The address of a picture for previews, with the base. */
  readonly image?: string | undefined;
  readonly kind?: "article" | "website" | undefined;
  /** A page to keep out of search engines. */
  readonly hidden?: boolean | undefined;
  /** The page has the search field in its own text, so the nameplate has none. */
  readonly searchInPage?: boolean | undefined;
}
