import { SCENARIOS } from '../../contracts/scenarios/all-scenarios.ts';
import type { MockOptions } from '../../mocks/options.ts';
import { createVerifiedService } from '../../mocks/server.ts';
import type { ServiceAnswer } from '../../mocks/service/reply.ts';
import { createStates } from '../../mocks/states/mock-states.ts';
import { UNKNOWNS } from '../../openapi/index.ts';
import { change } from '../mocks/doors.ts';
import { requestOf, serviceRequest } from '../mocks/service-request.ts';
import { DEFECTS } from '../mutants/providers/index.ts';

/** Larger bodies have nothing more for a schema to say, and are read for each defect anew. */
const LARGE = 10_000;

/** Bodies of requests, as text, of which each reading says whether they fit the schema. */
export function requestBodies(): string[] {
  const sent = SCENARIOS.flatMap(({ call }) => {
    const { body } = requestOf(call);
    return typeof body === 'string' && body.length < LARGE ? [body] : [];
  });
  return [...new Set([...sent, ...MORE_REQUESTS])].filter(isJson);
}

/** Requests at the edges of the schema, beyond those of the scenarios. */
const MORE_REQUESTS = [
  { GroupId: 'g'.repeat(48) },
  { GroupId: 'g'.repeat(49) },
  { GroupId: '点'.repeat(16) },
  { GroupId: true },
  { GroupId: { id: 'g' } },
  { GroupId: 'g', GroupCounterKeys: ['', ' ', '\u0000'] },
  { GroupId: 'g', GroupCounterKeys: [null] },
  { GroupId: 'g', GroupCounterKeys: [['like']] },
  { GroupId: 'g', GroupCounterKeys: 0 },
  { groupid: 'g' },
  { GroupId: 'g', Extra: null },
  'GroupId',
  7,
  null,
].map((value) => JSON.stringify(value));

/** Values of parameters, of which each reading says whether they are what the page says; of what it leaves open there are none. */
export const QUERIES: readonly (readonly [name: string, value: string])[] = [
  ...['0', '7', '00012', '+12', ' 12', '4294967295', '04294967295'].map((value) => ['random', value] as const),
  ...['4294967296', '-1', '- 1', '1.5', '12.0', '1e3', '0x1f', '', 'dice', '1 2', '12 '].map(
    (value) => ['random', value] as const,
  ),
  ...['01400000000', '+1400000000', '', '0', 'app', '1400000000.0', '-1400000000'].map(
    (value) => ['sdkappid', value] as const,
  ),
  ...['', 'a'.repeat(33), '\ufffd'].map((value) => ['identifier', value] as const),
  ...['json', 'JSON', '', 'xml'].map((value) => ['contenttype', value] as const),
];

/** Bodies of answers, as text: of the right provider in every variation, and of every defective one that alters answers. */
export async function answerBodies(): Promise<string[]> {
  const variations: MockOptions[] = Object.entries(UNKNOWNS).flatMap(([unknown, { answers }]) =>
    Object.keys(answers).map((answer): MockOptions => ({ unknowns: { [unknown]: answer } })),
  );
  const bodies = new Set<string>();
  for (const options of variations) for (const { body } of answersOf(options)) bodies.add(String(body));
  const right = answersOf({}).filter(({ request }) => request.body.length < LARGE);
  for (const { provider } of DEFECTS) {
    if (typeof provider === 'function' || provider.alter === undefined) continue;
    for (const { request, ...answer } of right) {
      const altered = await provider.alter(answer, request);
      if (typeof altered !== 'string') bodies.add(Buffer.from(altered.body).toString());
    }
  }
  return [...bodies].filter(({ length }) => length < LARGE);
}

type Answered = ServiceAnswer & { request: ReturnType<typeof serviceRequest> };

/** Answers of the right service to all scenarios. */
function answersOf(options: MockOptions): Answered[] {
  const service = createVerifiedService({ ...options, callsPerSecond: 'unlimited' });
  const states = createStates(service.world);
  return SCENARIOS.flatMap(({ given, call }): Answered[] => {
    for (const state of given) states.apply(change(state, 'setup'));
    const request = serviceRequest(requestOf(call));
    const reply = service.handle(request, Date.now());
    for (const state of given) states.apply(change(state, 'teardown'));
    return typeof reply === 'string' ? [] : [{ ...reply, request }];
  });
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // What is no JSON is nothing that a validator could be given.
    return false;
  }
}
