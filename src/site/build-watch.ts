/**
 * The stages of a build, in the order in which they begin. Pictures are made during the check; pages and search go on at
 * the same time.
 */
export type StageName = "read" | "bodies" | "check" | "pictures" | "pages" | "search" | "verify" | "place";

/** A stage that has ended. Times are in seconds from the start of the build. */
interface StageTime {
  readonly stage: StageName;
  readonly start: number;
  readonly seconds: number;
  /** How many files, bodies, pictures, pages or publications the stage has worked on. */
  readonly count: number;
}

/** Follows the progress of a build. */
export interface BuildListener {
  readonly onStart: (stage: StageName, total: number) => void;
  readonly onAdvance: (stage: StageName, done: number) => void;
  readonly onEnd: (time: StageTime) => void;
}

/** Measures the stages of a build and tells a listener about them. */
export interface BuildWatch {
  /** @param total how much there is to do in the stage; 0 if that is not known */
  readonly start: (stage: StageName, total?: number) => void;
  readonly advance: (stage: StageName, count?: number) => void;
  readonly end: (stage: StageName) => void;
  readonly times: () => readonly StageTime[];
  /** Seconds since the build began. */
  readonly seconds: () => number;
}

export function startWatch(listener?: BuildListener): BuildWatch {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const running = new Map<StageName, { readonly start: number; done: number }>();
  const ended: StageTime[] = [];
  return {
    seconds,
    times: () => ended,
    start: (stage, total = 0) => {
      running.set(stage, { start: seconds(), done: 0 });
      listener?.onStart(stage, total);
    },
    advance: (stage, count = 1) => {
      const one = running.get(stage);
      if (!one) return;
      one.done += count;
      listener?.onAdvance(stage, one.done);
    },
    end: (stage) => {
      const one = running.get(stage);
      if (!one) return;
      running.delete(stage);
      const time = { stage, start: one.start, seconds: seconds() - one.start, count: one.done };
      ended.push(time);
      listener?.onEnd(time);
    },
  };
}
