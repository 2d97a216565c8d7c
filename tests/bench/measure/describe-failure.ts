import { stripVTControlCharacters } from "node:util";

/** Says in a line why a command failed, by the end of what it wrote. */
export function describeFailure(code: number | null, signal: NodeJS.Signals | null, output: string): string {
  // A shell reports the signal that ended its command in this way.
  if (signal === "SIGKILL" || code === 128 + 9) return "was killed, as the system does when memory runs out";
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("at "));
  const telling =
    lines.findLast((line) => /error|invalid|fatal|out of memory|panic/i.test(line)) ?? lines.at(-1);
  const ending = signal ? `ended by ${signal}` : `exit status ${code}`;
  return telling ? `${ending}: ${telling.slice(0, 160)}` : ending;
}
