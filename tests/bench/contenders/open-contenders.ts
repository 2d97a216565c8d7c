import { join } from "node:path";
import { ASTRO_PACKAGES, openAstro } from "./astro.ts";
import { type Contender, MissingPeerError } from "./contender.ts";
import { ELEVENTY_PACKAGES, openEleventy } from "./eleventy.ts";
import { openHugo, readHugoVersion } from "./hugo.ts";
import { installPeer } from "./install-peer.ts";
import { openOffprint } from "./offprint.ts";
import { findPagefind } from "./pagefind.ts";

export type ContenderName = "offprint" | "hugo" | "eleventy" | "astro";

export interface Contenders {
  readonly open: ReadonlyMap<ContenderName, Contender>;
  /** Why the others cannot be measured. */
  readonly missing: ReadonlyMap<ContenderName, string>;
}

/** Opens those that are wanted; peers that are on npm are installed first. */
export async function openContenders(
  wanted: ReadonlySet<ContenderName>,
  peersFolder: string,
): Promise<Contenders> {
  const pagefind = await findPagefind();
  const openers: Readonly<Record<ContenderName, () => Contender>> = {
    offprint: openOffprint,
    hugo: () => {
      readHugoVersion();
      return openHugo(pagefind);
    },
    eleventy: () => openEleventy(installPeer(join(peersFolder, "eleventy"), ELEVENTY_PACKAGES), pagefind),
    astro: () => openAstro(installPeer(join(peersFolder, "astro"), ASTRO_PACKAGES), pagefind),
  };
  const open = new Map<ContenderName, Contender>();
  const missing = new Map<ContenderName, string>();
  for (const name of wanted) {
    try {
      open.set(name, openers[name]());
    } catch (error) {
      if (!(error instanceof MissingPeerError)) throw error;
      missing.set(name, error.message);
    }
  }
  return { open, missing };
}
