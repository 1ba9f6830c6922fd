import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

/**
 * Which outcomes of the API the tests of a client met, by the ids of test groups, and which they never did. An outcome is
 * met by a call for its group, and one with an ErrorCode by any call that was refused so.
 */
export type CoverageReport = {
  /** How much was met, rounded down. */
  percent: number;
  /** Ids of the test groups that were met. */
  met: readonly string[];
  /** Ids of those that never were. */
  missed: readonly string[];
};

/** The coverage in one line, with what was never met. */
export function coverageLine({ percent, met, missed }: CoverageReport): string {
  const head = `${met.length} of ${met.length + missed.length} outcomes were met (${percent} %)`;
  return missed.length === 0 ? head : `${head}; never met: ${missed.join(' ')}`;
}

/** The coverage for people: how much of it there is, and what was never met, by kind. */
export function coverageText({ percent, met, missed }: CoverageReport): string {
  const head = `Coverage: ${met.length} of ${met.length + missed.length} outcomes were met (${percent} %).`;
  const kinds = [...Map.groupBy(missed, kindOf)];
  const never = kinds.map(([kind, ids]) =>
    wrap(`Never met, ${kind} (${PREFIX}): ${visible(ids.map(shortly).join(' '))}`, '  ', '    '),
  );
  return [head, ...never].join('\n');
}

/** How every id begins. */
const PREFIX = 'gck.';

function shortly(id: string): string {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
}

/** What kind of an outcome a test group stands for, by its id. */
export function kindOf(id: string): string {
  const name = id.slice(id.indexOf('.') + 1);
  if (/^\d+$/.test(name)) return 'codes';
  if (/^(?:fault|broken)-/.test(name)) return 'faults';
  return name.includes('.') ? 'legal variations' : 'counters';
}
