/** Lets as many pixels be decoded at a time as there is memory for. */
export interface PixelRoom {
  /** Does work that needs so many pixels, once there is room for them; work that needs more than there is goes alone. */
  readonly take: <T>(pixels: number, work: () => Promise<T>) => Promise<T>;
}

export function openPixelRoom(most: number): PixelRoom {
  let taken = 0;
  const waiting: { readonly pixels: number; readonly start: () => void }[] = [];
  const admit = () => {
    while (waiting[0] && (taken === 0 || taken + waiting[0].pixels <= most)) {
      const { pixels, start } = waiting.shift()!;
      taken += pixels;
      start();
    }
  };
  return {
    take: async (pixels, work) => {
      await new Promise<void>((start) => {
        waiting.push({ pixels, start });
        admit();
      });
      try {
        return await work();
      } finally {
        taken -= pixels;
        admit();
      }
    },
  };
}
