import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../contracts/verify/stage/random.ts';
import { talk } from '../mocks/raw.ts';
import { wrongAnswers } from './answers.ts';
import { nextTalk } from './malformed.ts';
import type { Told } from './mock-child.ts';

/** MB of the mock's process: resident, and in use once what is no longer needed is thrown away. */
export type Memory = { rssMb: number; usedMb: number };

/**
 * What came of a storm of malformed requests. `statesMade` are set-ups that were answered, so the control endpoints were
 * reached; `memory` is taken after each fifth of it.
 */
export type Storm = {
  requests: number;
  answeredTalks: number;
  statesMade: number;
  memory: Memory[];
  wrong: string[];
};

const FIFTHS = [1, 2, 3, 4, 5];

/** A connection that the mock leaves open although it owes nothing is ended by us after so long. */
const TALK_MS = 5000;

/** Sends so many malformed requests to a mock in a process of its own, over several connections at once. */
export async function stormMock(seed: number, most: number, connections = 16): Promise<Storm> {
  const child = fork(fileURLToPath(new URL('mock-child.ts', import.meta.url)), { execArgv: ['--expose-gc'] });
  const hear = async (): Promise<Told> => (await once(child, 'message'))[0] as Told;
  const memory = async (): Promise<Memory> => {
    child.send('memory');
    const told = await hear();
    return 'rssMb' in told ? told : { rssMb: Number.NaN, usedMb: Number.NaN };
  };
  const started = await hear();
  const url = 'url' in started ? started.url : '';
  const storm: Storm = { requests: 0, answeredTalks: 0, statesMade: 0, memory: [], wrong: [] };
  const random = seededRandom(seed);
  try {
    for (const fifth of FIFTHS) {
      const until = (most * fifth) / FIFTHS.length;
      await Promise.all(Array.from({ length: connections }, () => talkUntil(url, random, until, storm)));
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('the mock is gone');
      storm.memory.push(await memory());
    }
    return storm;
  } finally {
    child.kill();
  }
}

async function talkUntil(url: string, random: () => number, most: number, storm: Storm): Promise<void> {
  while (storm.requests < most && storm.wrong.length < 10) {
    const { bytes, requests, hangsUp } = nextTalk(random);
    storm.requests += requests;
    const { bytes: received, error } = await talk(url, (socket) => {
      socket.setTimeout(TALK_MS, () => socket.destroy());
      socket.write(bytes, 'latin1');
      if (hangsUp) socket.destroy();
      else socket.end();
    });
    if (error === 'ECONNREFUSED') storm.wrong.push('the mock listens no more');
    if (received.length > 0) storm.answeredTalks++;
    const text = received.toString('latin1');
    storm.statesMade += text.split('"UserSig"').length - 1;
    const wrong = wrongAnswers(text);
    if (wrong) storm.wrong.push(wrong);
  }
}
