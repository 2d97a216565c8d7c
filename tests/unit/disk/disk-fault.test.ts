import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { explainDiskFault, nameFile } from "../../../src/disk/disk-fault.ts";

const fault = (message: string) => Object.assign(new Error(message), { code: message.split(":")[0] });

describe("A fault of the disk", () => {
  it("is explained in a sentence that names the file last named", () => {
    const faults = [
      "ENOSPC: no space left on device, copyfile '/a' -> '/b'",
      "EFBIG: file too large, write",
      "EROFS: read-only file system, mkdir '/c'",
      "EACCES: permission denied, open '/d'",
      "Something went wrong.\nFailed to write file in /e.js\n\nCaused by:\n  File too large (os error 27)\n",
    ];

    const sentences = faults.map((message) => explainDiskFault(fault(message)));

    assert.deepEqual(sentences, [
      "There is no space left on the disk for “/b”. Make room and try again.",
      "There would be a larger file than is allowed: a file. Raise the limit (“ulimit -f”) and try again.",
      "“/c” is on a file system that can only be read. Name another folder.",
      "There is no permission to use “/d”. Give it, or name another folder.",
      "There would be a larger file than is allowed: “/e.js”. Raise the limit (“ulimit -f”) and try again.",
    ]);
  });

  it("is found behind what it caused; other faults are not explained", () => {
    const wrapped = new Error("A thread has stopped.", {
      cause: fault("EDQUOT: disk quota exceeded, write"),
    });
    const missing = () => readFileSync("/nowhere/at all");

    assert.equal(
      explainDiskFault(wrapped),
      "The quota of the disk is used up at a file. Make room and try again.",
    );
    assert.throws(missing, (error) => explainDiskFault(error) === undefined);
  });

  it("gets the name of the file where it has none", () => {
    const write = () =>
      nameFile("/site/a.html", () => {
        throw fault("ENOSPC: no space left on device, write");
      });

    assert.throws(write, { message: "ENOSPC: no space left on device, write, '/site/a.html'" });
  });
});
