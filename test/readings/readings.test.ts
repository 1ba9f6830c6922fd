import { beforeAll, describe, expect, it } from 'vitest';
import { fitsSchema, readAnswer } from '../../contracts/oracles/answer-rules.ts';
import { judgeRequest } from '../../contracts/oracles/request/judge-requests.ts';
import { ask } from '../../contracts/scenarios/build-scenario.ts';
import { validateRequest, validateResponse } from '../../openapi/index.ts';
import { K6_TIMEOUT_MS } from '../load/provider.ts';
import { type Door, handlerDoor, serverDoor } from '../mocks/doors.ts';
import { runServer } from '../mocks/running.ts';
import { requestOf, serviceRequest } from '../mocks/service-request.ts';
import { answerBodies, isJson, QUERIES, requestBodies } from './corpus.ts';
import { readInK6 } from './k6-reading.ts';

const requests = requestBodies();
let all: string[] = [];
let answers: string[] = [];
let k6: Awaited<ReturnType<typeof readInK6>>;

beforeAll(async () => {
  all = await answerBodies();
  answers = all.filter(isJson);
}, K6_TIMEOUT_MS);

/** The places where two lists of verdicts differ. */
function differences(texts: readonly string[], one: readonly unknown[], other: readonly unknown[]): string[] {
  expect(one.length).toBe(texts.length);
  expect(other.length).toBe(texts.length);
  return texts.filter((_text, at) => one[at] !== other[at]);
}

describe('the readings of the spec', () => {
  it('are tried with requests and answers of both kinds, in number', () => {
    const verdicts = answers.map((text) => validateResponse(JSON.parse(text)));
    expect(answers.length).toBeGreaterThan(300);
    expect(verdicts.filter((fits) => !fits).length).toBeGreaterThan(50);
    expect(verdicts.filter((fits) => fits).length).toBeGreaterThan(100);
    expect(requests.filter((text) => !validateRequest(JSON.parse(text))).length).toBeGreaterThan(10);
  });

  it('agree on every text: the validators in Node and their copy in k6', async () => {
    k6 = await readInK6(requests, answers);
    const inNode = {
      requests: requests.map((text) => validateRequest(JSON.parse(text))),
      answers: answers.map((text) => validateResponse(JSON.parse(text))),
    };
    expect(differences(requests, inNode.requests, k6.requests)).toEqual([]);
    expect(differences(answers, inNode.answers, k6.answers)).toEqual([]);
  });

  it('agree on every answer: the validators and the schema rule of verify', () => {
    const byRule = answers.map((body) => {
      const response = { status: 200, headers: {}, body, utf8: true };
      const sent = { method: 'POST', url: '', headers: {}, body: '' };
      const answer = readAnswer({ request: sent, response, startedAt: 0, durationMs: 0 });
      return answer !== undefined && fitsSchema.judge(answer).length === 0;
    });
    const inNode = answers.map((text) => validateResponse(JSON.parse(text)));
    expect(differences(answers, byRule, inNode)).toEqual([]);
  });

  it('agree on every request: the validators, the journal of the mock, and what mock and handlers answer', async () => {
    const server = await runServer({ callsPerSecond: 'unlimited' });
    const doors: Door[] = [serverDoor(server), handlerDoor({ callsPerSecond: 'unlimited' })];
    const inNode = requests.map((text) => validateRequest(JSON.parse(text)));
    const journal = requests.map((text) => !seenBroken(text));
    expect(differences(requests, inNode, journal)).toEqual([]);
    const said: string[][] = [];
    for (const door of doors) said.push(await Promise.all(requests.map((text) => answerTo(door, text))));
    const [http = [], msw = []] = said;
    expect(differences(requests, http, msw)).toEqual([]);
    const refusedForShape = http.map((body) => /"ErrorCode":(10004|10015|60003)\b/.test(body));
    const illFitting = requests.filter((_text, at) => inNode[at] === false && refusedForShape[at] === false);
    expect(illFitting).toEqual([]);
  });

  it('agree on every parameter: the journal of the mock, and what mock and handlers answer', async () => {
    const server = await runServer({ callsPerSecond: 'unlimited' });
    const doors: Door[] = [serverDoor(server), handlerDoor({ callsPerSecond: 'unlimited' })];
    const calls = QUERIES.map(([name, value]) => ask('gck.ok', undefined, { query: { [name]: value } }));
    const texts = QUERIES.map((pair) => pair.join('='));
    const broken = calls.map((call) => judgeRequest(serviceRequest(requestOf(call))).findings.length > 0);
    expect(new Set(broken)).toEqual(new Set([true, false]));
    for (const door of doors) {
      const answers = await Promise.all(calls.map((call) => door.send(call)));
      const refused = answers.map(({ response }) => !response?.body.includes('"ErrorCode":0'));
      expect(differences(texts, refused, broken)).toEqual([]);
    }
  });
});

function seenBroken(body: string): boolean {
  const request = serviceRequest({ ...requestOf({ body: { text: body } }) });
  return judgeRequest(request).findings.some(({ code }) => code === 'request.schema');
}

async function answerTo(door: Door, text: string): Promise<string> {
  const { response } = await door.send({ body: { text } });
  return response?.body ?? 'no answer';
}
