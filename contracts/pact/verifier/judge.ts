import type { Finding } from '../../finding.ts';
import { endOf } from '../../secrets/bounds.ts';
import { repeating } from '../../wire/curl.ts';
import { unloadable } from './installed.ts';
import type { MismatchedInteraction } from './mismatches.ts';
import type { NotRun, PactPlay } from './pact-play.ts';
import { type PactResults, readResults } from './pact-results.ts';
import type { VerifierRun } from './verifier-run.ts';

/** What came of a verification. `interactions` counts those that were judged; `notRun` names the others. */
export type PactVerification = {
  outcome: 'passed' | 'failed' | 'couldNotRun' | 'errored';
  /** What kept it from being complete. */
  reason?: string;
  findings: readonly Finding[];
  /** How many more there were than are kept. */
  moreFindings?: number;
  interactions: number;
  notRun: readonly (NotRun & { description: string; scenario?: string })[];
  /** Commands that repeat the call of the first finding: what makes its UserSig, where that is not the usual one, and itself. */
  sign?: string;
  curl?: string;
};

/** A verification that did not take place. */
export function notVerified(outcome: PactVerification['outcome'], reason: string): PactVerification {
  return { outcome, reason, findings: [], interactions: 0, notRun: [] };
}

/** Makes the verdict from what Pact said, in one run or in several of parts of the pact, and what the relay saw. */
export function judgeRuns(
  runs: readonly VerifierRun[],
  plays: readonly PactPlay[],
  timeoutMs: number,
): PactVerification {
  const aboutOf = (number: number): MismatchedInteraction => {
    const { description = `interaction ${number}`, mark } = plays[number]?.interaction ?? {};
    return { description, ...(mark?.scenario !== undefined && { scenario: mark.scenario }) };
  };
  const read = runs.map((run) => (run.ended === 'results' ? readResults(run.text, aboutOf) : undefined));
  const without = runs[read.indexOf(undefined)];
  const results: PactResults | undefined = without ? undefined : new Map(read.flatMap((one) => [...(one ?? [])]));
  const judged = plays.flatMap((play, number) => {
    const found = judgePlay(play, results?.get(number));
    return found ? [{ play, found }] : [];
  });
  const findings = judged.flatMap(({ found }) => found);
  const notRun = plays.flatMap(({ interaction: { description, mark }, notRun }) =>
    notRun ? [{ description, ...(mark.scenario && { scenario: mark.scenario }), ...notRun }] : [],
  );
  const rest = { findings, interactions: judged.length, notRun };
  const sent = judged.find(({ found }) => found.length > 0)?.play.sent;
  if (findings.length > 0) return { outcome: 'failed', ...rest, ...(sent && repeating(sent)) };
  if (without) return { ...broken(without, timeoutMs), ...rest };
  const missing = plays.length - judged.length - notRun.length;
  if (missing > 0) return { outcome: 'errored', reason: `Pact passed over ${count(missing)}`, ...rest };
  return { ...complete(judged.length, notRun), ...rest };
}

/** Findings of one interaction; undefined where it was not judged. */
function judgePlay(
  { interaction, notRun, trouble }: PactPlay,
  found: readonly Finding[] | undefined,
): readonly Finding[] | undefined {
  if (notRun) return undefined;
  if (trouble === undefined) return found;
  const path = interaction.description;
  const message = `${path} No answer came: ${trouble}.`;
  return [{ code: 'pact.mismatch', path, expected: 'an answer', actual: null, message }];
}

type PactVerdict = Pick<PactVerification, 'outcome' | 'reason'>;

function complete(judged: number, notRun: readonly NotRun[]): PactVerdict {
  const of = (because: NotRun['because']) => notRun.filter((one) => one.because === because);
  const summary = (list: readonly NotRun[]) =>
    `${count(list.length)} of ${judged + notRun.length} could not be verified: ${[...new Set(list.map(({ reason }) => reason))].join('; ')}`;
  if (of('error').length > 0) return { outcome: 'errored', reason: summary(of('error')) };
  const left = [...of('state'), ...of('kind')];
  if (left.length > 0) return { outcome: 'couldNotRun', reason: summary(left) };
  if (judged === 0) return { outcome: 'couldNotRun', reason: 'not one interaction was verified' };
  return { outcome: 'passed', ...(notRun.length > 0 && { reason: summary(notRun) }) };
}

function broken(run: VerifierRun, timeoutMs: number): PactVerdict {
  if (run.ended === 'interrupted') return { outcome: 'couldNotRun', reason: 'interrupted' };
  if (run.ended === 'unloadable') return { outcome: 'couldNotRun', reason: unloadable(run.printed) };
  if (run.ended === 'time limit') {
    return {
      outcome: 'errored',
      reason: `Pact's verifier neither made a call nor came to an end within ${timeoutMs} ms`,
    };
  }
  const said = run.ended === 'results' ? run.text : run.printed;
  return { outcome: 'errored', reason: `Pact's verifier broke: ${endOf(said.trim(), 500) || 'it said nothing'}` };
}

/** A number of interactions, in words. */
export function count(interactions: number): string {
  return `${interactions} interaction${interactions === 1 ? '' : 's'}`;
}
