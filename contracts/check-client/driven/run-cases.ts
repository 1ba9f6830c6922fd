import type { Session } from '../adapter/session.ts';
import type { DrivenCase } from './driven-case.ts';
import type { DrivenStage } from './driven-stage.ts';
import { type PlayedCase, playCase } from './play-case.ts';

/** Starts the adapter once more; undefined where it cannot be, or not any more. */
export type Restart = () => Promise<Session | undefined>;

/** What came of them. `session` is the one that is left, if any. */
export type RanCases = { played: PlayedCase[]; left: DrivenCase[]; session: Session | undefined };

/**
 * Plays cases, so many at once. A case that takes too long ends its adapter, which is then started anew; those beside it
 * are played again. Where an adapter ends by itself with several cases in flight, nobody can tell which of them it was:
 * they are played again one by one. `isOver` is asked before each case.
 */
export async function runCases(
  cases: readonly DrivenCase[],
  first: Session | undefined,
  parallel: number,
  { stage, restart, isOver }: { stage: DrivenStage; restart: Restart; isOver: () => boolean },
): Promise<RanCases> {
  const played: PlayedCase[] = [];
  const queue = [...cases];
  let suspects: DrivenCase[] = [];
  let session = first;
  while (queue.length + suspects.length > 0 && !isOver()) {
    if (!session?.isAlive()) session = await restart();
    if (session === undefined) break;
    const isDoubtful = suspects.length > 0;
    const round = await playRound(isDoubtful ? suspects : queue, session, isDoubtful ? 1 : parallel, { stage, isOver });
    played.push(...round.played);
    queue.unshift(...round.again);
    suspects = [...round.suspects, ...suspects];
    if (round.isBroken) await session.kill();
  }
  return { played, left: [...suspects, ...queue], session: session?.isAlive() ? session : undefined };
}

type Round = { played: PlayedCase[]; again: DrivenCase[]; suspects: DrivenCase[]; isBroken: boolean };

/** Plays from this queue until it is empty or the session cannot go on. */
async function playRound(
  queue: DrivenCase[],
  session: Session,
  parallel: number,
  { stage, isOver }: { stage: DrivenStage; isOver: () => boolean },
): Promise<Round> {
  const round: Round = { played: [], again: [], suspects: [], isBroken: false };
  const worker = async (): Promise<void> => {
    while (!round.isBroken && session.isAlive() && !isOver()) {
      const driven = queue.shift();
      if (driven === undefined) return;
      const one = await playCase(driven, session, stage);
      const { heard } = one;
      if (heard.heard === 'stopped') round.again.push(driven);
      else if (heard.heard === 'ended' && !heard.alone) round.suspects.push(driven);
      else round.played.push(one);
      if (heard.heard === 'overtime') {
        round.isBroken = true;
        // Tells those beside it at once: they need not wait for their own time.
        await session.kill();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(parallel, queue.length) }, worker));
  return round;
}
