import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

export interface SiteServer {
  /** Without a final slash. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a finished site on 127.0.0.1 like a static host: `index.html` for folders, ranges of bytes, and
 * 404.html for missing files.
 */
export async function serveSite(siteDir: string): Promise<SiteServer> {
  const server = createServer((request, response) => {
    // The site may be removed during a request.
    answer(siteDir, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function answer(siteDir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
  const file = normalize(join(siteDir, path.endsWith("/") ? `${path}index.html` : path));
  const content = file.startsWith(siteDir) ? await readFile(file).catch(() => undefined) : undefined;
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
  if (content && range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    response.writeHead(206, { "Content-Range": `bytes ${from}-${to}/${content.length}` });
    response.end(content.subarray(from, to + 1));
    return;
  }
  response.writeHead(content ? 200 : 404, {
    "Content-Type": content
      ? (MEDIA_TYPES[extname(file)] ?? "application/octet-stream")
      : "text/html; charset=utf-8",
  });
  response.end(content ?? (await readFile(join(siteDir, "404.html"))));
}
