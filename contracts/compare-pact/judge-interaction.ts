import type { Cause } from '../../openapi/generated/constants.ts';
import type { Finding } from '../finding.ts';
import { judgeAsExpected, judgeQuestion } from '../oracles/judge-question.ts';
import { requestSeen } from '../oracles/request/request-seen.ts';
import { causesOfStates } from '../scenarios/causes-of-states.ts';
import type { Exchange } from '../wire/exchange.ts';
import { askedBy } from './asked.ts';
import type { ComparedInteraction } from './compared-interaction.ts';
import { exchangeWith, judgeExpectedByRules } from './judge-by-rules.ts';
import { judgeCall, PACT_REQUEST_CHECKS } from './judge-call.ts';
import { judgeRefusalCode } from './judge-code.ts';
import { judgeExamples } from './judge-examples.ts';
import { judgeMatchers } from './judge-matchers.ts';
import { judgeExpectedMembers } from './judge-members.ts';
import { judgeNumber } from './judge-number.ts';
import { findLeftOpen } from './left-open.ts';
import type { Owned } from './owned.ts';
import type { PactCheckId } from './pact-checks.ts';
import { legalRefusals, type RequestCauses } from './refusals.ts';
import { type PactStandIn, standInFor } from './stand-in.ts';
import { ruledOut, statesOfCall } from './states-of-pact.ts';

/** An interaction that was judged by us; `standIn` and whether it expects a refusal of what it should not send, for what compares further. */
export type JudgedInteraction = {
  interaction: ComparedInteraction;
  standIn: PactStandIn | undefined;
  onPurpose: boolean;
  /** Where no source forbids what stands in its call. */
  odd: readonly string[];
  owned: readonly Owned[];
};

/** Judges the call and the expected answer of an interaction. */
export function judgeInteraction(interaction: ComparedInteraction, requestCauses: RequestCauses): JudgedInteraction {
  const { broken, odd } = judgeCall(interaction);
  const request = requestSeen(interaction.exchange.request);
  const states = statesOfCall(interaction);
  const legal = legalRefusals(request, requestCauses, ruledOut(states));
  const { keys, held, ask } = askedBy(interaction, states);
  const standIn = standInFor(interaction, legal, ask);
  const exchange = exchangeWith(interaction, standIn);
  const onPurpose = broken.length > 0 && expectsRefusal(interaction, standIn);
  const owned: Owned[] = [...ofCall(broken, odd, onPurpose)];
  if (exchange !== undefined) owned.push(...judgeExpectedByRules(exchange));
  if (exchange !== undefined && standIn !== undefined) {
    const { misnamed, others } = judgeExpectedMembers(interaction);
    owned.push(own('pact-member-names', misnamed), own('pact-lawful-examples', judgeExamples(interaction, standIn)));
    owned.push(own('pact-matchers', judgeMatchers(interaction, standIn, { keys, held })));
    owned.push(own('pact-left-open', [...others, ...findLeftOpen(interaction, standIn, legal, { keys, held })]));
    const [cause, ...also] = causesOfStates(states);
    if (standIn.outcome === 'OK' && states.length > 0 && broken.length === 0)
      owned.push(own('pact-states', cause ? refusedFor(exchange, cause, also) : []));
    if (standIn.outcome === 'FAIL')
      owned.push(own('pact-refusal-codes', judgeRefusalCode(standIn, legal, requestCauses.of(request))));
    else if (broken.length === 0 && cause === undefined && Array.isArray(standIn.members['GroupCounter']))
      owned.push(
        own('pact-counters', [
          ...judgeQuestion(exchange, { keys }, held).filter(isOfCounter),
          ...judgeNumber(interaction, { keys, held }),
        ]),
      );
  }
  return { interaction, standIn, onPurpose, odd: odd.map(({ path }) => path), owned: owned.map(placed(interaction)) };
}

/** A success where states of the group or the app have the call refused. */
function refusedFor(exchange: Exchange, cause: Cause, also: readonly Cause[]): Finding[] {
  return judgeAsExpected(exchange, { outcome: 'refused', cause, also }, 'no-group');
}

/** A consumer that is prepared for an error expects a refusal, be it said in another way than this API says it. */
function expectsRefusal({ exchange: { response } }: ComparedInteraction, standIn: PactStandIn | undefined): boolean {
  return standIn?.outcome === 'FAIL' || response.status >= 400;
}

/** What was sent is told as it is, or once where it is to be refused. */
function ofCall(broken: readonly Finding[], odd: readonly Finding[], onPurpose: boolean): Owned[] {
  const told = onPurpose ? odd : [...broken, ...odd];
  const purpose = onPurpose ? broken.map((finding) => ({ ...finding, code: 'pact.illegal-on-purpose' as const })) : [];
  const checks = onPurpose ? PACT_REQUEST_CHECKS.filter(({ owns }) => odd.some(owns)) : PACT_REQUEST_CHECKS;
  return [
    ...checks.map(({ id, owns }) => ({ check: id, findings: told.filter(owns) })),
    own('pact-legal-calls', purpose),
  ];
}

function own(check: PactCheckId, findings: readonly Finding[]): Owned {
  return { check, findings };
}

/** A pact need not name all counters that are due, and what else is wrong with an answer other checks tell. */
function isOfCounter({ code }: Finding): boolean {
  return code.startsWith('response.counter.') && code !== 'response.counter.missing';
}

/** The findings with their places in the file, and which interaction they are of. */
function placed({ description, placeOf }: ComparedInteraction): (owned: Owned) => Owned {
  const isCall = (check: string) => check.startsWith('client-') || check === 'pact-legal-calls';
  return ({ check, findings }) => ({
    check,
    findings: findings.map(({ root: _root, ...finding }) => ({
      ...finding,
      path: placeOf(isCall(check) ? 'request' : 'response', finding.path),
      message: `"${description}": ${finding.message}`,
    })),
  });
}
