import type { FileKind } from "./file-kind.ts";

/** Endings of files that run code when they are opened, or on the host. */
const ACTIVE: Readonly<Record<string, string>> = {
  "a web page": "html htm xhtml xht shtml shtm stm hta mht mhtml",
  "an XML document": "xml xsl xslt xbl xul rss atom mathml",
  "a compressed SVG image": "svgz",
  "a script": "js mjs cjs jsm vbs vbe wsf",
  "a Flash film": "swf",
  "a program": "wasm exe msi scr bat cmd pif lnk jar apk",
  "a program for web servers":
    "php php3 php4 php5 php7 php8 phps phtml phar asp aspx ashx asmx jsp jspx cgi cfm",
};

const SERVER_SETTINGS = /^(?:\.ht\w+|\.user\.ini|web\.config)$/i;

const PICTURES: readonly FileKind[] = [
  ...(["png", "jpeg", "gif", "webp", "avif", "heic", "tiff", "bmp", "ico", "psd", "jxl", "jp2"] as const),
];

/** What the content of a file with an ending may be, as far as its first bytes tell. */
const PROMISES: readonly (readonly [endings: string, kinds: readonly FileKind[]])[] = [
  ["pdf", ["pdf"]],
  ["svg", ["svg"]],
  ["png jpg jpeg jpe jfif gif webp avif heic heif tif tiff bmp ico psd jxl jp2", PICTURES],
  // Word and Excel wrap a document with a password in an old format.
  ["docx docm dotx xlsx xlsm xltx pptx pptm ppsx hwpx", ["zip", "ole"]],
  ["zip epub odt ods odp odg kmz", ["zip"]],
  ["doc dot xls ppt pps hwp pub vsd", ["ole", "zip", "rtf", "xml"]],
  ["rtf", ["rtf", "ole"]],
  ["gz tgz bz2 xz zst tar 7z rar", ["gzip", "archive", "zip"]],
  ["mp3 m4a m4b aac wav ogg oga opus flac aif aiff wma mp4 m4v mov webm mkv avi ogv mpg mpeg wmv", ["media"]],
  ["csv tsv tab txt text log md tex bib ris enw nbib json geojson jsonl ndjson yaml yml srt vtt", ["xml"]],
  ["r rmd qmd py ipynb jl do sps m sql sh", ["xml"]],
];

const activeByEnding = new Map(
  Object.entries(ACTIVE).flatMap(([name, endings]) => endings.split(" ").map((ending) => [ending, name])),
);
const promisedByEnding = new Map(
  PROMISES.flatMap(([endings, kinds]) => endings.split(" ").map((ending) => [ending, kinds])),
);

/** Endings of formats with a fixed beginning. PDF is not one: PDF readers also find a later beginning. */
const SIGNED = new Set(
  "png jpg jpeg gif webp tif tiff docx xlsx pptx hwpx zip epub odt ods odp kmz rtf gz tgz xz 7z rar".split(
    " ",
  ),
);

/**
 * The ending that says what a file is: the last known one, as for web servers, which serve `page.html.ko` as a page.
 */
export function findEnding(name: string): string | undefined {
  const endings = name.toLowerCase().split(".").slice(1);
  return endings
    .map((ending) => ending.trim())
    .findLast((ending) => activeByEnding.has(ending) || promisedByEnding.has(ending));
}

/** What a file is by its name, if it would run code when it is opened, or on the host. */
export function nameActive(name: string): string | undefined {
  return SERVER_SETTINGS.test(name) ? "a web server's settings" : activeByEnding.get(findEnding(name) ?? "");
}

/** Whether the first bytes of a file with this ending always tell what it is. */
export function isSigned(ending: string): boolean {
  return SIGNED.has(ending);
}

/** Whether a file is an SVG, or claims to be one and is no other known kind. */
export function isDrawing(name: string, kind: FileKind | undefined): boolean {
  const isMarkup = kind === undefined || kind === "html" || kind === "xml";
  return kind === "svg" || (isMarkup && findEnding(name) === "svg");
}

/** What the content of a file may be; undefined if its name promises nothing. */
export function listPromised(name: string): readonly FileKind[] | undefined {
  return promisedByEnding.get(findEnding(name) ?? "");
}
