import { describe, expect, it } from 'vitest';
import { type Expectation, SCENARIOS, type Scenario } from '../../contracts/scenarios/all-scenarios.ts';
import type { MockOptions } from '../../mocks/options.ts';
import { createVerifiedService } from '../../mocks/server.ts';
import type { Plan } from '../../mocks/service/world.ts';
import { CAUSES, type Cause, type ErrorCode } from '../../openapi/index.ts';
import { play, serviceDoor } from './doors.ts';
import { goodRequest } from './service-request.ts';

const CASES = (Object.keys(CAUSES) as Cause[]).flatMap((cause) =>
  CAUSES[cause].codes.map((code: ErrorCode) => ({ cause, code })),
);

/** Causes that no scenario can bring about: nobody's provider can be asked for these states. */
const PLANS: Partial<Record<Cause, Plan>> = { 'plan-expired': 'expired', 'trial-exhausted': 'trial-exhausted' };

describe('a cause', () => {
  it.each(CASES)('$cause is answered with $code where the options say so', async ({ cause, code }) => {
    expect(await codeFor(cause, { codes: { [cause]: code } })).toBe(code);
  });

  it.each(Object.keys(CAUSES) as Cause[])('%s is answered with its first code unless told otherwise', async (cause) => {
    expect(await codeFor(cause, {})).toBe(CAUSES[cause].codes[0]);
  });
});

/** The code of a real request to which exactly this cause applies. */
async function codeFor(cause: Cause, options: MockOptions): Promise<unknown> {
  const plan = PLANS[cause];
  if (plan !== undefined) return codeUnderPlan(plan, options);
  if (cause === 'wrong-path') return codeOnOtherPath(options);
  const scenario = SCENARIOS.find(({ expect: expected }) => refusesFor(expected, cause));
  if (scenario === undefined) throw new Error(`No scenario is refused for ${cause}.`);
  return codeOf((await play(serviceDoor({ ...options, unknowns: refusing(scenario) }), scenario)).response?.body);
}

function refusesFor(expected: Expectation, cause: Cause): boolean {
  if (expected.outcome === 'unknown')
    return Object.values(expected.answers).some((answer) => refusesFor(answer, cause));
  return expected.outcome === 'refused' && expected.cause === cause;
}

/** The answer under which the scenario is refused. */
function refusing({ expect: expected }: Scenario): MockOptions['unknowns'] & object {
  if (expected.outcome !== 'unknown') return {};
  const [answer] = Object.entries(expected.answers).find(([, { outcome }]) => outcome === 'refused') ?? [];
  return { [expected.unknown]: answer };
}

function codeUnderPlan(plan: Plan, options: MockOptions): unknown {
  const service = createVerifiedService(options);
  service.world.app.plan = plan;
  return codeOf(service.handle(goodRequest('gck.ok'), Date.now()));
}

function codeOnOtherPath(options: MockOptions): unknown {
  const service = createVerifiedService(options);
  return codeOf(service.handle({ ...goodRequest('gck.ok'), path: '/v4/openim/sendmsg' }, Date.now()));
}

function codeOf(reply: unknown): unknown {
  const body = typeof reply === 'object' && reply !== null && 'body' in reply ? reply.body : reply;
  return (JSON.parse(String(body)) as { ErrorCode: unknown }).ErrorCode;
}
