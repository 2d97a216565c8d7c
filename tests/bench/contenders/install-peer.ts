import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { MissingPeerError } from "./contender.ts";

type Packages = Readonly<Record<string, string>>;

export function findPeersFolder(flag: string | undefined): string {
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), ".cache");
  return resolve(flag ?? join(cache, "offprint-bench"));
}

/**
 * Installs a peer's packages into a folder of its own, unless they are there, and names its `node_modules`.
 *
 * @throws {MissingPeerError}
 */
export function installPeer(folder: string, packages: Packages): string {
  const modules = join(folder, "node_modules");
  if (isInstalled(modules, packages)) return modules;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, type: "module", dependencies: packages };
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, 2));
  const { status, stderr, error } = spawnSync("npm", ["install", "--no-audit", "--no-fund"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (status === 0 && isInstalled(modules, packages)) return modules;
  const reason = error?.message ?? stderr?.split("\n").find((line) => line.startsWith("npm error"));
  throw new MissingPeerError(`npm could not install it: ${reason ?? `exit status ${status}`}.`);
}

function isInstalled(modules: string, packages: Packages): boolean {
  return Object.entries(packages).every(([name, version]) => readVersion(modules, name) === version);
}

function readVersion(modules: string, name: string): string | undefined {
  try {
    const text = readFileSync(join(modules, name, "package.json"), "utf8");
    return (JSON.parse(text) as { version?: string }).version;
  } catch {
    return undefined;
  }
}
