import { quoteForYaml } from "./show-value.ts";

/** The line of a text that an offset is in. */
export function lineAt(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, end === -1 ? undefined : end);
}

/** The remedy of putting the text of a line in quotation marks, with the result. */
export function quoteLine(text: string, offset: number): string {
  const end = text.indexOf("\n", offset);
  const value = /^\s*(?:- +)?(?:[\w-]+: +)?(\S.*?)\s*$/.exec(lineAt(text, offset))?.[1];
  const isSeveral = value === undefined || /^[[{].*[\]}]$/.test(value) || /^ /.test(text.slice(end + 1));
  return isSeveral
    ? "Put quotation marks around the text."
    : `Put quotation marks around the text: ${quoteForYaml(unquote(value))}.`;
}

/** The text without its outer quotation marks, if it has the same marks inside. */
function unquote(value: string): string {
  const [, mark = "", before = "", after = ""] = /^(["']).*?(.)\1(.).*\1$/.exec(value) ?? [];
  return mark !== "" && (/\s/.test(before) || /[\p{L}\p{N}]/u.test(after)) ? value.slice(1, -1) : value;
}

/** Describes a line that should be a key with a value. */
export function describeLoneLine(line: string): readonly [message: string, remedy: string] {
  const what = "The line is not a key with a value.";
  if (/^- /.test(line))
    return [what, "It begins like a list item: write the list below its key, or remove the hyphen."];
  const [, key = "", sign = ""] = /^\s*([\w-]+)(：|:[^\S\n])/u.exec(line) ?? [];
  if (sign === "：")
    return [what, `Its colon is full-width: write ${key}: with an ordinary colon and a space.`];
  if (sign !== "") return [what, `The space after ${key}: is not an ordinary one: type it again.`];
  return line.includes(":")
    ? [what, "Write a colon and a space between them."]
    : [what, "Write a colon and a space between them. If it continues the text above, indent it."];
}
