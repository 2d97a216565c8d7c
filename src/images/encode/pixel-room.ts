/** Limits how many pixels are decoded at the same time, because each needs memory. */
interface PixelRoom {
  /** Runs the work once there is room for its pixels. Work that needs more than the whole room runs alone. */
  readonly take: <T>(pixels: number, work: () => Promise<T>) => Promise<T>;
}

/** @param most how many pixels there is room for */
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
