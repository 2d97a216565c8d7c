/**
 * Works on many things, a few at a time.
 *
 * @param work is not called again once it has failed
 */
export async function workOnEach<Thing>(
  things: Iterable<Thing>,
  atATime: number,
  work: (thing: Thing) => Promise<void>,
): Promise<void> {
  const waiting = Iterator.from(things);
  let hasFailed = false;
  const workOn = async () => {
    for (const thing of waiting) {
      if (hasFailed) return;
      try {
        await work(thing);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: atATime }, workOn));
}
