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
      "There is no space left on the disk for “/b”. Free some space and try again.",
      "The file would be larger than the limit allows: a file. Raise the limit (“ulimit -f”) and try again.",
      "“/c” is on a read-only file system. Choose another folder.",
      "You have no permission to use “/d”. Change that, or choose another folder.",
      "The file would be larger than the limit allows: “/e.js”. Raise the limit (“ulimit -f”) and try again.",
    ]);
  });

  it("is found in the cause of another error; other errors are not explained", () => {
    const wrapped = new Error("A thread has stopped.", {
      cause: fault("EDQUOT: disk quota exceeded, write"),
    });
    const missing = () => readFileSync("/nowhere/at all");

    assert.equal(
      explainDiskFault(wrapped),
      "The disk quota is used up at a file. Free some space and try again.",
    );
    assert.throws(missing, (error) => explainDiskFault(error) === undefined);
  });

  it("gets the name of the file if it has none", () => {
    const write = () =>
      nameFile("/site/a.html", () => {
        throw fault("ENOSPC: no space left on device, write");
      });

    assert.throws(write, { message: "ENOSPC: no space left on device, write, '/site/a.html'" });
  });
});
