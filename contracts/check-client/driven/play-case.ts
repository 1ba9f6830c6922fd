import { setTimeout } from 'node:timers/promises';
import type { Session } from '../adapter/session.ts';
import type { Heard } from '../adapter/talk.ts';
import type { RequestOfGroup } from '../client-mock.ts';
import type { CaseLine, CaseRequest } from '../protocol/lines-out.ts';
import type { DrivenCase } from './driven-case.ts';
import type { DrivenStage } from './driven-stage.ts';

/** A case that was played: what the client was told, what it said, and what the mock saw of it. */
export type PlayedCase = {
  driven: DrivenCase;
  id: string;
  request: CaseRequest;
  heard: Heard;
  seen: readonly RequestOfGroup[];
  /** Requests of its time that named no group at all, where none named its own. */
  strays: readonly RequestOfGroup[];
  durationMs: number;
};

/** Plays a case on a fresh group. Never rejects. */
export async function playCase(driven: DrivenCase, session: Session, stage: DrivenStage): Promise<PlayedCase> {
  const { mock, waits, freshGroupId } = stage;
  const fresh = freshGroupId();
  const groupId = driven.groupId?.(fresh) ?? fresh;
  mock.play(groupId, driven.answers(groupId, freshGroupId));
  const request = requestFor(driven, groupId, stage);
  const { sdkappid, identifier, usersig } = mock.account;
  const lineOf = (): CaseLine => ({
    id: stage.freshCaseId(),
    timeoutMs: driven.slow ? waits.slowCaseMs : waits.caseMs,
    baseUrl: mock.url,
    ...(mock.caFile !== undefined && { caFile: mock.caFile }),
    sdkappid,
    identifier,
    usersig,
    request,
  });
  const before = driven.askedBefore ? await session.ask(lineOf()) : undefined;
  const seenBefore = mock.seen(groupId).length;
  const startedAt = mock.now();
  const line = lineOf();
  // Where the first line had no answer there is nobody to ask again.
  const heard = before === undefined || before.heard === 'answer' ? await session.ask(line) : before;
  if (saysOfACall(heard) && mock.seen(groupId).length === seenBefore) await setTimeout(LATE_MS);
  const seen = mock.seen(groupId).slice(before === heard ? 0 : seenBefore);
  const strays = seen.length > 0 ? [] : mock.strays(startedAt);
  return {
    driven,
    id: line.id,
    request,
    heard,
    seen,
    strays,
    durationMs: Math.max(0, Math.round(mock.now() - startedAt)),
  };
}

/** A client that takes what was left on its connection for its answer is done before its call is here. */
const LATE_MS = 100;

function saysOfACall(heard: Heard): boolean {
  if (heard.heard !== 'answer' || heard.answered.kind !== 'said') return false;
  const { said } = heard.answered;
  return said.said !== 'trouble' || said.kind !== 'client';
}

/** The keys that a case asks for, by what the client can. Undefined asks for all. */
export function keysFor(
  { keys }: DrivenCase,
  { unsupported }: Pick<DrivenStage, 'unsupported'>,
): readonly string[] | undefined {
  switch (keys.form) {
    case 'chosen-keys':
      return keys.keys;
    case 'all-keys':
      return keys.empty ? [] : undefined;
    case 'any':
      return unsupported.includes('all-keys') ? keys.keys : undefined;
  }
}

function requestFor(driven: DrivenCase, GroupId: string, stage: DrivenStage): CaseRequest {
  const GroupCounterKeys = keysFor(driven, stage);
  return { GroupId, ...(GroupCounterKeys && { GroupCounterKeys }) };
}
