import assert from "node:assert/strict";
import { PassThrough, Readable } from "node:stream";
import { describe, it } from "node:test";
import { askForCategories } from "../../../../src/cli/new-article/choose-categories.ts";

/** What is chosen by someone who types these lines, and what the screen says. */
async function ask(typed: string) {
  const output = new PassThrough({ encoding: "utf8" });
  const chosen = await askForCategories(["tides", "ferries"], { input: Readable.from([typed]), output });
  return { chosen, said: output.read() as string };
}

describe("Someone who is asked for a category", () => {
  it("names one or more", async () => {
    const { chosen, said } = await ask("ferries, tides ferries\n");

    assert.deepEqual(chosen, ["ferries", "tides"]);
    assert.equal(said, "Which category? Choose from tides, ferries.\n> ");
  });

  it("is asked again until all the categories exist", async () => {
    const { chosen, said } = await ask("\ntidez\ntides\n");

    assert.deepEqual(chosen, ["tides"]);
    assert.equal(
      said,
      `Which category? Choose from tides, ferries.
> Name one or more, separated by spaces.
> There is no category "tidez". Did you mean "tides"? Name one or more, separated by spaces.
> `,
    );
  });

  it("may give up", async () => {
    const { chosen } = await ask("");

    assert.deepEqual(chosen, []);
  });
});
