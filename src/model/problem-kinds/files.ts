import { problem, warning } from "./kind.ts";

/** Problems of files and their addresses. */
export const FILES = {
  "no-content-folder": problem("There is no content folder.", "Set CONTENT_DIR to a content folder."),
  "no-site-file": problem("There is no site.yaml, or it is empty.", "Create it with the six required keys."),
  "not-a-folder": problem("A file is in place of a folder.", "Give it another name."),
  "not-a-file": problem("A folder is in place of a file.", "Move it, or give it another name."),
  "unreadable-file": problem("A file cannot be read.", "Let whoever builds the site read it."),
  "misplaced-file": problem(
    "A Markdown file is in no folder that is read.",
    "Move it into articles/, authors/, series/, categories/ or pages/.",
  ),
  "unread-markdown": problem(
    "A file of Markdown does not end in .md or .markdown, so it is not read.",
    "Rename it.",
  ),
  "unread-file": warning(
    "A text in another format is not read, and nothing links to it.",
    "Convert it to Markdown, link to it, or move it out.",
  ),
  "twin-names": problem("The names of two files differ only in their Unicode form.", "Rename one."),
  "twin-ids": problem("Two files have the same id.", "Rename one of the two; the file name is the id."),
  "bad-file-name": problem(
    "The name of a file cannot be an id, or is not UTF-8.",
    "Use lower-case letters and digits, in words joined by hyphens.",
  ),
  "bad-symlink": problem(
    "A symbolic link leads nowhere, in a circle or out of the folder.",
    "Put the file or folder itself in its place.",
  ),

  "bad-acceptance": problem(
    "A line of accepted.tsv is malformed, or accepts a kind of problem that cannot be accepted.",
    "Correct it or take it out, or run npm run check -- --accept.",
  ),
  "spare-acceptance": warning(
    "A line of accepted.tsv accepts a problem that is no longer there.",
    "Run npm run check -- --accept, which takes it out.",
  ),

  "not-utf8": problem("A file is not UTF-8 text.", "Save it again as UTF-8."),
  "control-character": problem(
    "A text has a control character, which readers cannot see.",
    "Delete it, or write the character that an old Windows program meant by it.",
  ),
  "lost-character": warning(
    "A text has a � in place of a character that some program has lost.",
    "Type the character again.",
  ),
  "misread-character": warning(
    "A text has signs such as â€™ in place of a character that some program has misread.",
    "Type the character again.",
  ),
  "merge-conflict": problem(
    "A merge conflict was left in a file.",
    "Keep the right one of the two versions.",
  ),

  "taken-address": problem(
    "A page or file would have the address of another.",
    "Rename one of the two, or remove the alias.",
  ),
  "unusable-address": problem(
    "An address is too long, or has a part that hosts do not accept.",
    "Give the file a shorter or simpler name.",
  ),
  "windows-address": warning("Windows does not allow an address as a name of a file.", "Choose another."),
  "wordless-tag": problem("A tag has no letter or digit to make an address from.", "Write the tag in words."),
  "replaced-file": warning(
    "A file in public/ replaces one that the site would have.",
    "Remove it if the site's own will do.",
  ),

  "unfit-file": problem(
    "A file that the site would serve could run in a reader's browser, or is not what its name says.",
    "Put it into a ZIP archive, or export it again.",
  ),
  "doubtful-file": warning(
    "A file does not begin like others with its ending.",
    "Open it to see whether it is complete.",
  ),
  "unfit-image": problem("An image cannot be read or must not be published.", "Export it again."),
  "unlike-dark-form": problem(
    "A drawing and its form for dark paper differ in shape.",
    "Draw both in the same proportions.",
  ),
  "image-with-pages": warning(
    "An image file has several images, and pages show the first.",
    "Export the ones for readers as files of their own.",
  ),
  "unsearchable-pdf": warning(
    "The text of an attached PDF cannot be read, so search does not find it.",
    "Attach one with text recognition and without a password.",
  ),

  "heavy-page": warning("A page weighs more than its budget.", "Shorten it, or raise budgets.pageKilobytes."),
  "many-files": warning("The site has more files than its budget.", "Remove some beside the pages."),
  "heavy-index": warning("The search index weighs more than its budget.", "Shorten long attachments."),
  "untested-pagefind": warning(
    "Pagefind itself makes the search index, because its version is not tested.",
    "Install a version that is.",
  ),
} as const;
