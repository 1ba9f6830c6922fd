import type { Cause } from '../../../openapi/generated/constants.ts';
import type { Finding } from '../../finding.ts';
import { judgeAsExpected, judgeQuestion } from '../../oracles/judge-question.ts';
import { ask, refused as refusal } from '../../scenarios/build-scenario.ts';
import type { Call } from '../../scenarios/scenario.ts';
import type { Exchange } from '../../wire/exchange.ts';
import type { WireRequest } from '../../wire/wire-request.ts';
import { wireRequest } from '../../wire/wire-request.ts';
import { seenOf } from '../calls/note-call.ts';
import { playSideBySide } from '../stage/side-by-side.ts';
import type { NotPlayed } from '../stage/stage.ts';
import { oneConnection, sendOver } from './connection/send-over.ts';
import type { FuzzCheckId } from './fuzz-checks.ts';
import type { Aim, Ground } from './ground.ts';
import type { Line } from './line.ts';

/** A plain call whose answer tells it from the other probes'; `refused` where that is a refusal for sure. */
export type Probe = {
  GroupId: string;
  refused?: boolean;
  request: WireRequest;
  judge: (exchange: Exchange) => Finding[];
};

/** Groups that probes ask at most. */
const MOST_GROUPS = 3;

/** Probes of this ground, those of groups that are there first: two choices of keys of each group, then refusals. */
export function probesOf({ aims, missing, credentials, wrong }: Ground, baseUrl: string): Probe[] {
  const probe = (call: Call, judge: Probe['judge'], GroupId = ''): Probe => {
    return { GroupId, request: wireRequest(baseUrl, call, credentials, 1), judge };
  };
  const refused = (call: Call, cause: Cause): Probe => {
    return { ...probe(call, (exchange) => judgeAsExpected(exchange, refusal(cause), 'no-group')), refused: true };
  };
  const choices = aims.slice(0, MOST_GROUPS).flatMap((aim) =>
    keyChoices(aim).map((keys) => {
      return probe(ask(aim.GroupId, keys), (exchange) => judgeQuestion(exchange, { keys }, aim.held), aim.GroupId);
    }),
  );
  const [nowhere = ''] = missing;
  return [
    ...choices,
    probe(ask(nowhere), (exchange) => judgeQuestion(exchange, {}, 'no-group'), nowhere),
    refused({ body: { json: {} } }, 'group-id-absent'),
    refused({ body: { text: '{"GroupId": ' } }, 'body-not-json'),
    ...aims.slice(0, 1).map(({ GroupId }) => {
      const call: Call = { ...ask(GroupId), credential: 'other-key' };
      return { ...refused(call, 'usersig-other-key'), request: wireRequest(baseUrl, call, wrong, 1) };
    }),
  ];
}

/** Two keys that are held, each by itself; a key of several bytes a character where there is one. All of what is not known. */
function keyChoices({ held }: Aim): (string[] | undefined)[] {
  if (held === 'unknown') return [undefined];
  const wide = held.filter(({ Key }) => /[^ -~]/.test(Key));
  const [first, ...others] = held;
  const second = wide[0] ?? others[0];
  const keys = [first, second].filter((counter) => counter !== undefined).map(({ Key }) => [Key]);
  return keys.length > 0 ? keys : [undefined];
}

/** Probes that are answered as they must be when sent plainly, by HTTP/1.0 or not; or why there is nothing to compare with. */
export type Probes = { steady: readonly Probe[]; http10: boolean; why?: NotPlayed };

/** Sends each probe plainly; one that is not answered as it must be would later blame the wrong thing. */
export async function findProbes(line: Line, ground: Ground, subject: FuzzCheckId): Promise<Probes> {
  const probes = probesOf(ground, line.stage.provider.baseUrl);
  const parts = probes.map((probe) => ({ play: () => askApart(line, probe) }));
  const answers = await playSideBySide(line.stage, parts);
  const asked = probes.flatMap((probe, index) => {
    const exchange = answers[index];
    return exchange ? [{ probe, exchange }] : [];
  });
  line.seen.push(...asked.map(({ probe: { request }, exchange }) => seenOf({ subject, request, exchange })));
  const steady = asked.filter(({ probe, exchange }) => probe.judge(exchange).length === 0).map(({ probe }) => probe);
  const http10 = asked.some(({ exchange }) => exchange.response?.httpVersion === '1.0');
  if (line.trouble) return { steady, http10, why: line.trouble };
  const [first] = probes;
  if (first && steady.includes(first) && steady.length > 1) return { steady, http10 };
  const reason = 'the plain calls that others are compared with are not answered as they must be';
  return { steady, http10, why: { kind: 'couldNotRun', reason, leansOn: ['fuzz-legal-requests'] } };
}

/** Over a connection of its own, so that what a provider makes of a kept one is not seen here. */
async function askApart(line: Line, { request }: Probe): Promise<Exchange | undefined> {
  const agent = oneConnection(request.url);
  const exchange = await line.ask(request, { send: sendOver(line.stage, { agent }) });
  agent.destroy();
  return exchange;
}
