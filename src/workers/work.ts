/** What threads and processes do beside the main thread, with what ends it. */
const work = new Set<() => Promise<void>>();
let isOver = false;

/** @param stop ends the work, and resolves when it has ended. @returns is to be called when it has ended of itself */
export function noteWork(stop: () => Promise<void>): () => void {
  if (isOver) stop();
  work.add(stop);
  return () => work.delete(stop);
}

/** Whether all work is being ended, so that nobody is to hear of it any more. */
export function isEnding(): boolean {
  return isOver;
}

/** Ends all work, because this process is about to end. */
export async function endWork(): Promise<void> {
  isOver = true;
  await Promise.all([...work].map((stop) => stop()));
}
