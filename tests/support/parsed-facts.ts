import { parse } from "parse5";
import type { PageFacts } from "../../src/site/verify/page-facts.ts";
import { findAll } from "./site-documents.ts";

const LINKS = ["href", "src", "srcset", "poster", "action"];

/** What `readPageFacts` should return for a page, by an HTML parser; without the slices of Korean fonts. */
export function parseFacts(html: string): Omit<PageFacts, "korean"> {
  const elements = findAll(parse(html, { scriptingEnabled: false }), () => true);
  const attributes = elements.flatMap(({ attrs }) => attrs);
  const ids = attributes.filter(({ name }) => name === "id").map(({ value }) => value);
  const links = attributes
    .filter(({ name }) => LINKS.includes(name))
    .flatMap(({ name, value }) =>
      name === "srcset" ? value.split(",").map((one) => one.trim().split(/\s+/)[0] ?? "") : [value.trim()],
    )
    .filter((link) => !/^([a-z][a-z\d+.-]*:|\/\/)/i.test(link));
  const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
  return { mains: count("main"), headings: count("h1"), ids: [...new Set(ids)], links: [...new Set(links)] };
}
