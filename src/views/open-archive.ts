import { type Archive, buildArchive } from "../model/archive.ts";
import { type FindNeighbours, openNeighbours } from "../model/pages/neighbours.ts";
import type { Snapshot } from "../model/snapshot.ts";

/** The archive with the setting and neighbours that pages are made from. */
export interface OpenArchive extends Archive {
  readonly setting: Snapshot["setting"];
  readonly neighboursOf: FindNeighbours;
  readonly snapshot: Snapshot;
}

/** Groups the publications of a snapshot in every way that a page asks for. */
export function openArchive(snapshot: Snapshot): OpenArchive {
  const archive = buildArchive(snapshot);
  return { ...archive, snapshot, setting: snapshot.setting, neighboursOf: openNeighbours(archive) };
}
