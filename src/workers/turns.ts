/** Lets so much go on at once, and the rest wait in its order. */
export interface Turns {
  /** @returns whether there was a turn left */
  readonly takeNow: () => boolean;
  readonly wait: () => Promise<void>;
  readonly giveBack: () => void;
}

export function openTurns(count: number): Turns {
  let left = count;
  const waiting: (() => void)[] = [];
  return {
    takeNow: () => {
      if (left === 0) return false;
      left -= 1;
      return true;
    },
    wait: async () => {
      if (left > 0) left -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    giveBack: () => {
      const next = waiting.shift();
      if (next) next();
      else left += 1;
    },
  };
}
