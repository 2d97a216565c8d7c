// biome-ignore-all lint/suspicious/noControlCharactersInRegex: the beginnings of files are bytes.

/** What a file can be. The names complete the sentence "It is …". */
const NAMES = {
  empty: "empty",
  pointer: "a Git LFS pointer, not the file itself",
  html: "a web page (HTML)",
  svg: "an SVG image",
  xml: "an XML document",
  pdf: "a PDF",
  postscript: "a PostScript file",
  png: "a PNG image",
  jpeg: "a JPEG image",
  gif: "a GIF image",
  webp: "a WebP image",
  avif: "an AVIF image",
  heic: "a HEIC photograph",
  tiff: "a TIFF image",
  bmp: "a BMP image",
  ico: "an icon (ICO)",
  psd: "a Photoshop file (PSD)",
  jxl: "a JPEG XL image",
  jp2: "a JPEG 2000 image",
  zip: "a ZIP archive (as Word and Excel files are)",
  gzip: "a gzip archive",
  archive: "an archive",
  ole: "an old Office document, or a Hangul one (HWP)",
  rtf: "an RTF document",
  flash: "a Flash film",
  wasm: "a program (WebAssembly)",
  program: "a program",
  media: "a recording",
} as const;

export type FileKind = keyof typeof NAMES;

export function nameKind(kind: FileKind): string {
  return NAMES[kind];
}

/** This many bytes tell what a file is. */
export const HEAD_BYTES = 4096;

/** In the order of the table of https://mimesniff.spec.whatwg.org, and the formats' own specifications for the rest. */
const SIGNATURES: readonly (readonly [kind: FileKind, start: RegExp])[] = [
  ["pointer", /^version https:\/\/git-lfs\.github\.com\/spec\//],
  ["pdf", /^%PDF-/],
  ["postscript", /^%!PS-Adobe-/],
  ["png", /^\x89PNG\r\n\x1A\n/],
  ["jpeg", /^\xFF\xD8\xFF/],
  ["gif", /^GIF8[79]a/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["avif", /^.{4}ftyp(?:avi[fs]|mif1.{0,40}avif|msf1.{0,40}avis)/s],
  ["heic", /^.{4}ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1)/s],
  ["jp2", /^\0\0\0\x0CjP {2}\r\n\x87\n/],
  ["jxl", /^(?:\xFF\x0A|\0\0\0\x0CJXL \r\n\x87\n)/],
  ["tiff", /^(?:II[*+]\0|MM\0[*+])/],
  ["psd", /^8BPS\0/],
  ["bmp", /^BM.{4}\0{4}.{3}\0/s],
  ["ico", /^\0\0[\x01\x02]\0[^\0]\0/],
  ["zip", /^PK(?:\x03\x04|\x05\x06)/],
  ["gzip", /^\x1F\x8B\x08/],
  ["archive", /^(?:7z\xBC\xAF\x27\x1C|Rar!\x1A\x07|\xFD7zXZ\0|BZh[1-9]1AY&SY|\x28\xB5\x2F\xFD|.{257}ustar)/s],
  ["ole", /^\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1/],
  ["rtf", /^\{\\rtf/],
  ["flash", /^[FCZ]WS.{4}\0/s],
  ["wasm", /^\0asm/],
  ["program", /^(?:MZ.{0,62}\0|\x7FELF|[\xCE\xCF]\xFA\xED\xFE|\xFE\xED\xFA[\xCE\xCF]|\xCA\xFE\xBA\xBE)/s],
  ["media", /^(?:.{4}ftyp|\x1AE\xDF\xA3|OggS\0|fLaC|ID3[\x02-\x04]|RIFF.{4}(?:WAVE|AVI )|FORM.{4}AIFF)/s],
];

/**
 * What browsers take for a page if the host does not say what a file is: the tags that the standard lists, also before
 * a slash, as in Chromium.
 */
const HTML =
  /^<(?:(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p)[\s/>]|!--)/i;
const PROLOG = /^(?:\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>)*/is;

/** Binary formats whose files begin as XML does: Stata's. */
const BEGIN_AS_XML = new Set(["stata_dta"]);

/** What a file is by its first bytes; undefined if they do not tell, as for plain text. */
export function sniffKind(head: Buffer): FileKind | undefined {
  if (head.length === 0) return "empty";
  const markup = sniffMarkup(decodeHead(head).trimStart(), head.length === HEAD_BYTES);
  if (markup) return markup;
  const bytes = head.toString("latin1");
  return SIGNATURES.find(([, start]) => start.test(bytes))?.[0];
}

function sniffMarkup(text: string, goesOn: boolean): FileKind | undefined {
  // After so much white space there could be XML.
  if (text === "" && goesOn) return "xml";
  if (!text.startsWith("<")) return undefined;
  const root = /^<([^\s/>]+)[\s/>]/.exec(text.replace(PROLOG, ""))?.[1]?.toLowerCase() ?? "";
  if (/^(?:[^:]*:)?svg$/.test(root)) return "svg";
  if (HTML.test(text) || /^(?:[^:]*:)?html$/.test(root)) return "html";
  const isXml = text.startsWith("<?xml") || (/^(?:[a-z_]|!doctype)/.test(root) && !BEGIN_AS_XML.has(root));
  return isXml ? "xml" : undefined;
}

function decodeHead(head: Buffer): string {
  const coding = { fffe: "utf-16le", feff: "utf-16be" }[head.toString("hex", 0, 2)] ?? "utf-8";
  return new TextDecoder(coding).decode(head);
}
