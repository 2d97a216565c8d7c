import assert from "node:assert/strict";
import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openContainer, writeContainer } from "../../../src/cache/file-container.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";

const FILES = new Map([
  ["pagefind-entry.json", Buffer.from("{}")],
  ["fragment/한_1.pf_fragment", Buffer.from([0, 10, 255, 10])],
  ["empty", Buffer.alloc(0)],
  ["last", Buffer.from([1, 2, 3])],
]);

describe("A container of files", () => {
  it("returns the files as they were, in order", (t) => {
    const place = join(aTemporaryFolder(t), "search", "a.files");
    writeContainer(place, FILES);

    const container = openContainer(place);

    t.after(container.close);
    assert.deepEqual(
      [...container.lengths],
      [...FILES].map(([path, { length }]) => [path, length]),
    );
    assert.deepEqual([...FILES.keys()].map(container.read), [...FILES.values()]);
  });

  it("returns no file that has changed by a byte, or that it does not have", (t) => {
    const place = join(aTemporaryFolder(t), "a.files");
    writeContainer(place, FILES);
    const bytes = readFileSync(place);
    bytes[bytes.length - 2] = 7;
    writeFileSync(place, bytes);

    const container = openContainer(place);

    t.after(container.close);
    assert.deepEqual(container.read("pagefind-entry.json"), Buffer.from("{}"));
    assert.throws(() => container.read("last"), {
      name: "CacheError",
      message: `${place} cannot be read: Its last is not as it was written.`,
    });
    assert.throws(() => container.read("other"), {
      name: "CacheError",
      message: `${place} cannot be read: It has no other.`,
    });
  });

  it("cannot be opened if it is missing or cut short, or its list of files is damaged", (t) => {
    const place = join(aTemporaryFolder(t), "a.files");
    const refuses = (message: string) =>
      assert.throws(() => openContainer(place), {
        name: "CacheError",
        message: `${place} cannot be read: ${message}`,
      });
    writeContainer(place, FILES);
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
