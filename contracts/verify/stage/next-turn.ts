import type { Stage } from './stage.ts';

/** Waits until the next call may be sent: by the manners of the run, and by what it has learnt. */
export async function nextTurn({ pace, learnt }: Pick<Stage, 'pace' | 'learnt'>): Promise<void> {
  await pace();
  await learnt.patience.pace?.();
}
