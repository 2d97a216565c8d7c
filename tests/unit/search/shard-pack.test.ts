import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readPack, writePack } from "../../../src/search/shard-pack.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";

const FILES = new Map([
  ["pagefind-entry.json", Buffer.from("{}")],
  ["fragment/한_1.pf_fragment", Buffer.from([0, 10, 255, 10])],
  ["empty", Buffer.alloc(0)],
]);

describe("The pack of a shard", () => {
  it("hands back the files of an index as they were", (t) => {
    const pack = join(aTemporaryFolder(t), "search", "a.pack");
    writePack(pack, FILES);

    const files = readPack(pack);

    assert.deepEqual([...files], [...FILES]);
  });

  it("is not read when a byte is another, or when it is cut short", (t) => {
    const pack = join(aTemporaryFolder(t), "a.pack");
    writePack(pack, FILES);
    const bytes = readFileSync(pack);
    bytes[bytes.length - 2] = 7;
    writeFileSync(pack, bytes);
    assert.throws(() => readPack(pack), { message: `${pack} is not as it was written.` });
    writePack(pack, FILES);

    truncateSync(pack, bytes.length - 1);

    assert.throws(() => readPack(pack), { message: `${pack} is not as it was written.` });
  });
});
