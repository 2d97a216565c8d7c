import { textFor } from "../interface/interface-text.ts";
import { escapeHtml } from "../markup/escape.ts";

/** A page at the old address of an article, which only says where the article is now. */
interface MovedPage {
  /** The absolute address of the article, percent-encoded. */
  readonly url: string;
  /** The same as a link within this site. */
  readonly href: string;
  readonly title: string;
  readonly lang: string;
}

/**
 * Writes a page that redirects at once, on any host and without scripts, and that search engines treat as a redirect.
 */
export function toMovedPage({ url, href, title, lang }: MovedPage): string {
  const [link, shown, where] = [escapeHtml(href), escapeHtml(title), escapeHtml(textFor(lang).movedTo)];
  return `<!doctype html>
<html lang="${escapeHtml(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${shown}</title>
<meta http-equiv="refresh" content="0; url=${link}">
<link rel="canonical" href="${escapeHtml(url)}">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
</head>
<body>
<main>
<h1>${shown}</h1>
<p>${where} <a href="${link}">${escapeHtml(decodeURI(url))}</a></p>
</main>
</body>
</html>
`;
}
