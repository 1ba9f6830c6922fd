import { Buffer } from 'node:buffer';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import type { Account } from '../contracts/account/account.ts';
import { signUserSig } from '../contracts/account/user-sig.ts';
import type { GivenState, StateChange } from '../contracts/scenarios/states.ts';
import type { SentReply } from './http/send-reply.ts';
import type { JournalExchange } from './journal/recorded-call.ts';
import { createVerifiedService, type ServerOptions, startServer } from './server.ts';
import type { NoAnswer, Reply } from './service/reply.ts';
import type { Service } from './service/service.ts';
import type { ServiceRequest } from './service/service-request.ts';
import { createStates } from './states/mock-states.ts';

/** How a call that is right is answered: as this test group, by states, or with this very reply; after `delayMs`. */
export type PlayedMockAnswer = (
  | { as: string }
  | { given: readonly GivenState[] }
  | { reply: (Omit<SentReply, 'headers'> & { headers: Readonly<Record<string, string>> }) | NoAnswer }
) & {
  delayMs?: number;
};

/**
 * A request of a group as it was seen; `turn` says which of the answers to be played it got, `refusedFor` why none, and
 * `answered` what the group answered to what it asks for. `asked` is its body, `userSig` which of the UserSigs it had.
 */
export type PlayedMockRequest = {
  atMs: number;
  done: boolean;
  refusedFor?: string;
  turn?: number;
  asked?: string;
  userSig?: number;
  answered?: string;
};

/** A mock whose groups are answered one by one as whoever started it says. */
export type PlayedMock = {
  /** Without path and slash at its end. */
  url: string;
  /** Who may call, with a UserSig for that, and the key it is signed with. */
  account: Required<Account>;
  /** Answers the calls of a group in turn; the last answer stands for all that come later. */
  play: (groupId: string, answers: readonly PlayedMockAnswer[]) => void;
  /** The requests that named this group anywhere, in the order in which they came. */
  seen: (groupId: string) => readonly PlayedMockRequest[];
  /** Requests that came since then and named no group that is played. */
  strays: (sinceMs: number) => readonly PlayedMockRequest[];
  /** The clock of these times. Milliseconds. */
  now: () => number;
  /** All that it saw. */
  exchanges: () => readonly JournalExchange[];
  /** Ends all connections. */
  close: () => Promise<void>;
};

type Play = { groupId: string; answers: readonly PlayedMockAnswer[]; turns: number; seen: PlayedMockRequest[] };

/** What is still to be done for a request that is being answered. */
type Turn = { seen: PlayedMockRequest; answer?: PlayedMockAnswer };

/** The test group that a call is judged as before its turn: whatever is wrong with the call itself shows there. */
const GOOD_GROUP = 'gck.ok';

/** More than any run sends. */
const KEPT_EXCHANGES = 20_000;

/** Starts a mock without a call limit, for clients that are driven. Calls are judged as ever; those that are right get their turn. */
export async function startPlayedMock(options: ServerOptions = {}): Promise<PlayedMock> {
  const settings: ServerOptions = { callsPerSecond: 'unlimited', ...options };
  const right = createVerifiedService(settings);
  const states = createStates(right.world);
  const plays = new Map<string, Play>();
  const strays: PlayedMockRequest[] = [];
  const turns = new WeakMap<ServiceRequest, Turn>();
  const userSigs: string[] = [];
  const numberOf = ({ query }: ServiceRequest): number => {
    const userSig = query.find(([name]) => name === 'usersig')?.[1] ?? '';
    if (!userSigs.includes(userSig)) userSigs.push(userSig);
    return userSigs.indexOf(userSig);
  };
  const service: Service = {
    world: right.world,
    handle(request, nowMs) {
      const play = findPlay(request, plays);
      const asked = Buffer.from(request.body).toString('latin1');
      const seen: PlayedMockRequest = { atMs: performance.now(), done: false, asked, userSig: numberOf(request) };
      (play?.seen ?? strays).push(seen);
      turns.set(request, { seen });
      const { reply, answer } = play
        ? takeTurn(request, nowMs, play, seen, right)
        : { reply: right.handle(request, nowMs) };
      if (answer) turns.set(request, { seen, answer });
      if (typeof reply === 'string') seen.done = true;
      return reply;
    },
  };
  const server = await startServer({
    ...settings,
    service,
    limits: { journalExchanges: KEPT_EXCHANGES, journalExchangesOfASecond: KEPT_EXCHANGES },
    alter: async (reply, request) => {
      const { seen, answer } = turns.get(request) ?? {};
      if (answer?.delayMs !== undefined) await setTimeout(answer.delayMs, undefined, { ref: false });
      if (seen) seen.done = true;
      return answer !== undefined && 'reply' in answer ? sent(answer.reply) : reply;
    },
  });
  const { sdkappid, identifier, secretKey } = server.account;
  return {
    url: server.url,
    account: { sdkappid, identifier, secretKey, usersig: signUserSig(sdkappid, secretKey, identifier) },
    play(groupId, answers) {
      plays.set(groupId, { groupId, answers, turns: 0, seen: [] });
      for (const answer of answers)
        if ('given' in answer)
          for (const state of answer.given) states.apply({ ...state, action: 'setup' } as StateChange);
    },
    seen: (groupId) => plays.get(groupId)?.seen ?? [],
    strays: (sinceMs) => strays.filter(({ atMs }) => atMs >= sinceMs),
    now: () => performance.now(),
    exchanges: () => server.journal().exchanges,
    close: server.close,
  };
}

