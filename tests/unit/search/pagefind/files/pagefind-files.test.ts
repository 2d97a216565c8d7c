import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import {
  closePagefindFile,
  openPagefindFile,
} from "../../../../../src/search/pagefind/files/pagefind-files.ts";

describe("Pagefind's files", () => {
  it("are refused without their signature", () => {
    assert.throws(() => openPagefindFile(gzipSync("something else")), /signature is missing/);
  });

  it("open as they were closed", () => {
    for (const content of ["", "content", "content ".repeat(20_000)])
      assert.equal(openPagefindFile(closePagefindFile(Buffer.from(content))).toString(), content);
  });
});
