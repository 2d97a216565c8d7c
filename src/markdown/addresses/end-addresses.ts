import type { Link, Root, Text } from "mdast";
import type { Code, Construct, State, Tokenizer } from "micromark-util-types";
import { visit } from "unist-util-visit";
import { EAST_ASIAN } from "../east-asian.ts";

/**
 * What nobody means as part of a bare address: East Asian characters, curly quotation marks and dots, perhaps after a
 * bracket. An apostrophe within a word may be part of it.
 */
const END = new RegExp(
  `^[([{]?(?:${EAST_ASIAN.source}|[\u00AB\u00B7\u00BB\u201A-\u201F\u2026]|[\u2018\u2019](?![a-z\\d]))`,
  "i",
);

/** The beginning of an address. The host after it may be in another script: `https://한국.kr`. */
const BEFORE_HOST = /(?:\/\/|^)(?:www\.)?$/i;

/**
 * Ends a bare address (`https://example.org/report에서`) where Korean, Japanese or Chinese follows ASCII, because a
 * particle follows its word without a space. Authors put an address that goes on in another script in `<…>`, or
 * percent-encode it.
 */
export function endAddress(construct: Construct): Construct {
  const tokenize: Tokenizer = function (effects, ok, nok) {
    const start = this.now();
    let actual: Code = null;
    let isOver = false;
    const leave =
      (next: State): State =>
      () => {
        isOver = true;
        return next(actual);
      };
    const peek = () => {
      const place = this.now();
      return this.sliceSerialize({ start: place, end: { ...place, _bufferIndex: place._bufferIndex + 2 } });
    };
    const isEnd = (code: Code) =>
      code !== null &&
      (code > 0xaa || isOpening(code)) &&
      isAscii(this.previous) &&
      END.test(peek()) &&
      !BEFORE_HOST.test(this.sliceSerialize({ start, end: this.now() }));
    /** Passes the end of the text to a state where the address should end. */
    const watch =
      (state: State): State =>
      (code) => {
        actual = code;
        const next = state(isEnd(code) ? null : code);
        return isOver || next === undefined ? next : watch(next);
      };
    return watch(construct.tokenize.call(this, effects, leave(ok), leave(nok)));
  };
  return { ...construct, tokenize };
}

/** Like `endAddress`, for addresses that remark-gfm finds after parsing; those have no position. */
export function endFoundAddresses(tree: Root): undefined {
  visit(tree, "link", (link, index, parent) => {
    const text = link.children[0];
    if (link.position || index === undefined || text?.type !== "text") return;
    const end = findEnd(text.value);
    if (end !== undefined) parent?.children.splice(index, 1, ...cut(link, text, end));
  });
}

function cut(link: Link, text: Text, end: number): [Link, Text] {
  const after = text.value.slice(end);
  const kept = text.value.slice(0, end);
  const url = link.url.slice(0, link.url.length - after.length);
  return [
    { ...link, url, children: [{ ...text, value: kept }] },
    { type: "text", value: after },
  ];
}

/**
 * Where an address should end, if before its end. Punctuation and brackets just before that place are not part of it.
 */
function findEnd(address: string): number | undefined {
  for (let index = 1; index < address.length; index++) {
    const before = address.slice(0, index);
    if (
      isAscii(before.charCodeAt(index - 1)) &&
      END.test(address.slice(index, index + 2)) &&
      !BEFORE_HOST.test(before)
    )
      return before.replace(/[!"'(,.:;?[{]+$/, "").length;
  }
  return undefined;
}

function isAscii(code: Code): boolean {
  return code !== null && code > 0x20 && code < 0x7f;
}

/** Whether it is `(`, `[` or `{`. */
function isOpening(code: number): boolean {
  return code === 0x28 || code === 0x5b || code === 0x7b;
}
