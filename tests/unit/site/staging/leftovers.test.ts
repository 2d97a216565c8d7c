import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { nameStaging, removeUnfinished, restoreSite } from "../../../../src/site/staging/leftovers.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

const DEAD = "999999999.1";

describe("The folder of a killed build", () => {
  it("is removed, but not that of a running build or another site", (t) => {
    const parent = aTemporaryFolder(t);
    const outDir = join(parent, "site");
    const running = basename(nameStaging(outDir));
    const others = ["site", `.next-site-2-${DEAD}`, `.next-site-2-${DEAD}-old`];
    for (const name of [running, `.next-site-${DEAD}`, `.next-site-${DEAD}-old`, ...others])
      writeIn(parent, `${name}/index.html`, "");

    removeUnfinished(outDir);

    assert.deepEqual(readdirSync(parent).toSorted(), [running, ...others].toSorted());
  });

  it("becomes the site again if the build was killed while replacing it", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, `.next-site-${DEAD}/new.html`, "");
    writeIn(parent, `.next-site-${DEAD}-old/old.html`, "");

    restoreSite(join(parent, "site"));

    assert.deepEqual(readdirSync(join(parent, "site")), ["old.html"]);
  });

  it("does not replace an existing site", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, `.next-site-${DEAD}-old/old.html`, "");
    writeIn(parent, "site/new.html", "");

    restoreSite(join(parent, "site"));

    assert.deepEqual(readdirSync(join(parent, "site")), ["new.html"]);
  });
});
