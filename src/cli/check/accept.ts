import { rmSync } from "node:fs";
import { join } from "node:path";
import { acceptAll } from "../../content/accepted/accept-problems.ts";
import { ACCEPTED_FILE, writeAccepted } from "../../content/accepted/accepted-file.ts";
import type { Findings } from "../../content/front-matter/content-file.ts";
import { buildMinute, type Settings } from "../../content/settings.ts";
import { writeWhole } from "../../disk/write-whole.ts";
import type { Problem } from "../../model/problem.ts";
import { plural, showPath } from "../report.ts";

/**
 * Writes the list of accepted problems anew, or removes an empty one, and says what has changed.
 *
 * @returns the problems that cannot be accepted
 */
export function acceptProblems(
  { problems, warnings }: Findings,
  settings: Settings,
  root: string,
): readonly Problem[] {
  const kept = warnings.filter(({ isAccepted }) => isAccepted);
  const today = buildMinute(settings, "UTC", new Date()).slice(0, 10);
  const { acceptances, added, gone, left } = acceptAll(settings.contentDir, [...problems, ...kept], today);
  const path = join(settings.contentDir, ACCEPTED_FILE);
  if (acceptances.length > 0) writeWhole(path, writeAccepted(acceptances));
  else rmSync(path, { force: true });
  const has =
    acceptances.length > 0 ? `lists ${plural(acceptances.length, "accepted problem")}` : "is not needed";
  process.stdout.write(`${showPath(path, root)} ${has}: ${added} new, ${gone} taken out.\n`);
  return left;
}
