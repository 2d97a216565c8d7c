import { createReadStream } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { findFile } from "../disk/find-file.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import { mediaTypeOf } from "./media-type.ts";

/**
 * Has a server answer for files with `#` or `?` in their names too. Hosts do; the server that Astro previews a site with
 * takes addresses for `decodeURI`, which leaves both encoded.
 *
 * @param server what Astro's preview has begun, with the server that it does not declare
 */
export function serveOddNames(server: object, siteDir: string, base: string): void {
  const { server: http } = server as { readonly server?: Server };
  if (!http) return;
  const listeners = http.listeners("request");
  http.removeAllListeners("request");
  http.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const file = findOddFile(request.url ?? "", siteDir, base);
    if (file !== undefined) {
      response.setHeader("Content-Type", mediaTypeOf(file));
      createReadStream(file).pipe(response);
    } else for (const listener of listeners) listener.call(http, request, response);
  });
}

function findOddFile(url: string, siteDir: string, base: string): string | undefined {
  const [path = ""] = url.split("?", 1);
  if (!/%(?:23|3F)/i.test(path) || !path.startsWith(base)) return undefined;
  try {
    return findFile(siteDir, resolveRelative("", decodeURIComponent(path.slice(base.length))));
  } catch {
    return undefined;
  }
}
