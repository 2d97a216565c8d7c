import type { Root, RootContent, Text } from "mdast";

/** Stands in for a paragraph: a character for private use, which is a word to Markdown. */
const MARK = "\uE000";

/** In code and in HTML, a line between blank ones need not be a paragraph. */
const DOUBTFUL = /<|```|~~~|\uE000/;

/**
 * A line between blank ones that begins with a letter, and has no character that means something to Markdown within a
 * line: by CommonMark, and by GitHub's extension of it but for `www.`, it is a paragraph of text, whatever is around it.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: Markdown replaces one of them, and tabs and line ends mean something
const PLAIN = /(?<=^\n?|\n\n)["'(“‘]?[a-z\u00C0-\uD7FF][^\0-\x1F\\&<`*_[\]~@/|]{40,}(?<! )(?=\n\n|\n?$)/gi;

/** The beginning of an address, or a sign that other systems have a meaning for, as slips of the author's are looked for. */
const MEANT = /www\.|[{}^]|==|\$.*\$|[\s(]:[a-z]/i;

/**
 * Takes the paragraphs of words alone out of a body, with a mark in the place of each. Most text is in such ones, and
 * reading it letter by letter is most of what parsing costs. Lines keep their numbers, and places in them their columns.
 */
export function takeOutPlain(markdown: string): { rest: string; plain: readonly string[] } {
  const plain: string[] = [];
  if (DOUBTFUL.test(markdown)) return { rest: markdown, plain };
  const rest = markdown.replace(PLAIN, (line) => {
    if (MEANT.test(line)) return line;
    plain.push(line);
    return MARK;
  });
  return { rest, plain };
}

/**
 * Puts the paragraphs into the tree that was parsed from the rest of the body.
 *
 * @returns false where the tree has not as many marks, as when the author wrote one as `&#xE000;`
 */
export function putBackPlain(tree: Root, plain: readonly string[]): boolean {
  const marks = tree.children.map(markIn).filter((mark) => mark !== undefined);
  if (marks.length !== plain.length) return false;
  for (const [index, mark] of marks.entries()) mark.value = plain[index]!;
  return true;
}

function markIn(block: RootContent): Text | undefined {
  const first = block.type === "paragraph" ? block.children[0] : undefined;
  return first?.type === "text" && first.value === MARK ? first : undefined;
}
