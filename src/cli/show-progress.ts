import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { BuildListener, StageName } from "../site/build-watch.ts";

const LABELS: Readonly<Record<StageName, readonly [doing: string, things: string]>> = {
  read: ["Reading content", "files"],
  bodies: ["Rendering bodies", "bodies"],
  check: ["Checking links, images and attachments", "files"],
  pictures: ["Making pictures", "pictures"],
  pages: ["Writing pages", "pages"],
  search: ["Indexing for search", "publications"],
  verify: ["Verifying the site", "pages"],
  place: ["Putting the site in place", ""],
};
const WIDEST = Math.max(...Object.values(LABELS).map(([doing]) => doing.length));
/** Shorter stages are not worth a line in a log. */
const SHORT_SECONDS = 0.3;
/** How often a log shows the progress of a long stage. */
const LONG_MS = 15_000;

/** Shows the progress of a build. */
interface Progress extends BuildListener {
  /** Leaves the bars on the screen as they are, and ends. */
  readonly stop: () => void;
}

/** On a terminal, a bar for each stage. Elsewhere, as in CI, a line when a stage ends, and now and then during a long one. */
export function showProgress(output: NodeJS.WriteStream, isCi: boolean): Progress {
  return output.isTTY && !isCi ? showBars(output) : writeLines(output);
}

function showBars(stream: NodeJS.WriteStream): Progress {
  const bars = new MultiBar(
    {
      stream,
      format: (options, params, payload) => {
        const [doing, things] = LABELS[payload.stage as StageName];
        const label = doing.padEnd(WIDEST);
        if (params.total === 0) return `${label}  …`;
        const bar = drawBar(params.progress, options.barsize ?? 24);
        const elapsed = (Date.now() - params.startTime) / 1000;
        const rate = elapsed > 0.5 ? ` ${describeRate(params.value / elapsed)}` : "";
        const left = params.value < params.total && params.eta > 0 ? ` ${params.eta} s left` : "";
        return `${label}  ${bar} ${params.value}/${params.total} ${things}${rate}${left}`;
      },
      barsize: 24,
      clearOnComplete: false,
      hideCursor: true,
      fps: 8,
    },
    Presets.shades_classic,
  );
  const shown = new Map<StageName, SingleBar>();
  return {
    onStart: (stage, total) => void shown.set(stage, bars.create(total, 0, { stage })),
    onAdvance: (stage, done) => void shown.get(stage)?.update(done),
    onEnd: ({ stage, count }) => {
      const bar = shown.get(stage);
      bar?.setTotal(Math.max(1, count));
      bar?.update(Math.max(1, count));
    },
    stop: () => bars.stop(),
  };
}

function drawBar(progress: number, size: number): string {
  const full = Math.round(Math.min(1, progress) * size);
  return "█".repeat(full) + "░".repeat(size - full);
}

function describeRate(perSecond: number): string {
  return `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)}/s`;
}

function writeLines(stream: NodeJS.WriteStream): Progress {
  const running = new Map<StageName, { readonly total: number; readonly start: number; lastLine: number }>();
  return {
    onStart: (stage, total) => void running.set(stage, { total, start: Date.now(), lastLine: Date.now() }),
    onAdvance: (stage, done) => {
      const current = running.get(stage);
      const now = Date.now();
      if (!current || done >= current.total || now - current.lastLine < LONG_MS) return;
      current.lastLine = now;
      const [doing, things] = LABELS[stage];
      const perSecond = (done * 1000) / (now - current.start);
      const left = Math.ceil((current.total - done) / perSecond);
      stream.write(
        `${doing}: ${done} of ${current.total} ${things}, ${describeRate(perSecond)}, ${left} s left\n`,
      );
    },
    onEnd: ({ stage, seconds, count }) => {
      if (seconds < SHORT_SECONDS) return;
      const [doing, things] = LABELS[stage];
      const counted = count > 0 && things !== "" ? ` ${count} ${things},` : "";
      stream.write(`${doing}:${counted} ${seconds.toFixed(1)} s\n`);
    },
    stop: () => {},
  };
}
