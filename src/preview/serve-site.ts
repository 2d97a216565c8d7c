import { createReadStream } from "node:fs";
import { join } from "node:path";
import { type Plugin, type PreviewServer, preview } from "vite";
import { findFile } from "../disk/find-file.ts";
import { decodePath } from "../model/addresses/address-forms.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import { mediaTypeOf } from "./media-type.ts";

/** Where to serve a finished site. */
interface SitePlace {
  readonly port?: number | undefined;
  /** An address of this machine; `true` for all of them. */
  readonly host?: string | boolean | undefined;
  /** The page to open in a browser; `true` for the home page. */
  readonly open?: string | boolean | undefined;
}

/**
 * Serves a finished site as a host would, `404.html` included, until the server is closed.
 *
 * @param base the site's base, `/` or `/path/`, that it was built with
 * @see https://vite.dev/guide/api-javascript.html#preview
 */
export async function serveSite(outDir: string, base: string, place: SitePlace): Promise<PreviewServer> {
  const server = await preview({
    configFile: false,
    base,
    appType: "mpa",
    build: { outDir },
    preview: { ...place, strictPort: place.port !== undefined },
    plugins: [imitateHosts(outDir, base)],
  });
  server.printUrls();
  return server;
}

/**
 * Does what hosts do and Vite does not: redirects to the address with a final slash, finds files with `#` or `?` in their
 * names, and shows `404.html` where there is no file.
 */
function imitateHosts(outDir: string, base: string): Plugin {
  return {
    name: "offprint-imitate-hosts",
    configurePreviewServer: (server) => () => {
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? "/", "http://localhost");
        const path = resolveRelative("", decodePath(pathname).slice(1));
        const file = findFile(outDir, path);
        if (file !== undefined && path.endsWith(".html")) next();
        else if (file !== undefined) {
          response.setHeader("Content-Type", mediaTypeOf(file));
          createReadStream(file).pipe(response);
        } else if (findFile(outDir, join(path, "index.html")) !== undefined)
          response.writeHead(301, { location: `${base.replace(/\/$/, "")}${pathname}/` }).end();
        else {
          response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
          createReadStream(join(outDir, "404.html")).pipe(response);
        }
      });
    },
  };
}
