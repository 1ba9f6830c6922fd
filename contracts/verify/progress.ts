import type { Stage } from './stage/stage.ts';

/** How often a run says how far it is. Milliseconds. */
const EVERY_MS = 2000;

/** What is told of, to whom, and of how many calls it will be about. */
export type Telling = { tell: (line: string) => void; planned: number };

/** Tells how far a run is, again and again, until what it gives back is called. It keeps no process alive. */
export function tellProgress(
  { learnt, clock }: Pick<Stage, 'learnt' | 'clock'>,
  { tell, planned }: Telling,
): () => void {
  const startedAt = clock.now();
  const say = () => {
    const seconds = Math.round((clock.now() - startedAt) / 1000);
    tell(`${learnt.calls} calls in ${seconds} s, at most ${Math.max(0, planned - learnt.calls)} left`);
  };
  const timer = setInterval(say, EVERY_MS).unref();
  return () => clearInterval(timer);
}
