import { createReadStream, readdirSync, statSync } from "node:fs";
import { join, normalize } from "node:path";
import type { AstroIntegration } from "astro";
import { PREVIEW_FILES } from "../domain/preview-image.ts";

const QUIET_MS = 60;
/** Looking at thousands of files takes as long as the first page does, which comes first. */
const HEAD_START_MS = 3000;
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
  gif: "image/gif",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
};

/**
 * Follows the content folder in development, and serves its files as they are.
 *
 * @param since when content was first read, in milliseconds since 1970
 * @param readAgain reads content anew
 */
export function followContent(contentDir: string, since: number, readAgain: () => void): AstroIntegration {
  return {
    name: "offprint-preview",
    hooks: {
      "astro:config:setup": ({ updateConfig }) => {
        // Modules are made ready while those that import them still are: the first page comes a tenth sooner.
        updateConfig({ vite: { environments: { ssr: { dev: { preTransformRequests: true } } } } });
      },
      "astro:server:setup": ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        const showAgain = () => {
          readAgain();
          for (const environment of Object.values(server.environments))
            environment.hot.send("astro:content-changed", {});
          server.hot.send({ type: "full-reload", path: "*" });
        };
        const watching = setTimeout(() => {
          server.watcher.add(contentDir);
          // What was changed before is not heard of.
          if (hasChanged(contentDir, since)) showAgain();
        }, HEAD_START_MS);
        server.httpServer?.once("close", () => clearTimeout(watching));
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          clearTimeout(waiting);
          waiting = setTimeout(showAgain, QUIET_MS);
        });
        server.middlewares.use((request, response, next) => {
          const [, encoded] = (request.url ?? "").split("?", 1)[0]?.split(PREVIEW_FILES) ?? [];
          if (encoded === undefined) return next();
          const path = normalize(join(contentDir, decodeURIComponent(encoded)));
          if (!path.startsWith(`${contentDir}/`) || !statSync(path, { throwIfNoEntry: false })?.isFile())
            return next();
          const extension = /\.([a-z\d]+)$/i.exec(path)?.[1]?.toLowerCase() ?? "";
          response.setHeader("Content-Type", MEDIA_TYPES[extension] ?? "application/octet-stream");
          createReadStream(path).pipe(response);
        });
      },
    },
  };
}

/** Whether a file was changed, or a folder lost or got one. */
function hasChanged(folder: string, since: number): boolean {
  const places = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return ["", ...places].some(
    (place) => (statSync(join(folder, place), { throwIfNoEntry: false })?.ctimeMs ?? since) >= since,
  );
}
