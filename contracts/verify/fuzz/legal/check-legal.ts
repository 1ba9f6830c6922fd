import { judgeQuestion } from '../../../oracles/judge-question.ts';
import type { CheckResult } from '../../../report/check-result.ts';
import { ask } from '../../../scenarios/build-scenario.ts';
import type { Question } from '../../../scenarios/lawful.ts';
import { NO_USERSIG } from '../../../secrets/redact.ts';
import { isFailure, member, plainBody, readAnswer } from '../../../wire/answer.ts';
import { type WireRequest, wireRequest } from '../../../wire/wire-request.ts';
import { arrangeUrl } from '../arrange-url.ts';
import { runCampaign } from '../campaign.ts';
import { failedSmall, notPlayed, passed } from '../fuzz-results.ts';
import type { Ground } from '../ground.ts';
import type { Line } from '../line.ts';
import { type LegalCase, legalCases } from './questions.ts';
import { doubtsOf } from './shape.ts';
import { writeBody } from './write-body.ts';

const ID = 'fuzz-legal-requests';

/** Sends legal calls of any shape and judges each answer exactly. */
export async function checkLegal(line: Line, ground: Ground, seed: number, runs: number): Promise<CheckResult> {
  const { baseUrl } = line.stage.provider;
  let accepted = 0;
  const failure = await runCampaign<LegalCase>(line, {
    id: ID,
    arbitrary: legalCases(ground),
    seed,
    runs,
    requestOf: (one) => requestOf(one, baseUrl, ground),
    judge: (exchange, one) => {
      const answer = readAnswer(exchange);
      if (answer && !isFailure(answer)) accepted += 1;
      return judgeQuestion(exchange, questionOf(one), one.held);
    },
  });
  if (failure) return failedSmall(line, ID, failure, seed);
  if (line.trouble) return notPlayed(ID, line.trouble);
  if (ground.aims.length > 0 && accepted === 0) {
    const reason = 'not one call was answered OK, though each had a reason to be refused, so the answers show nothing';
    return notPlayed(ID, { kind: 'couldNotRun', reason });
  }
  if (ground.aims.length === 0 && (await isRefusedAlike(line, ground))) {
    const reason = 'a call with a malformed UserSig is refused in the same way, so the refusals show nothing';
    return notPlayed(ID, { kind: 'couldNotRun', reason });
  }
  return passed(ID, noteOf(ground));
}

/** Whether a call for a group that does not exist is answered like one that nobody signed. */
async function isRefusedAlike(line: Line, { missing, credentials }: Ground): Promise<boolean> {
  const call = ask(missing[0] ?? '');
  const codes: unknown[] = [];
  for (const usersig of [credentials.usersig, NO_USERSIG]) {
    const exchange = await line.ask(wireRequest(line.stage.provider.baseUrl, call, { ...credentials, usersig }, 1));
    const answer = exchange && readAnswer(exchange);
    codes.push(answer && member(plainBody(answer), 'ErrorCode'));
  }
  return codes[0] === codes[1];
}

function questionOf({ keys, shape }: LegalCase): Question {
  return { keys, mayRefuse: doubtsOf(shape) };
}

function requestOf({ GroupId, keys, shape }: LegalCase, baseUrl: string, { credentials }: Ground): WireRequest {
  const { random, contentType, body, url, unknown } = shape;
  const members = [['GroupId', GroupId], ...(keys === undefined ? [] : [['GroupCounterKeys', keys]]), ...unknown];
  const call = {
    query: { random },
    contentType,
    body: { text: writeBody(members as [string, unknown][], body) },
  };
  const request = wireRequest(baseUrl, call, credentials, 0);
  return { ...request, url: arrangeUrl(request.url, url) };
}

function noteOf({ aims, leftOut }: Ground): string | undefined {
  if (leftOut > 0) return `without ${leftOut} of the groups, which the state endpoint could not make`;
  return aims.length === 0 ? 'only groups that do not exist were asked: give --states-url or --config' : undefined;
}
