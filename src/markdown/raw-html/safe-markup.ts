import type { Schema } from "hast-util-sanitize";

/** The markup that sanitising keeps in a body with raw HTML. The only classes are those that rendering sets. */
export const SAFE_MARKUP: Schema = {
  tagNames: (
    "a abbr address audio b bdi bdo blockquote br caption cite code col colgroup data dd del details dfn div dl dt em " +
    "figcaption figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp section small " +
    "source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video wbr"
  ).split(" "),
  attributes: {
    "*": ["id", "lang", "dir", "title", ["align", "left", "center", "right", "justify"]],
    a: [
      "href",
      "hrefLang",
      "ariaLabel",
      "dataFootnoteRef",
      "dataFootnoteBackref",
      ["ariaDescribedBy", "footnote-label"],
      ["className", "data-footnote-backref"],
    ],
    audio: ["src", "controls", "preload"],
    blockquote: ["cite"],
    code: [["className", /^language-./]],
    col: ["span"],
    colgroup: ["span"],
    data: ["value"],
    del: ["cite", "dateTime"],
    details: ["open"],
    img: ["src", "alt", "width", "height"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    ins: ["cite", "dateTime"],
    li: ["value", ["className", "task-list-item"]],
    ol: ["start", "reversed", "type", ["className", "contains-task-list"]],
    q: ["cite"],
    section: ["dataFootnotes", ["className", "footnotes"]],
    source: ["src", "type"],
    td: ["colSpan", "rowSpan", "headers", "abbr"],
    th: ["colSpan", "rowSpan", "headers", "abbr", "scope"],
    time: ["dateTime"],
    track: ["src", "kind", "label", "srcLang"],
    ul: [["className", "contains-task-list"]],
    video: ["src", "controls", "preload", "poster", "width", "height"],
  },
  ancestors: {
    caption: ["table"],
    col: ["table"],
    colgroup: ["table"],
    tbody: ["table"],
    td: ["table"],
    tfoot: ["table"],
    th: ["table"],
    thead: ["table"],
    tr: ["table"],
    source: ["audio", "video"],
    track: ["audio", "video"],
  },
  protocols: {
    cite: ["http", "https"],
    href: ["http", "https", "mailto", "tel", "sms"],
    poster: ["https"],
    src: ["http", "https"],
  },
  required: { input: { disabled: true, type: "checkbox" } },
  strip: ["script", "style", "iframe", "svg", "math", "template", "select", "textarea", "title"],
  clobber: [],
  clobberPrefix: "",
  allowComments: false,
  allowDoctypes: false,
};
