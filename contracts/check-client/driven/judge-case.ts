import { CAUSES, type Cause, ERROR_CODES } from '../../../openapi/generated/constants.ts';
import type { Finding } from '../../finding.ts';
import { type Due, dueText } from '../../oracles/conclusion/due.ts';
import type { Asked } from '../../oracles/conclusion/judge-concluded-counters.ts';
import { judgeConclusion } from '../../oracles/conclusion/judge-conclusion.ts';
import type { Answered, RetriedCall, RetryWhen } from '../../oracles/conclusion/retries.ts';
import type { Said } from '../../oracles/conclusion/said.ts';
import { lastLinesText } from '../../process/last-lines.ts';
import type { Outcome } from '../../report/check-result.ts';
import { endText } from '../adapter/port.ts';
import type { RequestOfGroup } from '../client-mock.ts';
import { concludedOfRefused } from '../refused-calls.ts';
import { ANY_KEYS, CONTROL } from './cases/build.ts';
import type { DrivenCase } from './driven-case.ts';
import type { PlayedCase } from './play-case.ts';

/** What came of a case; `hints` are for the checks over all cases. */
export type JudgedCase = { outcome: Outcome; reason?: string; findings: readonly Finding[]; hints: readonly Finding[] };

/** Judges a case by what the client said and by what the mock saw. Pure. */
export function judgeCase(played: PlayedCase): JudgedCase {
  const { heard, id } = played;
  switch (heard.heard) {
    case 'malformed':
      return errored(`the answer of the adapter to ${id} cannot be read: ${heard.problem}`);
    case 'stopped':
      return errored('the adapter was stopped before it answered');
    case 'ended':
      return unanswered(
        played,
        `the adapter ended ${endText(heard.end)} before it answered ${id}`,
        lastLinesText(heard.lastWords),
      );
    case 'overtime':
      return unanswered(played, `the adapter did not answer ${id} in its time`);
    case 'answer':
      break;
  }
  const { answered } = heard;
  switch (answered.kind) {
    case 'adapterError':
      return errored(`the adapter broke: ${answered.message ?? 'it does not say why'}`);
    case 'unsupported':
      return judgeUnsupported(played, answered.reason);
    case 'said':
      return judgeSaid(played, answered.said);
  }
}

/** A case in words: what the client was told to ask, and what the mock answers to that. */
export function aboutCase({ driven, request }: PlayedCase): string {
  return `Asked for ${JSON.stringify(request).slice(0, 300)}, answered: ${driven.answeredBy}`;
}

/** The calls of a case as whoever judges their repetition sees them: those that ask for the same together. */
export function retriedCalls({ driven, seen }: PlayedCase): RetriedCall[][] {
  const alike = [...Map.groupBy(seen, ({ asked }) => asked).values()];
  return alike.map((calls) =>
    calls.map((call) => ({ atMs: call.atMs, answered: answerTo(call, driven), userSig: call.userSig })),
  );
}

function errored(reason: string): JudgedCase {
  return { outcome: 'errored', reason, findings: [], hints: [] };
}

/** No conclusion: the client's own fault where the mock had done its part. */
function unanswered(played: PlayedCase, reason: string, lastWords = ''): JudgedCase {
  const last = lastWords && `.${lastWords}`;
  const calls = [...played.seen, ...played.strays];
  if (calls.length === 0) return errored(`${reason}, and the mock saw no call of it${last}`);
  if (calls.some(({ done }) => !done)) return errored(`${reason}, while the mock had not answered its call yet${last}`);
  const message = `${aboutCase(played)}: ${reason}, though its call was answered.${lastWords}`;
  return failed([{ code: 'conclusion.none', path: '', expected: 'a conclusion', actual: 'none', message }]);
}

function judgeUnsupported(played: PlayedCase, told: string | undefined): JudgedCase {
  const reason = told ?? 'the client does not support this';
  if (played.seen.length === 0) return { outcome: 'notApplicable', reason, findings: [], hints: [] };
  const message = `${aboutCase(played)}: the adapter says that the client does not support this, after its call was sent.`;
  return failed([
    { code: 'conclusion.unsupported', path: '', expected: 'a conclusion', actual: { unsupported: reason }, message },
  ]);
}

