import type { Archive } from "../archive.ts";
import type { Article } from "../corpus.ts";
import { tagKey } from "../tags.ts";

/** The articles before and after an article by date in its series, and others about the same subjects. */
export interface Neighbours {
  readonly previous?: Article | undefined;
  readonly next?: Article | undefined;
  readonly related: readonly Article[];
}

const RELATED = 3;
/** How many places of a category's or tag's list, in either direction, to search for related articles. */
const REACH = 12;

type Lists = Pick<Archive, "articles" | "bySeries" | "byCategory" | "tags" | "translations">;

/** Finds the neighbours of an article. Finding those of all articles takes time in proportion to their number. */
export type FindNeighbours = (article: Article) => Neighbours;

/**
 * The first call looks up the places of all articles in their lists. Neighbours are not kept, because those of a large
 * archive take much memory and are quick to find.
 */
export function openNeighbours(archive: Lists): FindNeighbours {
  let known: Positions | undefined;
  return (article) => {
    known ??= indexPositions(archive);
    const run = article.series ? (archive.bySeries.get(article.series) ?? []) : archive.articles;
    const position = known.get(run)?.get(article.id) ?? 0;
    const family = archive.translations.get(article.id) ?? [];
    const previous = findBeside(run, position, 1, family);
    const next = findBeside(run, position, -1, family);
    const related = findRelated(article, archive, known, new Set([article.id, previous?.id, next?.id]));
    return { previous, next, related };
  };
}

/** The next article of a run in a direction. It skips translations, because a reader who goes on wants another text. */
function findBeside(
  run: readonly Article[],
  position: number,
  step: 1 | -1,
  family: readonly Article[],
): Article | undefined {
  let at = position + step;
  while (run[at] && family.includes(run[at] as Article)) at += step;
  return run[at];
}

type Positions = ReadonlyMap<readonly Article[], ReadonlyMap<string, number>>;

function indexPositions(archive: Lists): Positions {
  const runs = [
    archive.articles,
    ...archive.bySeries.values(),
    ...archive.byCategory.values(),
    ...[...archive.tags.values()].map((tag) => tag.articles),
  ];
  return new Map(runs.map((run) => [run, new Map(run.map((article, index) => [article.id, index]))]));
}

/** Ranks articles near in time by what they share: a tag counts three, a category one; nearer ones first among equals. */
function findRelated(
  article: Article,
  archive: Lists,
  positions: Positions,
  excluded: ReadonlySet<string | undefined>,
) {
  const scores = new Map<Article, { score: number; apart: number }>();
  const add = (run: readonly Article[], weight: number) => {
    const position = positions.get(run)?.get(article.id) ?? 0;
    for (
      let index = Math.max(0, position - REACH);
      index <= Math.min(run.length - 1, position + REACH);
      index++
    ) {
      const other = run[index] as Article;
      if (excluded.has(other.id) || other.lang !== article.lang) continue;
      const known = scores.get(other) ?? { score: 0, apart: Number.POSITIVE_INFINITY };
      scores.set(other, {
        score: known.score + weight,
        apart: Math.min(known.apart, Math.abs(index - position)),
      });
    }
  };
  for (const tag of article.tags) add(archive.tags.get(tagKey(tag))?.articles ?? [], 3);
  for (const id of article.categories) add(archive.byCategory.get(id) ?? [], 1);
  return [...scores]
    .toSorted(([a, x], [b, y]) => y.score - x.score || x.apart - y.apart || (a.id < b.id ? -1 : 1))
    .slice(0, RELATED)
    .map(([other]) => other);
}
