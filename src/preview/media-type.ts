export const DRAWING = "image/svg+xml";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  svg: DRAWING,
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  pdf: "application/pdf",
  mp4: "video/mp4",
  m4v: "video/mp4",
  mov: "video/quicktime",
  webm: "video/webm",
  ogv: "video/ogg",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  aac: "audio/aac",
  ogg: "audio/ogg",
  oga: "audio/ogg",
  opus: "audio/ogg",
  flac: "audio/flac",
  wav: "audio/wav",
  vtt: "text/vtt; charset=utf-8",
  csv: "text/csv; charset=utf-8",
};

/** The media type of a file that is not a page, by its extension. Browsers download a file of unknown type. */
export function mediaTypeOf(path: string): string {
  const ending = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return MEDIA_TYPES[ending] ?? "application/octet-stream";
}
