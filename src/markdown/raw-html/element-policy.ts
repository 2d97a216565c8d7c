import { SAFE_MARKUP } from "./safe-markup.ts";

export const KEPT: ReadonlySet<string> = new Set(SAFE_MARKUP.tagNames);

/** Elements that are removed with their contents, and what the author can do instead. */
export const REMOVED: ReadonlyMap<string, string> = new Map([
  [
    "script",
    "Take it out, because articles cannot run scripts; link to the page that has the interactive part.",
  ],
  ["style", "Take it out; the site's style sheet decides how articles look."],
  ["link", "Take it out; the site's own pages load what they need."],
  ["meta", "Take it out; a page's metadata comes from the front matter."],
  ["base", "Take it out; write the whole address in each link."],
  [
    "title",
    "Take it out; a page's title comes from the front matter. To show the tag itself, write it as code.",
  ],
  ["template", "Take it out, or write its contents as Markdown."],
  ["iframe", "Link to what the frame shows: [its title](its address)."],
  ["frame", "Link to what the frame shows: [its title](its address)."],
  ["embed", "Link to the embedded page or file: [its title](its address)."],
  ["svg", "Save the drawing as a file beside the article and show it: ![what it shows](./drawing.svg)."],
  ["math", "Write the formula as text, or show it as an image: ![the formula in words](./formula.svg)."],
  ["input", "Take it out, and link to the page that has the form."],
  ["button", "Take it out, and link to the page that has the form."],
  ["select", "Take it out, and link to the page that has the form."],
  ["textarea", "Take it out, and link to the page that has the form."],
]);

/** Elements whose tags are removed and whose contents stay, and what the author can do instead. */
export const UNWRAPPED: ReadonlyMap<string, string> = new Map([
  ["form", "Take it out, and link to the page that has the form."],
  ["object", "Link to the embedded page or file: [its title](its address)."],
  ["applet", "Link to the embedded page or file: [its title](its address)."],
]);

/** Elements that become another one, because they are obsolete or belong to the page around the body. */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ["acronym", "abbr"],
  ["article", "div"],
  ["aside", "div"],
  ["center", "div"],
  ["dir", "ul"],
  ["fieldset", "div"],
  ["footer", "div"],
  ["header", "div"],
  ["hgroup", "div"],
  ["legend", "div"],
  ["listing", "pre"],
  ["main", "div"],
  ["menu", "ul"],
  ["nav", "div"],
  ["search", "div"],
  ["strike", "s"],
  ["tt", "code"],
  ["xmp", "pre"],
]);

/** Elements whose tags are removed without a warning, because browsers show their contents as ordinary text. */
export const DISSOLVED: ReadonlySet<string> = new Set([
  "basefont",
  "bgsound",
  "big",
  "blink",
  "body",
  "canvas",
  "font",
  "head",
  "html",
  "label",
  "map",
  "marquee",
  "nobr",
  "noembed",
  "noframes",
  "noscript",
  "param",
  "picture",
  "rb",
  "rtc",
  "spacer",
]);

const GONE = "Take it out; only very old browsers supported it.";
const FORM = "Take it out, and link to the page that has the form.";

/** Other elements of HTML that articles cannot contain: their tags are removed and their contents stay. */
const NOT_HERE: ReadonlyMap<string, string> = new Map([
  ["area", "Write the links of the image map as a list below the image."],
  ["datalist", FORM],
  [
    "dialog",
    "Write its contents as text, or put them between <details> and </details>, which needs no script.",
  ],
  ["keygen", GONE],
  ["menuitem", GONE],
  ["meter", "Write the value in words or in a table."],
  ["multicol", GONE],
  ["optgroup", FORM],
  ["option", FORM],
  ["output", "Take it out, and write the result as text; articles have no forms to compute it."],
  ["plaintext", "Take it out, and put the text in a block of code, between lines of ```."],
  ["portal", "Link to what it shows."],
  ["progress", "Write the value in words or in a table."],
  ["slot", "Put the text itself in its place; only a script can fill a slot."],
]);

const names = (list: string) => new Set(list.split(" "));

const OF_SVG = names(
  "animate circle clippath defs desc ellipse filter foreignobject g line lineargradient marker mask metadata path " +
    "pattern polygon polyline radialgradient rect stop switch symbol text textpath tspan use view",
);
const OF_MATH = names(
  "annotation menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms " +
    "mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover semantics",
);

/** Why an element was removed, as the end of a sentence, and what the author can do. */
export function explainRemoval(name: string): readonly [reason: string, remedy: string] {
  const remedy = NOT_HERE.get(name);
  if (remedy) return ["articles cannot contain it", remedy];
  const asText = `To show it as text, write \\<${name}> or \`<${name}>\`; otherwise take it out.`;
  if (OF_SVG.has(name)) return ["it is part of a drawing (SVG)", `${REMOVED.get("svg")} ${asText}`];
  if (OF_MATH.has(name)) return ["it is part of a formula (MathML)", `${REMOVED.get("math")} ${asText}`];
  if (/^[a-z][^-]*-/.test(name)) return ["it does nothing without a script", asText];
  return ["HTML has no such element", asText];
}

/** Whether HTML has an element of this name, or had one. */
export function isKnownElement(name: string): boolean {
  return (
    KEPT.has(name) || [REMOVED, UNWRAPPED, RENAMED, DISSOLVED, NOT_HERE].some((policy) => policy.has(name))
  );
}
