import { type Dice, pick, type Vocabulary } from "../invented-words.ts";
import type { Counts } from "./draw-counts.ts";

/** What is left to write of an article. */
interface Budget {
  words: number;
  links: number;
  linksWithin: number;
  htmlTags: number;
}

const ITEMS_A_LIST = 6;

/**
 * Writes Markdown with as much of everything as the counts say, as nearly as the pieces fit.
 *
 * @param linkTo the path of another article, if there is one
 */
export function writeBody(
  counts: Counts,
  vocabulary: Vocabulary,
  dice: Dice,
  linkTo: () => string | undefined,
): string {
  const left: Budget = { ...counts, links: Math.max(counts.links, counts.linksWithin) };
  const words = (count: number) => {
    left.words -= count;
    return drawText(vocabulary, dice, count);
  };
  const hasEntities = dice() < 0.58;
  const blocks: string[] = [];

  for (let index = 0; index < counts.images; index++)
    blocks.push(`![${upper(words(8))}](https://pictures.example/${Math.floor(dice() * 1e9)}.jpg)`);
  if (dice() < 0.014) blocks.push(writeTable(words, dice));
  if (dice() < 0.115) blocks.push(`> ${upper(words(Math.min(40, Math.ceil(left.words / 4))))}.`);
  blocks.push(...writeHtmlBlocks(left, words));
  const itemWords = Math.min(
    14,
    Math.max(2, Math.round((0.35 * left.words) / Math.max(1, counts.listItems))),
  );
  for (let items = counts.listItems; items > 0; items -= ITEMS_A_LIST) {
    const lines = Array.from(
      { length: Math.min(items, ITEMS_A_LIST) },
      () => `- ${addInline(words(itemWords), left, 0.3)}`,
    );
    blocks.push(lines.join("\n"));
  }
  for (let index = 0; index < counts.headings; index++) blocks.push(`## ${upper(words(5))}`);

  const paragraphs = Math.max(2, counts.blocks - blocks.length);
  const share = Math.max(4, Math.round(left.words / paragraphs));
  for (let index = 0; index < paragraphs - 1; index++)
    blocks.splice(Math.floor(dice() * (blocks.length + 1)), 0, writeParagraph(share));
  blocks.push(writeParagraph(Math.max(4, left.words), true));
  return blocks.join("\n\n");

  function writeParagraph(length: number, isLast = false): string {
    const sentences: string[] = [];
    for (let rest = length; rest > 0; ) {
      const count = Math.min(rest, 10 + Math.floor(dice() * 16));
      rest -= count;
      const chance = isLast ? 1 : Math.min(1, (left.links * 22) / Math.max(22, left.words));
      sentences.push(`${upper(addInline(words(count), left, chance))}.`);
    }
    // The last one takes all that is left.
    const rest = isLast ? Array.from({ length: left.links }, () => `${addInline(words(2), left, 1)}.`) : [];
    return [...sentences, ...rest].join(" ");
  }

  /** Puts a link around two words at times, and raw HTML, emphasis or a character by its number around others. */
  function addInline(text: string, budget: Budget, chance: number): string {
    const parts = text.split(" ");
    const at = Math.floor(dice() * Math.max(1, parts.length - 1));
    if (budget.links > 0 && dice() < chance) {
      const linked = parts.slice(at, at + 2).join(" ");
      parts.splice(at, 2, writeLink(linked, budget));
    } else if (budget.htmlTags > 0 && dice() < 0.4) {
      parts[at] = `<${pick(INLINE, dice)}>${parts[at]}</>`.replace(/<(\w+)([^>]*)>(.*)<\/>/, "<$1$2>$3</$1>");
      budget.htmlTags -= 1;
    } else if (dice() < 0.15) parts[at] = `_${parts[at]}_`;
    if (hasEntities && dice() < 0.1) parts.splice(1, 0, "it&#8217;s");
    return parts.join(" ");
  }

  function writeLink(text: string, budget: Budget): string {
    budget.links -= 1;
    const other = budget.linksWithin > 0 ? linkTo() : undefined;
    if (other) {
      budget.linksWithin -= 1;
      return `[${text}](${other})`;
    }
    const address = `https://elsewhere.example/${text.replaceAll(" ", "/")}/${Math.floor(dice() * 1e6)}`;
    if (budget.htmlTags === 0) return `[${text}](${address})`;
    budget.htmlTags -= 1;
    return `<a href="${address}" target="_blank">${text}</a>`;
  }
}

const INLINE = ["strong", "em", 'span style="font-weight: 400;"', "b", "tt"];

/** Paragraphs, lists and divisions as an editor in a browser writes them, for those who have many tags. */
function writeHtmlBlocks(left: Budget, words: (count: number) => string): readonly string[] {
  const blocks: string[] = [];
  while (left.htmlTags > 15) {
    const items = Array.from({ length: 6 }, () => `  <li>\n    ${upper(words(9))}.\n  </li>`);
    blocks.push(`<ul>\n${items.join("\n")}\n</ul>`, `<p>\n  ${upper(words(14))}.\n</p>`);
    left.htmlTags -= 8;
  }
  return blocks;
}

function writeTable(words: (count: number) => string, dice: Dice): string {
  const row = () => `| ${words(2)} | ${Math.floor(dice() * 1000)} | ${(dice() * 100).toFixed(1)} |`;
  return [
    `| ${words(1)} | ${words(1)} | ${words(1)} |`,
    "| --- | --- | --- |",
    ...Array.from({ length: 8 }, row),
  ].join("\n");
}

export function drawText(vocabulary: Vocabulary, dice: Dice, count: number): string {
  return Array.from({ length: Math.max(1, count) }, () => vocabulary.draw(dice)).join(" ");
}

export function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
