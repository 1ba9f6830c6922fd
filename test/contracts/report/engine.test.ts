import { describe, expect, it } from 'vitest';
import type { LimitEngine } from '../../../contracts/report/limit.ts';
import { renderMarkdown } from '../../../contracts/report/markdown.ts';
import { renderText } from '../../../contracts/report/text.ts';
import { check, reportOf } from './checks.ts';

function reportBy(engine: LimitEngine) {
  const limit = {
    engine,
    documented: 200,
    offered: { rate: 300, achieved: 300, dropped: 0 },
    accepted: { total: 1000, sustainedPerSecond: 200 },
    refused: { total: 500, codes: { 60007: 500 } },
    verdict: 'enforced',
  } as const;
  return reportOf([check('limit-code', 'passed')], { limit });
}

describe.each([
  ['text', renderText],
  ['markdown', renderMarkdown],
])('the %s of a report', (_, render) => {
  it.each<[LimitEngine, string]>([
    [{ name: 'k6', version: 'v1.8.1' }, 'offered 300/s by k6 v1.8.1, accepted'],
    [{ name: 'k6', version: 'v1.8.1', instances: 4 }, 'offered 300/s by 4 instances of k6 v1.8.1, accepted'],
    [{ name: 'embedded', version: 'undici 7.30.2' }, 'offered 300/s by the embedded engine (undici 7.30.2), accepted'],
  ])('says what offered the load: %j', (engine, said) => {
    const text = render(reportBy(engine)).replaceAll(/\s+/g, ' ').replaceAll('\\', '');
    expect(text).toContain(said);
  });
});
