import { createReadStream } from "node:fs";
import { flushCompileCache } from "node:module";
import type { AstroIntegration } from "astro";
import type { ViteDevServer } from "vite";
import { findFile } from "../disk/find-file.ts";
import { decodePath } from "../model/addresses/address-forms.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import { PREVIEW_FILES } from "../model/pages/preview-image.ts";
import { PREVIEW } from "../render/adapter.ts";
import { DRAWING, mediaTypeOf } from "./media-type.ts";

/** Work that can wait starts this long after the first page, so that its styles load first. */
const SETTLING_MS = 1000;
/** Only builds check drawings, so that in the preview nothing in them may run. */
const DRAWINGS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox";

export interface PreviewServer {
  /** For `astro dev`. */
  readonly integration: AstroIntegration;
  /** Has browsers load their pages again. */
  readonly reload: () => void;
}

/**
 * Serves the files of the content folder beside the pages.
 *
 * @param unwatched folders that Vite need not watch, beside the content folder
 * @param shown resolves when there is something to show; requests wait for it
 */
export function servePreview(
  contentDir: string,
  unwatched: readonly string[],
  shown: Promise<void>,
): PreviewServer {
  const others = [contentDir, ...unwatched];
  let server: ViteDevServer | undefined;
  let hasShown = false;
  const isUnwatched = (path: string) =>
    !hasShown || others.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const reload = () => {
    for (const environment of Object.values(server?.environments ?? {}))
      environment.hot.send("astro:content-changed", {});
    server?.hot.send({ type: "full-reload", path: "*" });
  };
  const settle = () => {
    hasShown = true;
    if (server) server.watcher.add(server.config.root);
    // Node writes its compile cache when it exits, but not when a signal ends it, as it does most previews.
    flushCompileCache();
  };
  const integration: AstroIntegration = {
    name: PREVIEW,
    hooks: {
      "astro:config:setup": ({ addMiddleware, updateConfig }) => {
        addMiddleware({ order: "pre", entrypoint: new URL("./middleware.ts", import.meta.url) });
        updateConfig({ vite: { server: { watch: { ignored: isUnwatched } } } });
      },
      "astro:server:setup": (setup) => {
        server = setup.server;
        setup.server.httpServer?.once("request", (_request, response) =>
          response.once("close", () => setTimeout(settle, SETTLING_MS)),
        );
        setup.server.middlewares.use((_request, _response, next) => {
          shown.then(() => next(), next);
        });
        setup.server.middlewares.use((request, response, next) => {
          const [, encoded] = (request.url ?? "").split("?", 1)[0]?.split(PREVIEW_FILES) ?? [];
          if (encoded === undefined) return next();
          const path = findFile(contentDir, resolveRelative("", decodePath(encoded)));
          if (path === undefined) return next();
          const type = mediaTypeOf(path);
          response.setHeader("Content-Type", type);
          response.setHeader("X-Content-Type-Options", "nosniff");
          if (type === DRAWING) response.setHeader("Content-Security-Policy", DRAWINGS);
          createReadStream(path).pipe(response);
        });
      },
    },
  };
  return { integration, reload };
}
