import type { Finding } from '../../../finding.ts';
import { judgeAsExpected } from '../../../oracles/judge-question.ts';
import type { CheckResult } from '../../../report/check-result.ts';
import { type WireRequest, wireRequest } from '../../../wire/wire-request.ts';
import { runCampaign } from '../campaign.ts';
import { failed, failedSmall, notPlayed, passed } from '../fuzz-results.ts';
import { type GoodCall, goodCall } from '../good-call.ts';
import type { Ground } from '../ground.ts';
import type { Line } from '../line.ts';
import type { Fault, FaultTarget } from './fault.ts';
import { type FaultCase, faultCases } from './fault-cases.ts';

const ID = 'fuzz-illegal-requests';

/** Sends calls that are wrong in one way each, between two good ones that must be answered as ever. */
export async function checkIllegal(line: Line, ground: Ground, seed: number, runs: number): Promise<CheckResult> {
  const good = goodCall(ground, line.stage.provider.baseUrl);
  const before = await askGood(line, good);
  if (before === undefined) return notPlayed(ID, line.trouble ?? NOTHING);
  if (before.length > 0) {
    const reason = `a plain good call is not answered as it must be, so no refusal shows anything: ${before[0]?.message}`;
    return notPlayed(ID, { kind: 'couldNotRun', reason, leansOn: ['fuzz-legal-requests'] });
  }
  let last = good.request;
  const target = targetOf(good, ground);
  const failure = await runCampaign<FaultCase>(line, {
    id: ID,
    ...faultCases(target, seed, runs),
    seed,
    runs,
    requestOf: ({ fault, random }) => {
      last = requestOf(line, fault, ground, random);
      return last;
    },
    judge: (exchange, { fault: { title, expect } }) =>
      judgeAsExpected(exchange, expect, target.held).map((finding) => named(finding, title)),
  });
  if (failure) return failedSmall(line, ID, failure, seed);
  return finish(line, good, last);
}

const NOTHING = { kind: 'errored', reason: 'no call was sent' } as const;

/** Whatever was sent, a good call must still be answered: also where the provider is gone. */
async function finish(line: Line, good: GoodCall, last: WireRequest): Promise<CheckResult> {
  const { trouble } = line;
  if (trouble?.kind === 'couldNotRun') return notPlayed(ID, trouble);
  line.begin();
  const after = await askGood(line, good);
  if (after && after.length > 0) return failed(line, ID, after.map(afterwards), last);
  const why = line.trouble;
  if (after === undefined && why?.silent) return failed(line, ID, [gone(why.reason)], last);
  return (trouble ?? why) ? notPlayed(ID, trouble ?? why ?? NOTHING) : passed(ID);
}

function gone(reason: string): Finding {
  const message = `After calls that were wrong a good one is not answered any more: ${reason}.`;
  return { code: 'transport.no-answer', path: '', expected: 'an answer', actual: reason, message };
}

function afterwards(finding: Finding): Finding {
  return { ...finding, message: `After calls that were wrong a good one: ${finding.message}` };
}

function named(finding: Finding, title: string): Finding {
  return { ...finding, message: `Where ${title}: ${finding.message}` };
}

/** The findings of a good call, undefined where it could not be sent. */
async function askGood(line: Line, { request, judge }: GoodCall): Promise<Finding[] | undefined> {
  const exchange = await line.ask(request, { subject: ID });
  return exchange && judge(exchange);
}

function targetOf({ GroupId }: GoodCall, { aims, credentials }: Ground): FaultTarget {
  const held = aims[0]?.held ?? 'no-group';
  const keys = typeof held === 'string' ? [] : held.slice(0, 3).map(({ Key }) => Key);
  return { GroupId, held, keys, ...credentials };
}

function requestOf(
  { stage }: Line,
  { call, usersig, spoil }: Fault,
  { credentials }: Ground,
  random: number,
): WireRequest {
  // A right UserSig that was spoilt a little is still a secret.
  if (call.credential === 'altered') stage.secrets.note(usersig);
  const sent = { ...credentials, usersig: usersig ?? credentials.usersig };
  return { ...wireRequest(stage.provider.baseUrl, call, sent, random), ...(spoil !== undefined && { spoil }) };
}
