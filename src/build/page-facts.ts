/** What verification needs to know of one page. */
export interface PageFacts {
  /** The path within the site, with forward slashes. */
  readonly path: string;
  readonly mains: number;
  readonly headings: number;
  readonly ids: ReadonlySet<string>;
  /** Links to this site and files of it, as they stand in the page, without doubles. */
  readonly links: readonly string[];
}

const IGNORED = /<!--[\s\S]*?-->|<script[\s\S]*?<\/script>/g;
const TAG = /<[a-z][a-z\d-]*(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?|\s*\/)*\s*>/gi;
const ATTRIBUTE = /\s(href|src|srcset|poster|id|action)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;
const ELSEWHERE = /^([a-z][a-z\d+.-]*:|\/\/)/i;

/** Reads a page that this project has rendered; its markup is regular, so a scan of its tags is enough. */
export function readPageFacts(path: string, html: string): PageFacts {
  const ids = new Set<string>();
  const links = new Set<string>();
  let mains = 0;
  let headings = 0;
  for (const [tag] of html.replaceAll(IGNORED, "").matchAll(TAG)) {
    if (/^<main[\s>]/i.test(tag)) mains++;
    if (/^<h1[\s>]/i.test(tag)) headings++;
    for (const [, name = "", double, single, bare] of tag.matchAll(ATTRIBUTE)) {
      const value = unescapeHtml(double ?? single ?? bare ?? "");
      if (name.toLowerCase() === "id") ids.add(value);
      else for (const link of splitLinks(name, value)) if (!ELSEWHERE.test(link)) links.add(link);
    }
  }
  return { path, mains, headings, ids, links: [...links] };
}

function splitLinks(name: string, value: string): string[] {
  if (name.toLowerCase() !== "srcset") return [value.trim()];
  return value.split(",").map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
}

function unescapeHtml(text: string): string {
  if (!text.includes("&")) return text;
  return text
    .replaceAll("&quot;", '"')
    .replaceAll(/&#(?:39|x27);/gi, "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll(/&(?:amp|#38|#x26);/gi, "&");
}
