import type { Report } from './report.ts';

/** The report as JSON text, version 1. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
