import { toCitedName } from "../../src/model/citation/cited-name.ts";
import type { Cited, Publisher } from "../../src/model/citation/work.ts";
import type { AuthorView } from "../../src/model/pages/article-page.ts";

export const ISH: Publisher = { name: "Institute of Small Harbours" };

/** @param inverted `Oh, Mina`; without a comma, the name has no parts */
export function anAuthor(name: string, inverted = name, kind: AuthorView["kind"] = "person"): AuthorView {
  const [family, given] = inverted.split(", ");
  const cited = given === undefined ? { whole: name } : toCitedName({ name, family, given });
  return { name, cited, kind, label: name, href: "/authors/one/" };
}

/** A signed article in a series, except for the given fields. */
export function aCited(parts: Partial<Cited> = {}): Cited {
  return {
    id: "first-light",
    title: "First Light",
    authors: [anAuthor("Mina Oh", "Oh, Mina")],
    date: "2021-04-01",
    series: { label: "The Quay", href: "/the-quay/", returnLabel: "Return to the Quay" },
    url: "https://harbours.example/the-quay/first-light/",
    type: "article",
    lang: "en",
    summary: "On lamps.",
    attachments: [],
    ...parts,
  };
}

export const KOREAN: Cited = aCited({
  id: "첫-빛",
  title: "첫 빛",
  subtitle: "등대",
  authors: [anAuthor("오미나", "오, 미나"), anAuthor("한바람", "한, 바람")],
  series: { label: "물결", href: "/mulgyeol/", returnLabel: "목록으로" },
  url: "https://harbours.example/the-quay/%EC%B2%AB-%EB%B9%9B/",
  lang: "ko",
});
