import type { ArticlePage, ArticleView, AuthorView } from "../pages/article-page.ts";
import type { Chrome } from "../pages/chrome.ts";
import { toWork, type Work, type WorkKind } from "./work.ts";

type Node = Readonly<Record<string, unknown>>;

const TYPES: Readonly<Record<WorkKind, string>> = {
  "journal-article": "ScholarlyArticle",
  post: "Article",
  report: "Report",
  book: "Book",
  audio: "PodcastEpisode",
  video: "VideoObject",
};

/**
 * What search engines read of a publication, as a graph in JSON-LD: the publication, its authors, its publisher, what
 * it is a part of, and the way to it.
 *
 * @see https://schema.org/CreativeWork and https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function describePublication({ article, chrome }: Pick<ArticlePage, "article" | "chrome">): Node {
  const work = toWork(article, chrome);
  const absolute = (href: string) => `${chrome.origin}${href}`;
  const publisher = {
    "@type": "Organization",
    "@id": `${absolute(chrome.home)}#publisher`,
    name: chrome.name,
    url: absolute(chrome.home),
  };
  const authors = article.authors.map((author) => describeAuthor(author, absolute(author.href)));
  const series = describeSeries(article, work, absolute);
  const graph = [
    describeWork(article, work, chrome),
    publisher,
    ...authors,
    series,
    toBreadcrumbs(article, chrome),
  ];
  return { "@context": "https://schema.org", "@graph": graph.filter((node) => node !== undefined) };
}

function describeWork(article: ArticleView, work: Work, chrome: Chrome): Node {
  const absolute = (href: string) => `${chrome.origin}${href}`;
  const image = article.cover && absolute(`${chrome.base}${article.cover.image.src.replace(/^\//, "")}`);
  const publisher = { "@id": `${absolute(chrome.home)}#publisher` };
  const type = chooseType(article, work, image);
  return {
    "@type": type,
    "@id": `${work.url}#work`,
    headline: work.title,
    name: work.title,
    description: work.abstract,
    inLanguage: work.lang,
    datePublished: article.moments.published,
    dateModified: article.moments.updated ?? article.moments.published,
    uploadDate: type === "VideoObject" ? article.moments.published : undefined,
    thumbnailUrl: type === "VideoObject" ? image : undefined,
    url: work.url,
    mainEntityOfPage: article.canonical ?? work.url,
    sameAs: work.doi && `https://doi.org/${work.doi}`,
    identifier: work.doi && { "@type": "PropertyValue", propertyID: "doi", value: work.doi },
    reportNumber: type === "Report" ? work.number : undefined,
    pageStart: work.firstPage,
    pageEnd: work.lastPage,
    image,
    author:
      article.authors.length === 0
        ? publisher
        : article.authors.map(({ href }) => ({ "@id": `${absolute(href)}#author` })),
    publisher,
    isPartOf: article.series && { "@id": `${absolute(article.series.href)}#series` },
    encoding: describeFile(work.file, absolute),
    correction:
      article.corrections.length === 0
        ? undefined
        : article.corrections.map(({ date, text }) => ({
            "@type": "CorrectionComment",
            datePublished: date,
            text,
          })),
    articleSection: type.endsWith("Article") ? article.categories.map(({ label }) => label) : undefined,
    keywords: [...article.categories, ...article.tags].map(({ label }) => label),
    license: chrome.license?.href,
    isAccessibleForFree: true,
  };
}

function describeFile(file: string | undefined, absolute: (href: string) => string): Node | undefined {
  if (file === undefined) return undefined;
  const encodingFormat = /\.pdf$/i.test(file) ? "application/pdf" : undefined;
  return { "@type": "MediaObject", contentUrl: absolute(file), encodingFormat };
}

/** What has a DOI is scholarly. A video without a picture lacks what search engines need of one. */
function chooseType({ doi, type }: ArticleView, { kind }: Work, image: string | undefined): string {
  if (kind === "post" && type === "article" && doi !== undefined) return TYPES["journal-article"];
  return kind === "video" && image === undefined ? TYPES.post : TYPES[kind];
}

function describeAuthor({ kind, label, cited, orcid, affiliation }: AuthorView, url: string): Node {
  const node = { "@id": `${url}#author`, name: label, url };
  if (kind === "institution") return { "@type": "Organization", ...node };
  return {
    "@type": "Person",
    ...node,
    familyName: cited.parts?.family,
    givenName: cited.parts?.given,
    affiliation: affiliation && { "@type": "Organization", name: affiliation },
    sameAs: orcid && `https://orcid.org/${orcid}`,
  };
}

function describeSeries(
  { series }: ArticleView,
  { kind }: Work,
  absolute: (href: string) => string,
): Node | undefined {
  if (!series) return undefined;
  return {
    "@type": kind === "audio" ? "PodcastSeries" : series.issn ? "Periodical" : "CreativeWorkSeries",
    "@id": `${absolute(series.href)}#series`,
    name: series.label,
    url: absolute(series.href),
    issn: series.issn,
  };
}

function toBreadcrumbs({ series, title }: ArticleView, { origin, home, name }: Chrome): Node {
  const steps = [
    { name, item: `${origin}${home}` },
    ...(series ? [{ name: series.label, item: `${origin}${series.href}` }] : []),
    { name: title },
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: steps.map((step, index) => ({ "@type": "ListItem", position: index + 1, ...step })),
  };
}
