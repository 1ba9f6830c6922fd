import { createHash } from 'node:crypto';
import type { Report, Verdict } from '../report.ts';
import { tally } from '../words.ts';
import { type Html, h, styleElement } from './element.ts';
import { limitSection } from './limit-section.ts';
import {
  coverageSection,
  layerSection,
  notRunSection,
  observationSection,
  toldSection,
  troubleSection,
  waiverSection,
} from './sections.ts';
import { STYLE } from './style.ts';

/** Nothing is loaded, run or sent from this page: it has its one style sheet, by its hash, and that is all. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** The report as one HTML page that needs nothing else: verdict and findings first, then charts where there was a load. */
export function renderHtml(report: Report): string {
  const { command, target } = report;
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', {}, `${report.verdict}: ${command} ${target}`),
    styleElement(STYLE),
  );
  return `<!doctype html>\n${h('html', { lang: 'en' }, head, h('body', {}, ...bodyOf(report))).html}\n`;
}

function bodyOf(report: Report): Html[] {
  return [
    ...heading(report),
    ...toldSection(report, 'failed', 'Failed'),
    ...troubleSection(report),
    ...toldSection(report, 'errored', 'Errored'),
    ...(report.limit ? limitSection(report.limit) : []),
    ...layerSection(report),
    ...toldSection(report, 'waived', 'Waived'),
    ...waiverSection(report),
    ...toldSection(report, 'observed', 'Observed'),
    ...notRunSection(report),
    ...observationSection(report),
    ...coverageSection(report),
  ];
}

/** A sign beside the word, for those who do not see its colour. */
const SIGNS: Readonly<Record<Verdict, { sign: string; tone: string }>> = {
  compatible: { sign: '✓', tone: 'good' },
  incompatible: { sign: '✗', tone: 'bad' },
  inconclusive: { sign: '?', tone: 'open' },
};

function heading(report: Report): Html[] {
  const { command, target, subject, tool, contract, seed, startedAt, durationMs, verdict } = report;
  const { sign, tone } = SIGNS[verdict];
  const parts = [
    ...(subject ? [[subject.name, subject.version, subject.language].filter(Boolean).join(' ')] : []),
    `contract ${contract.version}`,
    ...(seed === 0 ? [] : [`seed ${seed}`]),
    `${(durationMs / 1000).toFixed(1)} s`,
    startedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
    `group-counter-kit ${tool.version}`,
  ];
  return [
    h('h1', {}, `${command} ${target}`),
    h('p', { class: `verdict ${tone}` }, `${sign} ${verdict}: ${tally(report)}`),
    h('p', { class: 'soft' }, parts.join(' · ')),
  ];
}
