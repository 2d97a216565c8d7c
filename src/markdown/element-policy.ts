/** Elements that are taken out with all they hold, and what an author does instead. */
export const REMOVED: ReadonlyMap<string, string> = new Map([
  ["script", "Take it out, because articles run no scripts; link to the page that has the interactive part."],
  ["style", "Take it out; the site's style sheet sets how articles look."],
  ["link", "Take it out; the site's own pages load what they need."],
  ["meta", "Take it out; a page's metadata comes from the front matter."],
  ["base", "Take it out; write the whole address in each link."],
  [
    "title",
    "Take it out; a page's title comes from the front matter. To show the tag itself, write it as code.",
  ],
  ["template", "Take it out, or write what it holds as Markdown."],
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

/** Elements whose tags are taken out while their contents stay, and what an author does instead. */
export const UNWRAPPED: ReadonlyMap<string, string> = new Map([
  ["form", "Take it out, and link to the page that has the form."],
  ["object", "Link to the embedded page or file: [its title](its address)."],
  ["applet", "Link to the embedded page or file: [its title](its address)."],
]);

/** Elements that are written as another one, because they are obsolete or belong to the page around the body. */
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
  ["nav", "div"],
  ["search", "div"],
  ["strike", "s"],
  ["tt", "code"],
  ["xmp", "pre"],
]);

/** Elements whose tags are taken out without a word: browsers show their contents as ordinary text. */
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
  "area",
  "marquee",
  "menu",
  "nobr",
  "noembed",
  "noframes",
  "noscript",
  "picture",
  "rb",
  "rtc",
  "spacer",
]);
