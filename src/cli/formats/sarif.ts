import { PROBLEM_IDS, PROBLEM_KINDS, type ProblemKind } from "../../model/problem-kinds/problem-kinds.ts";
import type { Finding } from "./finding.ts";

/**
 * A report in the format that tools of many makers read, with every kind of problem as a rule.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function formatAsSarif(findings: readonly Finding[]): string {
  const rules = PROBLEM_IDS.map((id) => {
    const { severity, what, remedy } = PROBLEM_KINDS[id];
    return {
      id,
      shortDescription: { text: what },
      help: { text: remedy },
      defaultConfiguration: { level: toLevel(severity) },
    };
  });
  const run = {
    tool: { driver: { name: "Offprint", rules } },
    columnKind: "utf16CodeUnits",
    results: findings.map(toResult),
  };
  const log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [run],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

function toResult({ severity, isAccepted, id, message, remedy, file, line, column, fingerprint }: Finding) {
  const artifactLocation = { uri: encodeURI(file).replaceAll("#", "%23").replaceAll("?", "%3F") };
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: id,
    ruleIndex: PROBLEM_IDS.indexOf(id),
    level: toLevel(severity),
    message: { text: `${message} ${remedy}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { "offprint/v1": fingerprint },
    ...(isAccepted ? { suppressions: [{ kind: "external" }] } : {}),
  };
}

function toLevel(severity: ProblemKind["severity"]): "error" | "warning" {
  return severity === "problem" ? "error" : "warning";
}
