/** What ends each of the threads and processes that are at work. */
const work = new Set<() => Promise<void>>();
let isOver = false;

/** @param stop ends the work and resolves when it has ended. @returns a function to call when the work ends by itself */
export function noteWork(stop: () => Promise<void>): () => void {
  if (isOver) stop();
  work.add(stop);
  return () => work.delete(stop);
}

/** Whether all work is being ended. Its failures must not be reported any more. */
export function isEnding(): boolean {
  return isOver;
}

/** Ends all work before this process ends. */
export async function endWork(): Promise<void> {
  isOver = true;
  await Promise.all([...work].map((stop) => stop()));
}
