import type * as z from "zod";
import type { Fault, Problem } from "../../model/problem.ts";
import { isPathAt, isTextAt } from "../schema/schema-at.ts";
import { quote, quoteForYaml } from "../yaml/show-value.ts";
import type { WrittenText } from "../yaml/written-texts.ts";
import type { YamlDocument } from "../yaml/yaml-document.ts";
import { problemAt } from "./content-file.ts";
import { doubtSigns } from "./doubtful-signs.ts";

/** A quick test: text that does not match has nothing doubtful in it. */
const SUSPECT =
  /\s#|&#?\w|<[/!a-z]|(?<![\w*])[*_]+[^\s*_]|\]\(|`|~~|\\[^\w\s]|\{[{%]|[\u200b\u2060\u2066-\u2069\u202a-\u202e\ufeff]|^( *)(?:- |[\w-]+: )\S.*\n\1 +- /im;

/** Warns of texts that may be read or shown differently from what their authors meant. */
export function findDoubtfulTexts(
  file: string,
  yaml: string,
  document: YamlDocument,
  schema: z.ZodType,
): Problem[] {
  if (!SUSPECT.test(yaml)) return [];
  return document.texts().flatMap((text) => {
    const isText = isTextAt(schema, text.path);
    const doubts = [
      isText || isPathAt(schema, text.path) ? doubtComment(text) : undefined,
      ...(isText ? [doubtLines(text), ...doubtSigns(text.value ?? "")] : []),
    ];
    const found = doubts.filter((doubt) => doubt !== undefined);
    return found.map((fault) => problemAt({ file, document }, text.path, fault));
  });
}

/** Most comments have a space after `#`. A `#` before a word, a number or nothing is probably part of the text. */
function doubtComment({ value, source, raw, isPlain, comment }: WrittenText): Fault | undefined {
  if (value === null || comment === undefined || !/^\s*\d|^[^\s#!-]|^$/.test(comment)) return undefined;
  const whole = `${isPlain ? source : raw} #${comment}`;
  return {
    id: "yaml-comment",
    message: `the text ends at ${quote(source, -40)}, since YAML reads ${quote(`#${comment}`, 60)} after it as a comment.`,
    remedy: `If that belongs to the text, put the whole text in quotation marks: ${quoteForYaml(whole)}. If it is a comment, move it to a line of its own.`,
  };
}

/** YAML reads a line that is indented further as part of the text above, even if it begins like a list item. */
function doubtLines({ raw, isPlain }: WrittenText): Fault | undefined {
  const element = isPlain ? /\n[ \t]*(- [^\n]*)/.exec(raw)?.[1] : undefined;
  if (element === undefined) return undefined;
  return {
    id: "yaml-continuation",
    message: `the line ${quote(element, 60)} is read as part of the text above it, since it is indented further.`,
    remedy:
      "If it is a list item, indent it like the others. If it is text, put quotation marks around the whole text.",
  };
}
