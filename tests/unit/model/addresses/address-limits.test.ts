import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAddressLimits } from "../../../../src/model/addresses/address-limits.ts";

describe("An address", () => {
  it("is allowed where each name has 255 bytes and the path 1,024", () => {
    const path = `/${"folder/".repeat(144)}`;
    const addresses = [
      `/tags/${"해".repeat(85)}/`,
      `/${"a".repeat(251)}.txt`,
      `${path}${"a".repeat(1024 - path.length + 1)}`,
      "/console/auxiliary/nul-values/com10/v1.2/.well-known/",
    ];

    const faults = addresses.map(checkAddressLimits);

    assert.deepEqual(faults, [undefined, undefined, undefined, undefined]);
  });

  it("is a problem where a name or the path is longer, the index.html of a folder counted", () => {
    const path = `/${"folder/".repeat(144)}`;
    const addresses = [`/tags/${"해".repeat(86)}/`, `/${"a".repeat(252)}.txt`, `${path}1234567/`];

    const faults = addresses.map(checkAddressLimits);

    assert.deepEqual(faults, [
      {
        id: "unusable-address",
        message: `The address would have the part "${"해".repeat(38)}…" of 258 bytes, and file systems allow 255.`,
      },
      {
        id: "unusable-address",
        message: `The address would have the part "${"a".repeat(38)}…" of 256 bytes, and file systems allow 255.`,
      },
      {
        id: "unusable-address",
        message: `The address "/${"folder/".repeat(5)}fo…" would have 1026 bytes, and file systems allow 1024.`,
      },
    ]);
  });

  it("gets a warning where Windows does not allow it", () => {
    const addresses = [
      "/authors/con/",
      "/tags/AUX/",
      "/files/nul.txt",
      "/lpt1/",
      "/wiki/Talk:Main/",
      "/a/paper %231%3F.pdf",
      "/v1./",
      "/a /b/",
    ];

    const faults = addresses.map(checkAddressLimits);

    const warning = (address: string, name: string) => ({
      id: "windows-address",
      message: `The address ${address} has the part "${name}", which Windows does not allow as a name.`,
      remedy: "Choose another, unless nobody ever stores, copies or serves the site on Windows.",
    });
    assert.deepEqual(faults, [
      warning("/authors/con/", "con"),
      warning("/tags/AUX/", "AUX"),
      warning("/files/nul.txt", "nul.txt"),
      warning("/lpt1/", "lpt1"),
      warning("/wiki/Talk:Main/", "Talk:Main"),
      warning("/a/paper #1?.pdf", "paper #1?.pdf"),
      warning("/v1./", "v1."),
      warning("/a /b/", "a "),
    ]);
  });

  it("is a problem where a part of it leads to another folder", () => {
    const addresses = ["/../etc/", "/old/../../new.html", "/old/./"];

    const faults = addresses.map(checkAddressLimits);

    const problem = (address: string, part: string, folder: string) => ({
      id: "unusable-address",
      message: `The address ${address} has the part "${part}", which means ${folder}.`,
      remedy: "Write it without that part.",
    });
    assert.deepEqual(faults, [
      problem("/../etc/", "..", "the folder above"),
      problem("/old/../../new.html", "..", "the folder above"),
      problem("/old/./", ".", "the same folder"),
    ]);
  });

  it("is a problem where it has a control character", () => {
    const fault = checkAddressLimits("/old\u0000page/");

    assert.deepEqual(fault, {
      id: "unusable-address",
      message: 'The address "/old\\u0000page/index.html" has a control character in it.',
      remedy: "Take that character out.",
    });
  });
});
