import type { ContentFiles } from "./content-folder.ts";
import { SMALL_SITE, SPLIT } from "./content-folder.ts";
import { writeSmallPdf } from "./small-pdf.ts";

/** An article of the archive that tests search, as in its front matter. */
export interface DatedArticle {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly body: string;
  readonly lang?: string;
  readonly authors?: readonly string[];
  readonly series?: string;
  readonly categories?: readonly string[];
  readonly type?: string;
  readonly attachment?: string;
}

const FIRST_YEAR = 2006;
const NAMES = ["mina-oh", "jonas-reed", "jonas-reed-2"];

/** One English article a year for twenty years: enough for four shards and that of the current year. */
const YEARLY: readonly DatedArticle[] = Array.from({ length: 20 }, (_, index) => ({
  id: `note-${FIRST_YEAR + index}`,
  date: `${FIRST_YEAR + index}-03-0${1 + (index % 9)}`,
  title: `Harbour Note ${FIRST_YEAR + index}`,
  body: `The harbour was quiet.\n\n## The ledger\n\nIt says ${"lamp ".repeat(1 + (index % 3))}and nothing more.`,
  authors: [NAMES[index % 3] as string],
  ...(index % 2 === 0 ? { series: "the-quay" } : {}),
  categories: index % 4 === 0 ? ["tides", "lamps"] : ["tides"],
  type: index % 5 === 0 ? "report" : "brief",
}));

const KOREAN: readonly DatedArticle[] = [
  {
    id: "동맹의-미래",
    date: "2011-05-02T14:00",
    title: "한미동맹이 걸어온 길",
    body: "미국이 먼저 말했다. K-방산을 보는 눈이 달라졌다.\n\n## 안보협력의 앞날\n\n정부는 AI반도체를 2026년의 과제로 꼽았다.",
    lang: "ko",
    categories: ["tides"],
    authors: ["mina-oh"],
  },
  {
    id: "경제",
    date: "2026-02-03",
    title: "전망",
    body: "한국경제연구소에서 나온 보고서다. 외교전문가들은 고개를 저었다.",
    lang: "ko",
    categories: ["tides"],
    series: "the-quay",
  },
];

const LATEST: readonly DatedArticle[] = [
  {
    id: "with-paper",
    date: "2026-02-03T09:00",
    title: "With a Paper",
    body: "The paper is below.",
    categories: ["tides"],
    attachment: "The keeper counts the bioluminescent jellyfish of the outer harbour.",
  },
  { id: "front-matter-only", date: "2026-02-03", title: "Only a Zeppelin", body: "", categories: ["lamps"] },
];

export const DATED: readonly DatedArticle[] = [...YEARLY, ...KOREAN, ...LATEST];

export function fileOf({ id, date }: DatedArticle): string {
  return `articles/${date.slice(0, 4)}/${id}.md`;
}

export function writeDated(article: DatedArticle): string {
  const { title, date, authors = [], series, categories = [], type, lang, attachment, body } = article;
  const matter = [
    `title: ${title}`,
    `date: ${date}`,
    `authors: [${authors.join(", ")}]`,
    `categories: [${categories.join(", ")}]`,
    series && `series: ${series}`,
    type && `type: ${type}`,
    lang && `lang: ${lang}`,
    body === "" && "body: none",
    attachment && "attachments:\n  - file: ./paper.pdf\n    title: The <paper> itself",
  ];
  return `---\n${matter.filter(Boolean).join("\n")}\n---\n\n${body}\n`;
}

/** A site with articles from 2006 to 2026 in two languages, two authors of the same name and an attached PDF. */
export const DATED_SITE: ContentFiles = {
  ...SMALL_SITE,
  "site.yaml": SMALL_SITE["site.yaml"] + SPLIT,
  "articles/2021/first-light.md": undefined,
  "articles/2022/second-wind.md": undefined,
  "series/the-quay.md": "---\ntitle: The Quay\ntranslations:\n  ko:\n    title: 부두\n---\n",
  "categories/lamps.md": "---\ntitle: Lamps & Oil\n---\n",
  "authors/mina-oh.md": "---\nname: Mina Oh\nfamily: Oh\ngiven: Mina\nnativeName: 오미나\n---\n",
  "authors/jonas-reed-2.md": "---\nname: Jonas Reed\nfamily: Reed\ngiven: Jonas\n---\n",
  ...Object.fromEntries(DATED.map((article) => [fileOf(article), writeDated(article)])),
  ...Object.fromEntries(
    DATED.flatMap(({ date, attachment }) =>
      attachment ? [[`articles/${date.slice(0, 4)}/paper.pdf`, writeSmallPdf([attachment])]] : [],
    ),
  ),
};
