import { findK6 } from '../../../load/engine/k6-binary.ts';
import { machineAndDate } from '../machine.ts';
import { startSubject } from '../subject.ts';
import { type Arrivals, measureArrivals } from './arrivals.ts';
import { compareK6Cost } from './k6-cost.ts';
import { renderRates } from './table.ts';

/** Below the limit, at it and above it. */
const RATES = [180, 200, 240];

/** More seconds of it make the cost of a call no surer. */
const MOST_COST_SECONDS = 8;

/** Has k6 offer each rate for so many seconds to the mock without its limit, then weighs our script; the report is Markdown. */
export async function measureRates(when: Date, seconds: number): Promise<string> {
  const k6 = await findK6({ env: process.env });
  if (!k6.found) throw new Error(k6.reason);
  const mock = await startSubject({ name: 'the mock', file: 'mock.ts' });
  try {
    const rates: Arrivals[] = [];
    for (const rate of RATES) {
      console.error(`rate, ${rate}/s for ${seconds} s`);
      rates.push(await measureArrivals({ name: 'k6', path: k6.path, version: k6.version }, mock.url, rate, seconds));
    }
    console.error('rate, the cost of our script');
    const cost = await compareK6Cost(k6.path, mock.url, Math.min(seconds, MOST_COST_SECONDS));
    return `${renderRates(rates, cost)}\n\nk6 ${k6.version}; ${machineAndDate(when)}`;
  } finally {
    mock.process.disconnect();
  }
}
