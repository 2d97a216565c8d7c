import { type Archive, buildArchive } from "../domain/archive.ts";
import { findNeighbours, type Neighbours } from "../domain/neighbours.ts";
import type { Snapshot } from "../domain/snapshot.ts";

/** The archive with the setting and neighbours that pages are made from. */
export interface OpenArchive extends Archive {
  readonly setting: Snapshot["setting"];
  readonly neighbours: ReadonlyMap<string, Neighbours>;
  readonly snapshot: Snapshot;
}

/** Groups the publications of a snapshot in every way that a page asks for. */
export function openArchive(snapshot: Snapshot): OpenArchive {
  const archive = buildArchive(snapshot);
  return { ...archive, snapshot, setting: snapshot.setting, neighbours: findNeighbours(archive) };
}
