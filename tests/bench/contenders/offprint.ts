import { cpSync, readFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { z } from "zod";
import type { Contender } from "./contender.ts";

export const PROJECT = resolve(import.meta.dirname, "../../..");

const PACKAGE = z.object({
  version: z.string(),
  scripts: z.object({ build: z.string() }),
  dependencies: z.object({ astro: z.string(), pagefind: z.string(), sharp: z.string() }),
});
const MANIFEST = z.object({ total: z.number() });

export function readPackage(): z.infer<typeof PACKAGE> {
  return PACKAGE.parse(JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")));
}

/** This project, as `npm run build` runs it. */
export function openOffprint(): Contender {
  const { scripts } = readPackage();
  return {
    write: (archive, site) => cpSync(archive, join(site, "content"), { recursive: true }),
    commands: (site) => [
      {
        file: "sh",
        args: ["-c", scripts.build],
        folder: PROJECT,
        environment: {
          PATH: `${join(PROJECT, "node_modules/.bin")}${delimiter}${process.env.PATH}`,
          CONTENT_DIR: join(site, "content"),
          OUT_DIR: join(site, "dist"),
          CACHE_DIR: join(site, "cache"),
          SITE_BASE: "",
          BUILD_DATE: "2026-12-31",
        },
      },
    ],
    result: (site) => join(site, "dist"),
    caches: (site) => [join(site, "cache")],
    articles: (site) => join(site, "content/articles"),
    pictures: (site) => join(site, "content/articles"),
    countIndexed: (result) =>
      MANIFEST.parse(JSON.parse(readFileSync(join(result, "pagefind/manifest.json"), "utf8"))).total,
  };
}
