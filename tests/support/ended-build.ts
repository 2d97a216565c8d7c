import { readSettings } from "../../src/content/settings.ts";
import { buildSite } from "../../src/site/build.ts";
import { startWatch } from "../../src/site/build-watch.ts";
import { end, readEndPoint, type StagePoint } from "./end-point.ts";

/* A build that ends itself at the point that END_AT names. Its helper processes have to notice that. */

const point = readEndPoint();
const totals = new Map<string, number>();

function endIf(stage: string, when: StagePoint["when"]): void {
  if (point && "stage" in point && point.stage === stage && point.when === when) end("main only");
}

const watch = startWatch({
  onStart: (stage, total) => {
    totals.set(stage, total);
    endIf(stage, "begins");
  },
  onAdvance: (stage, done) => {
    if (done * 2 >= (totals.get(stage) ?? 0)) endIf(stage, "is half done");
  },
  onEnd: ({ stage }) => endIf(stage, "ends"),
});
await buildSite(readSettings(process.env, process.cwd()), process.cwd(), new Date(), { watch });
