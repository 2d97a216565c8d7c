import { problem, warning } from "./kind.ts";

/** Text in bodies that its author meant as Markdown. */
export const SLIPS = {
  "missing-footnote": problem("The mark of a footnote has no note.", "Write the note, or take the mark out."),
  "spaced-footnote": problem("The name of a footnote has a space in it.", "Write hyphens for spaces."),
  "twin-footnotes": warning("Two footnotes have the same name.", "Give one of the two another name."),
  "uncited-footnote": warning("A footnote is never cited, so it is not shown.", "Cite it, or take it out."),
  "shown-emphasis": warning("The asterisks of emphasis are shown.", "Take the space inside them out."),
  "shown-link": warning("A link or image is shown as typed.", "Write %20 for a space in its address."),
  "reversed-link": warning("The brackets of a link are the wrong way round.", "Write [text](address)."),
  "undefined-link": warning("A link refers to an address that no line gives.", "Add that line."),
  "spaced-address": warning("An address in angle brackets is not a whole one.", "Write it whole."),
  "cut-link": warning("A link ends where Korean begins.", "Put the address in angle brackets."),
  "shown-heading": warning("A heading is shown as text.", "Write a space after the #."),
  "shown-table": warning("A table is shown as text.", "Write a row of dashes below its first row."),
  "shown-list": warning("A list is shown as a paragraph.", "Put an empty line before it."),
  "open-fence": warning("A block of code is not closed.", "Put a line of ``` where it ends."),
  "second-front-matter": warning("A second block of front matter is shown as text.", "Take it out."),
  "foreign-syntax": warning("Syntax of another system is shown as typed.", "Write it in Markdown or HTML."),
  "shown-formula": warning("A TeX formula is shown as typed.", "Show it as an image."),
  "emoji-code": warning("A code for an emoji is shown as typed.", "Write the character itself."),
} as const;
