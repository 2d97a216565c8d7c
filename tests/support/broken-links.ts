import { parsePage } from "./html-page.ts";
import { listPages, type SiteFiles } from "./site-files.ts";

/** Lists links and anchors of all pages that lead nowhere within the site, as `page → link`. */
export function findBrokenLinks(files: SiteFiles, origin: string, base = "/"): string[] {
  const pages = new Map(listPages(files).map((path) => [path, parsePage(files.get(path) as Buffer)]));
  return [...pages].flatMap(([path, { links }]) => {
    const here = `${origin}${base}${encodeURI(path.replace(/index\.html$/, ""))}`;
    return [...new Set(links)]
      .filter((link) => !leads(new URL(link, here)))
      .map((link) => `${path} → ${link}`);
  });

  function leads(url: URL): boolean {
    if (url.origin !== origin) return true;
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(base)) return false;
    const file = path.slice(base.length).replace(/(^|\/)$/, "$1index.html");
    if (!files.has(file)) return false;
    // Anchors into a PDF name its pages.
    return (
      url.hash === "" ||
      !pages.has(file) ||
      (pages.get(file)?.ids.includes(decodeURIComponent(url.hash.slice(1))) ?? false)
    );
  }
}
