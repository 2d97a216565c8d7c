import { createInterface } from "node:readline/promises";
import { didYouMean } from "../../content/suggest.ts";

/** Where to ask a person. */
interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

/** Asks for categories until all those named exist. @returns an empty list if the input ends */
export async function askForCategories(
  known: readonly string[],
  { input, output }: Terminal,
): Promise<readonly string[]> {
  const lines = createInterface({ input, output, terminal: false });
  try {
    output.write(`Which category? Choose from ${known.join(", ")}.\n> `);
    for await (const line of lines) {
      const named = line.split(/[\s,]+/).filter((id) => id !== "");
      const unknown = named.find((id) => !known.includes(id));
      if (named.length > 0 && unknown === undefined) return [...new Set(named)];
      const fault =
        unknown === undefined ? "" : `There is no category "${unknown}". ${didYouMean(unknown, known)}`;
      output.write(`${fault}Name one or more, separated by spaces.\n> `);
    }
    return [];
  } finally {
    lines.close();
  }
}