/** The answer whose turn it is, where nothing is wrong with the call itself. */
function takeTurn(
  request: ServiceRequest,
  nowMs: number,
  play: Play,
  seen: PlayedMockRequest,
  right: Service,
): { reply: Reply; answer?: PlayedMockAnswer } {
  const good = right.handle(renamed(request, play.groupId, GOOD_GROUP), nowMs);
  const answer = play.answers[Math.min(play.turns, play.answers.length - 1)];
  if (answer === undefined || (typeof good !== 'string' && good.cause !== undefined)) {
    if (typeof good !== 'string' && good.cause !== undefined) seen.refusedFor = good.cause;
    return { reply: good };
  }
  seen.turn = play.turns++;
  if ('reply' in answer) return { reply: good, answer };
  const asked = 'as' in answer ? renamed(request, play.groupId, answer.as) : request;
  const reply = right.handle(asked, nowMs);
  if (typeof reply !== 'string' && typeof reply.body === 'string') seen.answered = reply.body;
  return { reply, answer };
}

/** The play of the group that a request names, wherever it does so: a client may well put it into a member of another name. */
function findPlay({ body, path, query }: ServiceRequest, plays: ReadonlyMap<string, Play>): Play | undefined {
  const bytes = Buffer.from(body).toString('latin1');
  const texts = (bytes.match(JSON_TEXT) ?? []).map(textOf);
  // What is drawn or signed may hold a short name by chance.
  const told = query.filter(([name]) => name.toLowerCase() !== 'usersig' && name !== 'random');
  const text = [bytes, ...texts, path, ...told.flat()].join('\n');
  return [...plays.values()].findLast(({ groupId }) => text.includes(groupId));
}

/** The same request for another group. */
function renamed(request: ServiceRequest, groupId: string, other: string): ServiceRequest {
  const bytes = Buffer.from(request.body).toString('latin1');
  const isNamed = (literal: string): boolean => textOf(literal).includes(groupId);
  // In a body that is no JSON nothing is renamed: it stays as broken as it came.
  const body = bytes.replace(JSON_TEXT, (literal) =>
    isNamed(literal) ? JSON.stringify(textOf(literal).replaceAll(groupId, other)) : literal,
  );
  return { ...request, body: Buffer.from(body, 'latin1') };
}

/** The strings of a JSON text, in which a writer may escape any letter. */
const JSON_TEXT = /"(?:[^"\\]|\\.)*"/g;

/** What a string of JSON says; itself where that cannot be read. */
function textOf(literal: string): string {
  try {
    return JSON.parse(literal) as string;
  } catch {
    return literal;
  }
}

function sent(reply: Extract<PlayedMockAnswer, { reply: unknown }>['reply']): SentReply | NoAnswer {
  return typeof reply === 'string' ? reply : { ...reply, headers: { ...reply.headers } };
}
