import type { Finding } from '../../finding.ts';
import { fingerprint } from '../../wire/remember-bytes.ts';
import { finding } from './judged-request.ts';

/** So many calls with one random, or with one that another call had before, are no chance: of 32 bits hardly any two are alike. */
export const ALIKE = 10;

/** A call may be sent again so often as it was: that it keeps its random then is no mistake. */
const MOST_RETRIES = 3;

/** Of so many randoms, the latest, it is known that they came before, and of fewer than twice as many in all. */
const KEPT = 2000;

/** What is longer is no integer of 32 bits, and told as that. */
const LONGEST = 20;

/** The calls with one random: how many, what the latest of them asked, and how many in turn asked that. */
type Drawn = { calls: number; asked: number; inTurn: number };

/** A call as far as its random is concerned. */
export type RandomCall = { random: string | undefined; body: Uint8Array };

/**
 * Told random and body of each call in turn, it answers once with a hint: at the call by which it is certain that randoms are
 * not drawn for each call, whether one is all that the client has, each of its processes has its own, or it draws from few.
 */
export function createRandomWatch(): (call: RandomCall) => readonly Finding[] {
  const count = createCount();
  let told = false;
  return (call) => {
    if (told) return NONE;
    const alike = count(call);
    told = alike !== undefined && isCertain(alike);
    return told && alike ? [hintOf(alike, 'by now ')] : NONE;
  };
}

const NONE: readonly Finding[] = [];

/** The same hint of all calls of a client, with how many they are in the end; undefined where there is none. */
export function judgeRandoms(calls: readonly RandomCall[]): Finding | undefined {
  const count = createCount();
  let certain: Alike | undefined;
  for (const call of calls) {
    const alike = count(call);
    if (alike === undefined) continue;
    if (certain === undefined) certain = isCertain(alike) ? alike : undefined;
    else if (certain.same < ALIKE) certain = { ...certain, usedAgain: alike.usedAgain };
    else if (certain.random === alike.random) certain = alike;
  }
  return certain && hintOf(certain, '');
}

/** How many calls up to one have its random, and how many have some random that another had before. */
type Alike = { random: string; same: number; usedAgain: number };

function isCertain({ same, usedAgain }: Alike): boolean {
  return same >= ALIKE || usedAgain >= ALIKE;
}

function createCount(): (call: RandomCall) => Alike | undefined {
  const known = createLatest(KEPT);
  let usedAgain = 0;
  return ({ random, body }) => {
    if (random === undefined || random.length > LONGEST) return undefined;
    const before = known.get(random);
    if (before === undefined) {
      known.set(random, fingerprint(body));
      return { random, same: 1, usedAgain };
    }
    const now = nextOf(drawnOf(before), fingerprint(body));
    known.set(random, now);
    if (now.inTurn === 1 || now.inTurn > 1 + MOST_RETRIES) usedAgain++;
    return { random, same: now.calls, usedAgain };
  };
}

function nextOf(before: Drawn, asked: number): Drawn {
  return { calls: before.calls + 1, asked, inTurn: before.asked === asked ? before.inTurn + 1 : 1 };
}

/** What came of one random: of one that came once, as nearly all do, what was asked is kept alone, which costs no memory more. */
type KeptDrawn = Drawn | number;

function drawnOf(kept: KeptDrawn): Drawn {
  return typeof kept === 'number' ? { calls: 1, asked: kept, inTurn: 1 } : kept;
}

/** At least the latest `most` of what was set. In two halves, as to drop the oldest one by one takes far longer. */
function createLatest(
  most: number,
): Pick<Map<string, KeptDrawn>, 'get'> & { set(random: string, drawn: KeptDrawn): void } {
  let latest = new Map<string, KeptDrawn>();
  let before = new Map<string, KeptDrawn>();
  return {
    get: (random) => latest.get(random) ?? before.get(random),
    set(random, drawn) {
      if (latest.size >= most) {
        before = latest;
        latest = new Map();
      }
      latest.set(random, drawn);
    },
  };
}

function hintOf({ random, same, usedAgain }: Alike, when: string): Finding {
  const have =
    same >= ALIKE
      ? `${same} calls ${when}have the same random`
      : `${usedAgain} calls ${when}have a random that another call had before`;
  const message = `${have}: it is to be drawn for each call, not once.`;
  return finding('request.random.constant', 'query random', 'a random unsigned 32-bit integer', random, message);
}
