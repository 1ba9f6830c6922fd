import type { Deadline } from './learnt.ts';
import type { Stage } from './stage.ts';

/** The deadline of a run that begins now and may take so long. */
export function deadlineIn(mostMs: number, nowMs: number): Deadline {
  const reason = `not sent: the run has taken ${mostMs / 1000} s, the most it may (--max-duration)`;
  return { atMs: nowMs + mostMs, reason };
}

/** Why the provider is asked no more: the run's time is up, or it has fallen silent. */
export function whyNoMore({ learnt, clock }: Pick<Stage, 'learnt' | 'clock'>): string | undefined {
  return whyTimeIsUp({ learnt, clock }) ?? learnt.silence.verdict('provider');
}

/** The same where the provider's silence is no matter. */
export function whyTimeIsUp({ learnt: { deadline }, clock }: Pick<Stage, 'learnt' | 'clock'>): string | undefined {
  return deadline && clock.now() >= deadline.atMs ? deadline.reason : undefined;
}
