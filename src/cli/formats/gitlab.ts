import type { Finding } from "./finding.ts";

/**
 * A Code Quality report for GitLab's merge requests.
 *
 * @see https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function formatForGitlab(findings: readonly Finding[]): string {
  const issues = findings.map(({ severity, isAccepted, id, message, remedy, fingerprint, file, line }) => ({
    description: `${message} ${remedy}`,
    check_name: id,
    fingerprint,
    severity: severity === "problem" ? "major" : isAccepted ? "info" : "minor",
    location: { path: file, lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
