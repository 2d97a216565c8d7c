import { didYouMean } from "../../content/suggest.ts";
import { UsageError } from "../read-flags.ts";
import type { Finding } from "./finding.ts";
import { formatForGithub } from "./github.ts";
import { formatForGitlab } from "./gitlab.ts";
import { formatAsJson } from "./json.ts";
import { formatAsSarif } from "./sarif.ts";

/** Writes a whole report, for a program to read. */
export type Format = (findings: readonly Finding[]) => string;

const FORMATS: Readonly<Record<string, Format>> = {
  github: formatForGithub,
  gitlab: formatForGitlab,
  json: formatAsJson,
  sarif: formatAsSarif,
};

export const FORMAT_NAMES = ["text", ...Object.keys(FORMATS)];

/** The format of a name; undefined for the text that people read. */
export function chooseFormat(name = "text"): Format | undefined {
  if (FORMAT_NAMES.includes(name)) return FORMATS[name];
  throw new UsageError(
    `--format cannot be "${name}". ${didYouMean(name, FORMAT_NAMES)}The formats are ${FORMAT_NAMES.join(", ")}.`,
  );
}
