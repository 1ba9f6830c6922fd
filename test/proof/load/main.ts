import { DEFECTIVE_LIMITERS } from '../../mutants/limits/defective.ts';
import { RIGHT_LIMITERS } from '../../mutants/limits/right.ts';
import { conclude, progress, settle } from '../settle.ts';
import { LIMITERS_PROOF } from '../sources.ts';
import { renderLimiters, summaryOfLimiters } from './document.ts';
import { gatherLimiters } from './gather-limiters.ts';
import { pointsOfLimiters } from './limit-points.ts';

// `npm run proof:load`: every limiter, defective and right, in simulated time. With --check it compares instead of writing;
// with names it tries the limiters whose name holds one of them, and writes nothing down.
const SEEDS = Array.from({ length: 10 }, (_, index) => index + 1);

const names = process.argv.slice(2).filter((argument) => argument !== '--check');
const isMeant = ({ id }: { id: string }) => names.length === 0 || names.some((name) => id.includes(name));
const limiters = { defects: DEFECTIVE_LIMITERS.filter(isMeant), rights: RIGHT_LIMITERS.filter(isMeant) };
const gather = () => gatherLimiters(limiters, SEEDS, progress);

async function prove() {
  const evidence = await gather();
  const [text, summary] = [renderLimiters(evidence), summaryOfLimiters(evidence)];
  return { text, summary, points: pointsOfLimiters(evidence) };
}

async function trySome(): Promise<number> {
  const { text, points } = await prove();
  console.log(text);
  const count = limiters.defects.length + limiters.rights.length;
  if (count === 0) return conclude([[`There is no limiter whose name holds ${names.join(' or ')}.`]]);
  // The first point says that both kinds are there, which of some need not be.
  return conclude(points.slice(-count));
}

process.exitCode = await (names.length > 0 ? trySome() : settle(LIMITERS_PROOF, prove));
