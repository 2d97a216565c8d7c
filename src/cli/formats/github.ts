import type { Finding } from "./finding.ts";

/**
 * Annotations for GitHub's pull requests, as commands that its runner reads from the output. It shows ten errors and ten
 * warnings of a step.
 *
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatForGithub(findings: readonly Finding[]): string {
  return findings.map((finding) => `${formatCommand(finding)}\n`).join("");
}

function formatCommand({ severity, file, line, column, id, message, remedy }: Finding): string {
  const command = severity === "problem" ? "error" : "warning";
  const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(id)}`;
  return `::${command} ${place}::${escapeData(`${message}\n${remedy}`)}`;
}

/** @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
