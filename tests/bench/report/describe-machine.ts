import { readFileSync } from "node:fs";
import { arch, availableParallelism, cpus, release, totalmem } from "node:os";
import { ELEVENTY_PACKAGES } from "../contenders/eleventy.ts";
import { readHugoVersion } from "../contenders/hugo.ts";
import { readPackage } from "../contenders/offprint.ts";
import type { ContenderName } from "../contenders/open-contenders.ts";
import type { Report } from "./report.ts";

export function describeMachine(): Report["machine"] {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memory: totalmem(),
    system: `${readDistribution()}, Linux ${release()}`,
  };
}

/** The versions of what is measured, and of what it runs on. */
export function listVersions(contenders: ReadonlySet<ContenderName>): Report["versions"] {
  const { version, dependencies } = readPackage();
  return {
    Offprint: version,
    Node: process.versions.node,
    Astro: dependencies.astro,
    Pagefind: dependencies.pagefind,
    ...(contenders.has("hugo") ? { Hugo: readHugoVersion() } : {}),
    ...(contenders.has("eleventy") ? { Eleventy: ELEVENTY_PACKAGES["@11ty/eleventy"] } : {}),
  };
}

function readDistribution(): string {
  try {
    return /^PRETTY_NAME="?([^"\n]+)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? "Linux";
  } catch {
    return "Linux";
  }
}
