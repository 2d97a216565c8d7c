import type { ArticleMatter, ArticleType } from "./schemas/article-schema.ts";
import type { AuthorMatter } from "./schemas/author-schema.ts";
import type { Site } from "./schemas/site-schema.ts";
import type { CategoryMatter, PageMatter, SeriesMatter } from "./schemas/term-schemas.ts";
import { isAddress } from "./schemas/type-fields.ts";

/** What every Markdown file of the content folder has besides its front matter. */
export interface Sourced {
  readonly id: string;
  /** The path within the content folder, with forward slashes. */
  readonly file: string;
  readonly body: {
    /** The digest under which the rendered body is kept; absent for a file without a body. */
    readonly digest?: string | undefined;
    /** The line of the file, from 1, on which the body begins. */
    readonly line: number;
    readonly lang: string;
  };
}

/** A publication with a Markdown file, its defaults filled in. */
export type Article = Sourced &
  Omit<ArticleMatter, "body" | "lang" | "type" | "summary"> & {
    readonly lang: string;
    readonly type: ArticleType;
    /** The author's summary; empty for an article without one, until the beginning of its body takes its place. */
    readonly summary: string;
    /** The author's summary, if there is one. */
    readonly abstract?: string | undefined;
  };
export type Author = Sourced & AuthorMatter;
export type Series = Sourced & SeriesMatter;
export type Category = Sourced & CategoryMatter;
export type Page = Sourced & Omit<PageMatter, "lang"> & { readonly lang: string };

/** The files beside an article that its front matter names, but for pictures. */
export function listNamedFiles({ attachments, media }: Pick<Article, "attachments" | "media">): string[] {
  const recording = media && !isAddress(media.src) ? [media.src] : [];
  return [...attachments.map(({ file }) => file), ...recording];
}

type NamedFile = Article["attachments"][number];

/** The publication as a file: the attachment that editors mark, else the only PDF. */
export function findMainFile({ attachments }: Pick<Article, "attachments">): NamedFile | undefined {
  const pdfs = attachments.filter(isPdf);
  return attachments.find(({ main }) => main) ?? (pdfs.length === 1 ? pdfs[0] : undefined);
}

const COVERED: ReadonlySet<ArticleType> = new Set(["report", "book", "brief"]);

/** The path of the publication as a PDF, as it is written, if its first page stands beside the title. */
export function findCoverPdf(article: Pick<Article, "type" | "attachments">): string | undefined {
  const main = COVERED.has(article.type) ? findMainFile(article) : undefined;
  return main && isPdf(main) ? main.file : undefined;
}

function isPdf({ file }: NamedFile): boolean {
  return /\.pdf$/i.test(file);
}

/** The content of a content folder, by kind. */
export interface Corpus {
  readonly site: Site;
  readonly articles: readonly Article[];
  readonly authors: readonly Author[];
  readonly series: readonly Series[];
  readonly categories: readonly Category[];
  readonly pages: readonly Page[];
}

export const KINDS = ["articles", "authors", "series", "categories", "pages"] as const;
export type Kind = (typeof KINDS)[number];

/** What one file of a kind is called. */
export const SINGULAR: Readonly<Record<Kind, string>> = {
  articles: "article",
  authors: "author",
  series: "series",
  categories: "category",
  pages: "page",
};
