import { toHref } from "../model/addresses/address-forms.ts";
import type { Heading } from "../model/body.ts";
import type { ArticlePage, BodyReferenceTable } from "../model/pages/article-page.ts";
import type { HomePage } from "../model/pages/home-page.ts";
import type { AuthorPage, PlainPage, TermPage } from "../model/pages/list-pages.ts";
import type { PageKind } from "./routes/page-kinds.ts";
import type { Route } from "./routes/route.ts";

/** A body as its page shows it. */
export interface OpenBody {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Opens a body that pages show. */
export type OpenBodyOf = (reference: BodyReferenceTable) => Promise<OpenBody>;

/** A page as it is handed to its template. */
export interface ShownPage {
  readonly kind: PageKind;
  /** Its address, percent-encoded and with the base. */
  readonly href: string;
  /** `PageOf` has its type for each kind. */
  readonly page: unknown;
  /** The body that a reference of the page leads to; an empty one for no reference. */
  readonly bodyOf: (reference: BodyReferenceTable | undefined) => OpenBody;
}

const EMPTY: OpenBody = { html: "", headings: [] };

/**
 * Makes a page ready for its template, with the bodies that it shows.
 *
 * @param base the site's base, `/` or `/path/`
 * @throws the errors of `openBody`
 */
export async function showPage(
  kind: PageKind,
  route: Route,
  base: string,
  openBody: OpenBodyOf,
): Promise<ShownPage> {
  const { page } = route.props;
  const bodies = new Map<BodyReferenceTable, OpenBody>();
  for (const reference of referencesOf(kind, page))
    if (reference) bodies.set(reference, await openBody(reference));
  return {
    kind,
    href: toHref(route.address, base),
    page,
    bodyOf: (reference) => (reference && bodies.get(reference)) ?? EMPTY,
  };
}

function referencesOf(kind: PageKind, page: unknown): readonly (BodyReferenceTable | undefined)[] {
  switch (kind) {
    case "articles": {
      const { article, body } = page as ArticlePage;
      return [body, ...article.authors.map(({ bio }) => bio)];
    }
    case "home":
      return (page as HomePage).blocks.flatMap((block) => (block.kind === "page" ? [block.body] : []));
    case "plain":
      return [(page as PlainPage).body];
    case "authors":
      return [(page as AuthorPage).author.bio];
    case "series":
    case "categories":
      return [(page as TermPage).about];
    default:
      return [];
  }
}
