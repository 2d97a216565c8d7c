import type { Ask, Told } from "./search-messages.ts";

let worker: Worker | undefined;
let asked = 0;
let tell: (told: Told) => void = () => {};

/** Asks the worker, which the first question starts. Answers to earlier questions are dropped. */
export function askWorker(ask: Omit<Ask, "id">, onTold: (told: Told) => void): void {
  if (!worker) {
    worker = new Worker(new URL("./worker/search-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.id === asked) tell(data);
    };
    worker.onerror = () => {
      worker = undefined;
      tell({ id: asked, kind: "failed" });
    };
  }
  asked += 1;
  tell = onTold;
  worker.postMessage({ ...ask, id: asked } satisfies Ask);
}

/** Drops the current question. */
export function stopAsking(): void {
  asked += 1;
}
