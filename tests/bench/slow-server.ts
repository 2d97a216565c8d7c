import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { gzipSync } from "node:zlib";

export interface Line {
  /** Milliseconds until an answer begins. */
  readonly latency: number;
  /** Bytes per second, for all answers together. */
  readonly bandwidth: number;
}

export interface SentFile {
  readonly path: string;
  /** In encoded bytes, and only what has left the server so far. */
  bytes: number;
}

export interface SlowServer {
  readonly origin: string;
  /** The answers since `forget`. */
  readonly sent: () => readonly SentFile[];
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};
const PIECE = 8_192;
const BLANK = Buffer.from("<!doctype html><title>Bench</title>");

/**
 * Serves folders on 127.0.0.1 like a host with gzip, over a line like a reader's. Unlike the throttling of browsers, it
 * also slows workers, and all requests share the line.
 *
 * @param folders by the path to serve them at; `/blank.html` is an empty page
 */
export async function serveSlowly(
  folders: Readonly<Record<string, string>>,
  line: Line,
): Promise<SlowServer> {
  let sent: SentFile[] = [];
  let freeAt = 0;
  const known = new Map<string, Promise<Buffer | undefined>>();

  const find = (path: string): Promise<Buffer | undefined> => {
    const [mount, folder] =
      Object.entries(folders).find(([at]) => path.startsWith(at)) ?? (["/", ""] as const);
    const content = known.get(path) ?? readEncoded(join(folder, path.slice(mount.length)), path);
    known.set(path, content);
    return content;
  };
  const send = async (response: ServerResponse, content: Buffer, file: SentFile) => {
    for (let start = 0; start < content.length; start += PIECE) {
      const piece = content.subarray(start, start + PIECE);
      const now = performance.now();
      freeAt = Math.max(freeAt, now) + (piece.length / line.bandwidth) * 1000;
      if (freeAt - now > 1) await pause(freeAt - now);
      response.write(piece);
      file.bytes += piece.length;
    }
    response.end();
  };
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://127.0.0.1").pathname);
    const file: SentFile = { path, bytes: 0 };
    sent.push(file);
    const [whole] = await Promise.all([find(path), pause(line.latency)]);
    const type = MEDIA_TYPES[extname(path)];
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    const content = range ? whole?.subarray(Number(range[1]), Number(range[2]) + 1) : whole;
    response.writeHead(content ? (range ? 206 : 200) : 404, {
      ...(range ? { "Content-Range": `bytes ${range[1]}-${range[2]}/${whole?.length}` } : {}),
      "Content-Type": type ?? "application/octet-stream",
      ...(type && path !== "/blank.html" ? { "Content-Encoding": "gzip" } : {}),
      "Cache-Control": "max-age=600",
    });
    await send(response, content ?? Buffer.alloc(0), file);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent.map((file) => ({ ...file })),
    forget: () => {
      sent = [];
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Pagefind compresses its own files; a host compresses the others. */
async function readEncoded(file: string, path: string): Promise<Buffer | undefined> {
  if (path === "/blank.html") return BLANK;
  const content = await readFile(file).catch(() => undefined);
  return content && MEDIA_TYPES[extname(path)] ? gzipSync(content) : content;
}
