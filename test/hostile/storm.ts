import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { seededRandom } from '../../contracts/verify/stage/random.ts';
import { talk } from '../mocks/raw.ts';
import { wrongAnswers } from './answers.ts';
import { nextTalk } from './malformed.ts';
import type { Told } from './mock-child.ts';

/** What came of a storm of malformed requests. `early` and `late` are MB resident after a tenth of it and at its end. */
export type Storm = { requests: number; answeredTalks: number; early: number; late: number; wrong: string[] };

/** A connection that the mock leaves open although it owes nothing is ended by us after so long. */
const TALK_MS = 5000;

/** Sends so many malformed requests to a mock in a process of its own, over several connections at once. */
export async function stormMock(seed: number, most: number, connections = 16): Promise<Storm> {
  const child = fork(fileURLToPath(new URL('mock-child.ts', import.meta.url)), { execArgv: ['--expose-gc'] });
  const hear = async (): Promise<Told> => (await once(child, 'message'))[0] as Told;
  const memory = async (): Promise<number> => {
    child.send('memory');
    const told = await hear();
    return 'rssMb' in told ? told.rssMb : Number.NaN;
  };
  const started = await hear();
  const url = 'url' in started ? started.url : '';
  const storm: Storm = { requests: 0, answeredTalks: 0, early: 0, late: 0, wrong: [] };
  const random = seededRandom(seed);
  try {
    for (const part of [most / 10, most]) {
      await Promise.all(Array.from({ length: connections }, () => talkUntil(url, random, part, storm)));
      if (child.exitCode !== null || child.signalCode !== null) throw new Error('the mock is gone');
      if (storm.early === 0) storm.early = await memory();
      else storm.late = await memory();
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
    const wrong = wrongAnswers(received.toString('latin1'));
    if (wrong) storm.wrong.push(wrong);
  }
}
