import type { Format } from './formats.ts';
import { renderGithub } from './github.ts';
import { renderHtml } from './html/page.ts';
import { renderJson } from './json.ts';
import { renderJunit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import { renderText, type TextOptions } from './text.ts';

const RENDERERS: Readonly<Record<Format, (report: Report, options: TextOptions) => string>> = {
  text: renderText,
  json: renderJson,
  junit: renderJunit,
  github: renderGithub,
  markdown: renderMarkdown,
  html: renderHtml,
};

/** The report in this form. Pure: the same report gives the same text. Only `text` can have colours. */
export function renderReport(report: Report, format: Format, options: TextOptions = {}): string {
  return RENDERERS[format](report, options);
}
