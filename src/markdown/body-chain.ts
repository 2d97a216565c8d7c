import type { Root } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import rehypeRaw from "rehype-raw";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import type { RenderedBody } from "../model/body.ts";
import { isWarning } from "../model/problem-kinds/problem-kinds.ts";
import { startDraft } from "./body-draft.ts";
import { type BodyLabels, labelsFor } from "./body-labels.ts";
import { excerptIn } from "./excerpt.ts";
import { finishBody } from "./finish/finish-body.ts";
import { type GfmParts, leanGfm, partsOf } from "./lean-gfm.ts";
import { mendNesting } from "./nesting/mend-nesting.ts";
import { remarkOnTags } from "./nesting/remark-on-tags.ts";
import { cleanRawHtml } from "./raw-html/clean-raw-html.ts";
import { SAFE_MARKUP } from "./raw-html/safe-markup.ts";
import { findSlips } from "./slips/find-slips.ts";
import { toHastHandlers } from "./to-hast-handlers.ts";

/**
 * Makes a function that renders bodies of one language. It may throw, for example if quotes are nested thousands
 * deep.
 */
export function buildBodyChain(lang: string): (markdown: string) => RenderedBody {
  const labels = labelsFor(lang);
  const processors = new Map<string, BodyProcessor>();
  const parseAgain = rehypeRaw();
  return (markdown) => {
    const parts = partsOf(markdown);
    const key = JSON.stringify(parts);
    const processor = processors.get(key) ?? buildProcessor(labels, parts);
    processors.set(key, processor);
    const file = new VFile(markdown);
    const draft = startDraft(markdown, labels);
    const parsed = processor.parse(file);
    draft.remarks.push(...findSlips(parsed, markdown));
    let tree: Root = processor.runSync(parsed, file);
    // Parsing raw HTML is the most expensive step. A body without any can skip it: Markdown makes only safe elements.
    if (markdown.includes("<") && remarkOnTags(tree, draft)) {
      tree = parseAgain(tree, file);
      cleanRawHtml(tree, draft);
      tree = sanitize(tree, SAFE_MARKUP) as Root;
      mendNesting(tree, draft);
    }
    const facts = finishBody(tree, draft);
    const html = toHtml(tree);
    // If a problem emptied the body, its message already says so.
    const isLost = facts.remarks.some((remark) => !isWarning(remark));
    const blank = html.trim() === "" && !isLost ? { isBlank: true as const } : {};
    return { html, ...facts, excerpt: excerptIn(parsed), ...blank };
  };
}

type BodyProcessor = ReturnType<typeof buildProcessor>;

function buildProcessor(labels: BodyLabels, parts: GfmParts) {
  return unified()
    .use(remarkParse)
    .use(leanGfm, parts)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      clobberPrefix: "",
      footnoteLabel: labels.notes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number, time: number) => labels.backFrom(index + 1, time),
      footnoteBackContent: showBackArrow,
      handlers: toHastHandlers,
    })
    .freeze();
}

/** U+FE0E makes the arrow text; without it, some systems show a coloured emoji. */
function showBackArrow(_: number, time: number) {
  return time > 1 ? `↩\uFE0E${time}` : "↩\uFE0E";
}
