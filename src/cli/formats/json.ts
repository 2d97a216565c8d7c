import type { Finding } from "./finding.ts";

/** A report for programs of one's own. README.md describes it. */
export function formatAsJson(findings: readonly Finding[]): string {
  const listed = findings.map(
    ({ severity, isAccepted, id, file, line, column, key, message, remedy, fingerprint }) => ({
      severity,
      isAccepted,
      id,
      file,
      line,
      column,
      key,
      message,
      remedy,
      fingerprint,
    }),
  );
  const count = (wanted: Finding["severity"]) =>
    findings.filter(({ severity }) => severity === wanted).length;
  const report = { version: 1, problems: count("problem"), warnings: count("warning"), findings: listed };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
