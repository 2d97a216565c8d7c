import type { Command } from "../measure/run-command.ts";

/** A generator that builds the archive: this project or a peer. Every function takes the folder of its own site. */
export interface Contender {
  /** Writes the site of an archive; not measured. */
  readonly write: (archive: string, site: string) => void;
  /** What builds the site, one after another. */
  readonly commands: (site: string) => readonly Command[];
  /** The folder that the commands make. */
  readonly result: (site: string) => string;
  /** What else they leave behind: a build without these is a cold one. */
  readonly caches: (site: string) => readonly string[];
  readonly articles: (site: string) => string;
  /** Where the pictures of articles are; their paths are the same as those of the articles. */
  readonly pictures: (site: string) => string;
  /** How many articles the search of the result knows. */
  readonly countIndexed: (result: string) => number;
}

/** Why a peer cannot be measured here. */
export class MissingPeerError extends Error {
  override name = "MissingPeerError";
}
