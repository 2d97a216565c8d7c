import { acceptable, problem, warning } from "./kind.ts";

/** Problems of bodies: of links, images and HTML. Doubtful web addresses can be in front matter too. */
export const BODIES = {
  "blank-body": problem("A body shows nothing: it is only a comment, for example.", "Write some text."),
  "long-body": problem("A body is longer than its budget.", "Split it, or raise budgets.bodyKilobytes."),
  "costly-body": problem("A body takes too long or too much memory to render.", "Split it."),
  "unrenderable-body": problem("A body cannot be rendered.", "Write the part at fault more simply."),

  "dead-link": acceptable("A link leads to no page or file of the site.", "Correct the path."),
  "incomplete-link": acceptable(
    "A link leads to a web address, DOI or e-mail address without its beginning.",
    "Write it with https:// or mailto:.",
  ),
  "lost-anchor": acceptable("A link leads to an anchor that is not there.", "Write one that is."),
  "hidden-link": acceptable(
    "A link leads to a page that is not published, or that only unpublished articles would create.",
    "Publish it first, or take the link out.",
  ),
  "template-link": acceptable(
    "An address is a template for another system.",
    "Write the path of the file, relative to this file.",
  ),
  "dead-player": problem("A player has no file to play.", "Give the path of the recording."),
  "example-link": warning("An address has a name in braces to fill in.", "Write it as code."),
  "inexact-anchor": warning("A link leads to an anchor that is nearly right.", "Write it as it is."),
  "wrapped-address": warning("An address has brackets or quotation marks around it.", "Take them out."),
  "removed-address": warning(
    "The address of a link or image is missing, unsafe or on the author's own disk.",
    "Give a web address, or the path of a file in the content folder.",
  ),
  "malformed-address": warning("A web address is malformed.", "Write the whole address."),
  "private-address": warning(
    "An address opens only for its author, in a network or to the members of a library.",
    "Give an address that every reader can open.",
  ),
  "tracking-address": warning(
    "An address counts or follows readers.",
    "Write the address of the page itself, without tracking parameters.",
  ),

  "dead-image": problem("There is no such image.", "Put it beside the article, and give its path."),
  "missing-alt": acceptable(
    "An image has no alternative text.",
    'Describe it for readers who cannot see it; for a decoration, write alt="".',
  ),
  "missing-remote-alt": warning(
    "An image on another site has no alternative text.",
    "Save it beside the article, and describe it.",
  ),
  "remote-image": warning("An image is on another site.", "Save it beside the article."),

  "title-in-body": warning(
    "A body begins with a heading of level 1.",
    "Take it out if it repeats the title.",
  ),
  "skipped-level": warning("A heading skips a level.", "Give it the level below the one before it."),
  "indented-code": warning("HTML, a table or a list is indented, so it is code.", "Take the spaces out."),
  "removed-element": warning("An element was removed with its contents.", "Link to what it would show."),
  "removed-tag": warning("A tag was removed, and its contents were kept.", "Take it out."),
  "removed-attribute": warning("An attribute was removed.", "Take it out."),
  "nested-link": warning("A link contains another, so it was removed.", "Put it before or after."),
  "heading-in-heading": warning(
    "A heading is in the heading of a table or list.",
    "Take it out, and keep its text.",
  ),
  "stray-in-list": warning("A list has content outside its items.", "Put it into an item."),
  "open-tag": warning("A tag is not closed.", "Close it where it ends."),
  "lost-text": problem("A tag or comment has no end, so the text after it is lost.", "Write its end."),
  "stray-closing-tag": warning("A closing tag has no opening tag.", "Take it out."),
  "endless-tag": warning("A tag or comment has no end, so it is shown as typed.", "Write its end."),
  "unquoted-value": warning(
    "A value with a slash has no quotation marks, so its tag is shown as typed.",
    "Put quotation marks around it.",
  ),
  "curly-quotes": warning("The value of an attribute is in curly quotation marks.", "Use straight ones."),
  "unseen-markup": warning("XML or a processing instruction is not shown.", "Take it out."),
  "markdown-in-html": warning(
    "Markdown is inside HTML, so it is shown as typed.",
    "Put an empty line before it.",
  ),
} as const;
