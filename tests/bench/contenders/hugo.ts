import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Contender, MissingPeerError } from "./contender.ts";
import { countIndexed, indexWith } from "./pagefind.ts";
import { writeSite } from "./write-site.ts";

/** @throws {MissingPeerError} if there is no Hugo in PATH */
export function readHugoVersion(): string {
  const { stdout } = spawnSync("hugo", ["version"], { encoding: "utf8" });
  const version = /v(\d[\d.]*)/.exec(stdout ?? "")?.[1];
  if (!version) throw new MissingPeerError("There is no Hugo in PATH.");
  return version;
}

export function openHugo(pagefind: string): Contender {
  const result = (site: string) => join(site, "public");
  return {
    write: (archive, site) =>
      writeSite(archive, site, {
        templates: join(import.meta.dirname, "hugo-site"),
        articles: "content/articles",
        pictures: "assets/articles",
        files: "static/articles",
        names: "data/names.json",
      }),
    commands: (site) => [
      { file: "hugo", args: ["--quiet", "--cacheDir", join(site, "cache")], folder: site },
      indexWith(pagefind, site, result(site)),
    ],
    result,
    caches: (site) => [join(site, "cache"), join(site, "resources")],
    articles: (site) => join(site, "content/articles"),
    pictures: (site) => join(site, "assets/articles"),
    countIndexed,
  };
}
