import { problem, warning } from "./kind.ts";

/** Problems of front matter and `site.yaml`. */
export const FRONT_MATTER = {
  "no-front-matter": problem(
    "A file is empty, or does not begin with front matter.",
    "Begin it with a line of ---, the keys, and another line of ---.",
  ),
  "open-front-matter": problem(
    "The front matter has no end.",
    "Put a line of --- between the keys and the body.",
  ),
  "yaml-indent": problem(
    "A line of YAML is not indented like the others around it.",
    "Indent it like them, with spaces.",
  ),
  "yaml-open": problem("A quotation mark or bracket is not closed.", "Close it."),
  "yaml-sign": problem(
    "YAML reads a sign in a text in its own way, such as a colon, or an asterisk at its beginning.",
    "Put quotation marks around the whole text.",
  ),
  "yaml-line": problem(
    "A line is not a key with a value.",
    "Write a colon and a space between the key and its value.",
  ),
  "bad-yaml": problem("The YAML cannot be read for another reason.", "Look at that line and the one before."),
  "repeated-key": problem("A key is there twice.", "Keep one of the two."),

  "missing-key": problem("A required key is missing.", "Add it."),
  "unknown-key": problem("There is no such key.", "Correct its spelling, or take it out."),
  "empty-value": problem("A key has no value, or an empty one.", "Write one, or leave the key out."),
  "wrong-type": problem("A value is of the wrong type, such as a text for a list.", "Write it as a list."),
  "unknown-choice": problem("A value is not among the allowed ones.", "Write one of these."),
  "bad-value": problem("A value is not of the form that its key needs.", "Write it as the message says."),
  "bad-date": problem("A date does not exist or is in another form.", "Write it as YYYY-MM-DD."),
  "bad-web-address": problem("A value is not an address.", "Write the whole address, with https://."),
  "bad-identifier": problem(
    "A value is not a DOI, ORCID iD, ISSN or e-mail address.",
    "Copy it from its source.",
  ),
  "low-contrast": problem("Text in a colour, or on it, cannot be read well.", "Choose a stronger colour."),

  "unknown-author": problem("There is no such author.", "Name an existing one, or add a file to authors/."),
  "unknown-series": problem("There is no such series.", "Name an existing one, or add a file to series/."),
  "unknown-category": problem(
    "There is no such category.",
    "Name an existing one, or add a file to categories/.",
  ),
  "unknown-page": problem("There is no such page.", "Name an existing one, or add a file to pages/."),
  "unknown-article": problem("There is no such article.", "Name an existing one."),
  "own-translation": problem(
    "An article names itself as the one that it translates.",
    "Name the one that it translates.",
  ),
  "unknown-file": problem(
    "A key names a file that does not exist or is not in the content folder.",
    "Put it there, or correct the path.",
  ),

  "repeated-value": problem("A value is in a list twice.", "Keep one of the two."),
  "early-revision": problem(
    "A revision or correction is dated before the article.",
    "Correct one of the two dates.",
  ),
  "late-revision": warning("A revision or correction is dated later than today.", "Correct the date."),
  "shared-orcid": problem("Two authors have the same ORCID iD.", "Correct one of the two, or merge them."),
  "shared-identifier": warning(
    "Two articles have the same DOI, or two series the same ISSN.",
    "Correct one of the two.",
  ),
  "wrong-name-part": problem("A part of an author's name does not fit the name.", "Correct one of the two."),
  "unknown-family-name": warning(
    "Citations cannot tell the family name in an author's name.",
    "Add family and given, or kind: institution.",
  ),
  "early-end": problem("An event ends before it starts.", "Correct one of the two."),
  "second-main-file": problem(
    "Two attachments are marked as the main file.",
    "Keep main: true at one of them.",
  ),
  "unknown-language": problem("A language tag is malformed or not registered.", "Write ko for Korean."),
  "doubtful-language": warning("A language tag probably means another language.", "Write ko for Korean."),
  "foreign-language": warning(
    "There are no interface texts in a language, so pages in it have English ones.",
    "Add its texts: README.md says how.",
  ),
  "same-language": warning(
    "An article and the one that it translates are in the same language.",
    "Set the language of each with lang.",
  ),
  "second-translation": warning(
    "Two articles translate one into the same language.",
    "Correct lang or translationOf in one of the two.",
  ),

  "yaml-comment": warning("YAML reads the end of a text as a comment.", "Put the text in quotation marks."),
  "yaml-continuation": warning(
    "YAML reads a line as part of the text above it.",
    "Indent it like the other items of its list.",
  ),
  "html-entity": warning("A text has a character reference such as &amp;.", "Write the character itself."),
  "markup-in-text": warning(
    "A text has HTML, Markdown or a template in it, which readers see as typed.",
    "Write the text without markup.",
  ),
  "invisible-character": warning(
    "A text has an invisible character in it, which splits a word.",
    "Delete it, or type the text again.",
  ),

  "missing-body": problem("An article has no text below its front matter.", "Write it, or write body: none."),
  "unexpected-body": problem("An article with body: none has a text.", "Remove the one that is wrong."),
  "dead-site-link": problem(
    "A link in site.yaml leads to no page or file of the site.",
    "Write the whole address of a page, from the first slash to the last.",
  ),
} as const;
