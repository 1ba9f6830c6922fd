import type { Finding } from '../finding.ts';
import type { Report } from './report.ts';
import { exactJson } from './value.ts';

/** The report as JSON text, version 1, as `report.schema.json` describes it. Integers beyond 2^53 stand as their literals. */
export function renderJson(report: Report): string {
  const checks = report.checks.map((check) => ({ ...check, findings: check.findings.map(withRoot).map(withValues) }));
  return `${exactJson({ ...report, checks, groups: report.groups.map(withValues) }, 2)}\n`;
}

/** Of a root its name is for readers; the rest is for grouping. */
function withRoot({ root, ...finding }: Finding): Omit<Finding, 'root'> & { root?: string } {
  return { ...finding, ...(root && { root: root.name }) };
}

/** Both values are always there: `null` where there is nothing. */
function withValues<Part extends { expected: unknown; actual: unknown }>(part: Part): Part {
  return { ...part, expected: part.expected ?? null, actual: part.actual ?? null };
}
