import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { makeImageSets } from "../../../src/images/make-image-sets.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";
import { RECIPE } from "../../support/image-recipe.ts";
import { aPhotograph } from "../../support/photograph.ts";

const MODULE = join(import.meta.dirname, "../../../src/images/make-image-sets.ts");

describe("The making of pictures", () => {
  it("goes on where it was when it is killed", async (t) => {
    const folder = aTemporaryFolder(t);
    const cacheDir = join(folder, "cache");
    const paths = Array.from({ length: 12 }, (_, index) => join(folder, `${index}.jpg`));
    for (const [index, path] of paths.entries()) await aPhotograph(1000, 500, index).toFile(path);
    const recipes = new Map(paths.map((path) => [path, RECIPE]));
    const script = `const { makeImageSets } = await import(${JSON.stringify(MODULE)});
      await makeImageSets(new Map(${JSON.stringify([...recipes])}), ${JSON.stringify(cacheDir)});`;
    const maker = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "inherit" });
    const exit = once(maker, "exit");
    while (listRecords(cacheDir).length < 3 && maker.exitCode === null) await wait(5);
    maker.kill("SIGKILL");
    await exit;
    const before = new Map(listRecords(cacheDir).map((file) => [file, statSync(file).mtimeMs]));

    let total = 0;
    const made = await makeImageSets(recipes, cacheDir, {
      onStart: (count) => (total = count),
      onMade: () => {},
    });

    assert.ok(before.size >= 3 && before.size < 12, `${before.size} were made before`);
    assert.equal(total, 12 - before.size);
    assert.ok([...made.values()].every((outcome) => "set" in outcome));
    for (const [file, time] of before) assert.equal(statSync(file).mtimeMs, time);
  });
});

function listRecords(cacheDir: string): readonly string[] {
  try {
    const folder = join(cacheDir, "images");
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
