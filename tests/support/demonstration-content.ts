import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "./built-site.ts";
import { DEMONSTRATION_DATE } from "./demonstration.ts";

/** A publication as in its source, with facets under the names that the search page shows. */
export interface SourceArticle {
  readonly id: string;
  readonly title: string;
  /** With the time, if there is one. */
  readonly date: string;
  /** Title, subtitle, summary, key points, programme and body, as written. */
  readonly text: string;
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

interface Matter extends Readonly<Record<string, string | undefined>> {
  readonly title: string;
}

/** The targets of links have words that readers do not see. */
const LINK = /\]\([^)\s]+/g;
const CONTENT = join(ROOT, "content");

/** Reads what the demonstration site publishes from its source, without the generator's own code. */
export function readPublished(): readonly SourceArticle[] {
  const series = readFolder("series");
  const names = {
    series: mapTo(series, ({ title }) => title),
    categories: mapTo(readFolder("categories"), ({ title }) => title),
    authors: mapTo(readFolder("authors"), ({ name }) => name as string),
  };
  return readFolder("articles").flatMap(({ id, matter, body }): SourceArticle[] => {
    if (matter.draft || String(matter.date).slice(0, 10) > DEMONSTRATION_DATE) return [];
    const { title, subtitle, summary, date, lang = "en" } = matter;
    const [own, lists] = [matter.series as string | undefined, matter as Record<string, unknown>];
    const listOf = (key: "authors" | "categories") =>
      ((lists[key] ?? []) as readonly string[]).map((name) => names[key].get(name) ?? name);
    const ofSeries = series.find((one) => one.id === own)?.matter.type;
    return [
      {
        id,
        title,
        date: String(date),
        text: [title, subtitle, summary, ...listParts(lists), body]
          .filter(Boolean)
          .join("\n")
          .replaceAll(LINK, "]"),
        facets: {
          series: own === undefined ? [] : [names.series.get(own) ?? own],
          category: listOf("categories"),
          author: listOf("authors"),
          year: [String(date).slice(0, 4)],
          type: [matter.type ?? ofSeries ?? "article"],
          language: [lang],
        },
      },
    ];
  });
}

/** Key points and the programme of an event. */
function listParts({ keyPoints, event }: Record<string, unknown>): readonly string[] {
  const programme = (event as { programme?: object[] } | undefined)?.programme ?? [];
  return [...((keyPoints as object[] | undefined) ?? []), ...programme].map((part) =>
    Object.entries(part)
      .flatMap(([key, text]) => (key === "time" ? [] : [text]))
      .join(" "),
  );
}

interface SourceFile {
  readonly id: string;
  readonly matter: Matter;
  readonly body: string;
}

function readFolder(folder: string): readonly SourceFile[] {
  const files = readdirSync(join(CONTENT, folder), { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".md"))
    .map((file) => {
      const [, front = "", ...body] = readFileSync(join(CONTENT, folder, file), "utf8").split(/^---$/m);
      return {
        id: basename(file, ".md").normalize("NFC"),
        matter: parse(front) as Matter,
        body: body.join("---"),
      };
    });
}

function mapTo(files: readonly SourceFile[], label: (matter: Matter) => string): ReadonlyMap<string, string> {
  return new Map(files.map(({ id, matter }) => [id, label(matter)]));
}
