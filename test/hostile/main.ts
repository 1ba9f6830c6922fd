import process from 'node:process';
import { parseArgs } from 'node:util';
import { serve } from '../serve.ts';
import { MOST_SECONDS, MOST_SECONDS_HANGING, wrongWith } from './judge-run.ts';
import { measuredVerify } from './measured-verify.ts';
import { HOSTILE_PROVIDERS } from './providers.ts';
import { stormMock } from './storm.ts';

/** By how much what the mock keeps may differ: of its journal, for one, which holds now longer, now shorter requests. */
const ALLOWANCE_MB = 16;

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
for (const provider of HOSTILE_PROVIDERS.filter(({ name }) => name.includes(values.only)))
  await serve(provider.listener, async (baseUrl) => {
    const mostSeconds = provider.hangs ? MOST_SECONDS_HANGING : MOST_SECONDS;
    const run = await measuredVerify({ baseUrl, statesUrl: `${baseUrl}/__states` }, 2 * mostSeconds * 1000);
    const figures = `${run.seconds.toFixed(1)} s, ${Math.round(run.peakMb)} MB, exit ${run.exit}`;
    tell(provider.name, figures, wrongWith(run, mostSeconds));
  });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;

async function storm(): Promise<void> {
  const { requests, answeredTalks, statesMade, memory, wrong } = await stormMock(
    Number(values.seed),
    Number(values.requests),
  );
  const all = [
    ...wrong,
    ...grown(memory.map(({ usedMb }) => usedMb)),
    ...(answeredTalks > 0 ? [] : ['nothing was answered']),
    ...(statesMade > 0 ? [] : ['the control endpoints were not reached']),
  ];
  const inMb = (name: 'rssMb' | 'usedMb') => memory.map((one) => Math.round(one[name])).join(', ');
  const figures = `${requests} requests, ${answeredTalks} connections answered, ${statesMade} states made`;
  tell('mock', `${figures}; MB in use ${inMb('usedMb')}, resident ${inMb('rssMb')}`, all);
}

/** In the first fifth, journal, states and caches fill up to their bounds; from then on nothing may be kept. */
function grown([afterWarmUp = Number.NaN, ...later]: readonly number[]): string[] {
  const most = Math.max(...later) - afterWarmUp;
  return most <= ALLOWANCE_MB ? [] : [`it kept ${Math.round(most)} MB more than after its first fifth`];
}

function tell(name: string, figures: string, wrong: readonly string[]): void {
  if (wrong.length === 0) passed++;
  else failed++;
  console.log(
    `${wrong.length === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(44)}  ${figures}${wrong.map((one) => `\n      ${one}`).join('')}`,
  );
}
