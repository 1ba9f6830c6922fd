import process from 'node:process';
import { parseArgs } from 'node:util';
import { serve } from '../serve.ts';
import { type Measured, measuredVerify } from './measured-verify.ts';
import { HOSTILE_PROVIDERS } from './providers.ts';
import { stormMock } from './storm.ts';

/** What one run may take, and by how much the mock's memory may differ: its journal and caches fill up to their bounds. */
const MOST_SECONDS = 30;
const MOST_MB = 300;
const ALLOWANCE_MB = 64;
const DOCUMENTED_EXITS: readonly (number | string)[] = [0, 1, 3];

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
let passed = 0;
let failed = 0;

console.log(
  `seed ${values.seed}, ${values.requests} malformed requests, ${HOSTILE_PROVIDERS.length} hostile providers`,
);
if (Number(values.requests) > 0) await storm();
for (const { name, listener } of HOSTILE_PROVIDERS.filter(({ name }) => name.includes(values.only)))
  await serve(listener, async (baseUrl) => {
    const run = await measuredVerify({ baseUrl, statesUrl: `${baseUrl}/__states` }, 2 * MOST_SECONDS * 1000);
    tell(name, `${run.seconds.toFixed(1)} s, ${Math.round(run.peakMb)} MB, exit ${run.exit}`, wrongWith(run));
  });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

async function storm(): Promise<void> {
  const { requests, answeredTalks, early, late, wrong } = await stormMock(Number(values.seed), Number(values.requests));
  const grown = late - early;
  const all = [
    ...wrong,
    ...(grown <= ALLOWANCE_MB ? [] : [`it grew by ${Math.round(grown)} MB`]),
    ...(answeredTalks > 0 ? [] : ['nothing was answered']),
  ];
  tell('mock', `${requests} requests, ${Math.round(early)} MB then ${Math.round(late)} MB`, all);
}

function wrongWith({ exit, seconds, peakMb, report, said }: Measured): string[] {
  return [
    ...(DOCUMENTED_EXITS.includes(exit) ? [] : [`exit ${exit}: ${said.slice(-200)}`]),
    ...(report.includes('"verdict"') ? [] : ['no report']),
    ...(seconds <= MOST_SECONDS ? [] : [`over ${MOST_SECONDS} s`]),
    ...(peakMb <= MOST_MB ? [] : [`over ${MOST_MB} MB`]),
  ];
}

function tell(name: string, figures: string, wrong: readonly string[]): void {
  if (wrong.length === 0) passed++;
  else failed++;
  console.log(
    `${wrong.length === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(44)}  ${figures}${wrong.map((one) => `\n      ${one}`).join('')}`,
  );
}
