import { playConformance } from '../../load/play-conformance.ts';
import { FAR, FAR_AND_STALLED, STILL, USUAL } from '../../load/play-load.ts';
import { DEFECTIVE_LIMITERS } from '../../mutants/limits/defective.ts';
import type { DefectiveLimiter, LimiterCase } from '../../mutants/limits/limiter-case.ts';
import { RIGHT_LIMITERS } from '../../mutants/limits/right.ts';
import { defectTable, rightTable, windowTable } from './tables.ts';
import { tally } from './tally.ts';

/** Each limiter is started so often, ten times unless told otherwise, each time elsewhere on the clock and with other noise. */
const SEEDS = Array.from({ length: Number(process.argv[2] ?? 10) }, (_, index) => index + 1);

const NOISES = [STILL, USUAL, FAR, FAR_AND_STALLED];

/** A conformance run of a limiter in simulated time; with `others`, beside 30 calls a second of somebody else's. */
const runsOf = (limiter: LimiterCase, others = false) =>
  SEEDS.map((seed) => {
    process.stderr.write(`\r${limiter.id} ${seed}      `);
    const noise = NOISES[seed % NOISES.length] ?? STILL;
    return playConformance({ limiter, seed, noise, ...(others && { othersPerSecond: 30 }) });
  });

const rights = RIGHT_LIMITERS.map((right) => tally(right, runsOf(right)));
const shared = RIGHT_LIMITERS.map((right) => tally(right, runsOf(right, true)));
const defects = DEFECTIVE_LIMITERS.map((defect: DefectiveLimiter) => {
  const caught = runsOf(defect).filter(({ checks }) =>
    checks.some(({ findings }) => findings.some(({ code }) => code === defect.finding)),
  );
  return { defect, caught: caught.length };
});

const text = [
  `Each limiter ${SEEDS.length} times in simulated time, in turn without noise, with stalls of 50 ms, behind 20 ms of jitter, and with both.`,
  defectTable(defects, SEEDS.length),
  rightTable(rights, shared, SEEDS.length),
  windowTable(rights, SEEDS.length),
].join('\n\n');
process.stderr.write('\r');
process.stdout.write(`${text}\n`);
const isProven =
  defects.every(({ caught }) => caught === SEEDS.length) &&
  rights.every(({ failed, open, named }) => failed === 0 && open === 0 && named === SEEDS.length) &&
  shared.every(({ failed }) => failed === 0);
process.exitCode = isProven ? 0 : 1;
