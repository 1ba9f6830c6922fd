import type { Exchange } from '../exchange.ts';
import type { Finding } from '../finding.ts';
import { member, plainBody, readAnswer } from '../oracles/answer.ts';
import { legalCodes } from '../oracles/cause/refusal.ts';
import type { Judgement } from '../oracles/index.ts';
import type { CheckResult } from '../report/check.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { curlLine } from './curl.ts';
import { definitionOf } from './definitions.ts';
import type { Played } from './stage.ts';

/** What a control was answered, and what is wrong with that. */
export type Control = { exchange: Exchange; findings: readonly Finding[] };

/** The result of a scenario's check. `control` is there where its control was played. */
export function resultOf(scenario: Scenario, played: Played, { findings }: Judgement, control?: Control): CheckResult {
  const definition = definitionOf(scenario);
  if (played.kind !== 'played') return { ...definition, outcome: played.kind, reason: played.reason, findings: [] };
  if (findings.length > 0) {
    const outcome = definition.level === 'must' ? 'failed' : 'observed';
    return { ...definition, outcome, findings, curl: curlLine(played.request) };
  }
  if (scenario.control !== undefined && control === undefined) {
    const reason = `its control ${scenario.control} could not run, so this alone shows nothing`;
    return { ...definition, outcome: 'couldNotRun', reason, findings: [] };
  }
  if (control && control.findings.length > 0 && refusedAlike(control.exchange, scenario)) {
    const reason = `its control ${scenario.control} is refused in the same way, so this refusal shows nothing`;
    return { ...definition, outcome: 'couldNotRun', reason, findings: [] };
  }
  return { ...definition, outcome: 'passed', findings: [] };
}

/** Whether a control that was not answered as it must be was given no answer or the very refusal that this scenario is about. */
function refusedAlike(control: Exchange, { expect }: Scenario): boolean {
  if (expect.outcome !== 'refused') return false;
  const answer = readAnswer(control);
  if (!answer?.json.ok) return true;
  const legal: readonly unknown[] = legalCodes(expect);
  return member(plainBody(answer), 'ActionStatus') === 'FAIL' && legal.includes(member(plainBody(answer), 'ErrorCode'));
}