function judgeSaid(played: PlayedCase, said: Said): JudgedCase {
  const { driven, request } = played;
  const calls = played.seen.length > 0 ? played.seen : played.strays;
  const refusedByItself = said.said === 'trouble' && said.kind === 'client';
  if (calls.length === 0 && !refusedByItself) return errored(UNSEEN);
  if (calls.length === 0 && isLikeControl(driven)) return errored(HELD_BACK);
  const asked: Asked = { keys: request.GroupCounterKeys, held: driven.held ?? HELD };
  const { findings, hints } = judgeConclusion(said, dueAfter(calls, driven), asked, aboutCase(played));
  if (findings.length === 0) return { outcome: 'passed', findings, hints };
  const otherwise = answeredOtherwise(calls, dueAfter(calls, driven));
  if (otherwise !== undefined) return { outcome: 'notApplicable', reason: otherwise, findings: [], hints: [] };
  return failed(
    findings.map((finding) => rooted(finding, calls)),
    hints,
  );
}

const UNSEEN =
  'the client came to a conclusion though the mock saw no call of it: does it answer from a cache of its own, does a circuit breaker hold it back, or does it call another address?';
const HELD_BACK = `the client refused by itself a call like that of ${CONTROL}, and sent nothing: does a circuit breaker or a limiter of its own hold it back after the answers before? Switch that off in the adapter`;

/** A call that only what came before it can make a client refuse: that says nothing of how it takes an answer. */
function isLikeControl({ check, keys, groupId, due }: DrivenCase): boolean {
  // What is answered otherwise in turn is a call that other cases have as well.
  return check.id !== CONTROL && groupId === undefined && (keys === ANY_KEYS || due.length > 1);
}

/**
 * Where a client asks otherwise than it was told, as it may (no list for an empty one, a few keys at a time), its call may
 * not come to what the case is about: not to a refusal, or not to no counters.
 */
function answeredOtherwise(calls: readonly RequestOfGroup[], due: Due): string | undefined {
  const body = calls.at(-1)?.answered;
  if (body === undefined || !body.includes('"ErrorCode":0')) return undefined;
  const isOtherwise = due.due === 'refusal' || (due.due === 'counters' && due.counters.length === 0);
  if (!isOtherwise || (due.due === 'counters' && !body.includes('"Key"'))) return undefined;
  return `the client asked otherwise than it was told, as it may, and was answered with counters; due would be ${dueText(due)}`;
}

/** What the test groups of most cases hold. */
const HELD = ['like', 'unlike'];

function failed(findings: readonly Finding[], hints: readonly Finding[] = []): JudgedCase {
  return { outcome: 'failed', findings, hints };
}

/** The answer to the last call that got its turn says what is due. */
function dueAfter(calls: readonly RequestOfGroup[], { due }: DrivenCase): Due {
  const turn = calls.findLast((call) => call.turn !== undefined)?.turn ?? 0;
  return due[Math.min(turn, due.length - 1)] ?? { due: 'trouble' };
}

/** A call that is refused before its turn is a fault of the request, and one fault however many cases show it. */
function rooted(finding: Finding, calls: readonly RequestOfGroup[]): Finding {
  const cause = calls.at(-1)?.refusedFor;
  if (cause === undefined) return finding;
  return {
    ...finding,
    root: concludedOfRefused(cause),
    message: `${finding.message} Its call was refused for ${cause}.`,
  };
}

function answerTo({ refusedFor, turn }: RequestOfGroup, driven: DrivenCase): Answered {
  if (refusedFor !== undefined) return refusalOf(CAUSES[refusedFor as Cause].codes[0]);
  const due = driven.due[Math.min(turn ?? 0, driven.due.length - 1)];
  if (due?.due === 'counters') return { kind: 'ok' };
  if (due?.due === 'refusal' && !due.orTrouble) return refusalOf(due.code);
  return { kind: driven.isTransport ? 'transport' : 'envelope' };
}

function refusalOf(code: number): Answered {
  const codes: Readonly<Record<number, { retry: RetryWhen }>> = ERROR_CODES;
  return { kind: 'refusal', code, retry: codes[code]?.retry ?? 'never' };
}
