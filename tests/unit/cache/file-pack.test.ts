import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openFilePack, writeFilePack } from "../../../src/cache/file-pack.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";

const FILES = new Map([
  ["pagefind-entry.json", Buffer.from("{}")],
  ["fragment/한_1.pf_fragment", Buffer.from([0, 10, 255, 10])],
  ["empty", Buffer.alloc(0)],
  ["last", Buffer.from([1, 2, 3])],
]);

describe("A pack of files", () => {
  it("returns the files as they were, in order", (t) => {
    const place = join(aTemporaryFolder(t), "search", "a.pack");
    writeFilePack(place, FILES);

    const pack = openFilePack(place);

    t.after(pack.close);
    assert.deepEqual(
      [...pack.lengths],
      [...FILES].map(([path, { length }]) => [path, length]),
    );
    assert.deepEqual([...FILES.keys()].map(pack.read), [...FILES.values()]);
  });

  it("returns no file that has changed by a byte, or that it does not have", (t) => {
    const place = join(aTemporaryFolder(t), "a.pack");
    writeFilePack(place, FILES);
    const bytes = readFileSync(place);
    bytes[bytes.length - 2] = 7;
    writeFileSync(place, bytes);

    const pack = openFilePack(place);

    t.after(pack.close);
    assert.deepEqual(pack.read("pagefind-entry.json"), Buffer.from("{}"));
    assert.throws(() => pack.read("last"), {
      name: "CacheError",
      message: `${place} cannot be read: Its last is not as it was written.`,
    });
    assert.throws(() => pack.read("other"), {
      name: "CacheError",
      message: `${place} cannot be read: It has no other.`,
    });
  });

  it("cannot be opened if it is missing or cut short, or its list of files is damaged", (t) => {
    const place = join(aTemporaryFolder(t), "a.pack");
    const refuses = (message: string) =>
      assert.throws(() => openFilePack(place), {
        name: "CacheError",
        message: `${place} cannot be read: ${message}`,
      });
    writeFilePack(place, FILES);
    const bytes = readFileSync(place);

    truncateSync(place, bytes.length - 1);
    refuses("It is not as long as it was.");
    truncateSync(place, 30);
    refuses("It is shorter than it was.");
    bytes[bytes.indexOf("pagefind-entry")] = 0x50;
    writeFileSync(place, bytes);
    refuses("Its head is not as it was written.");
    writeFileSync(place, "");
    refuses("It is shorter than it was.");
  });
});
