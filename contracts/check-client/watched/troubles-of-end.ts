import { lastLinesText } from '../../process/last-lines.ts';
import type { CommandEnd } from '../../process/run-command.ts';

type Ended = Extract<CommandEnd, { status: 'ended' }>;

/** What of the way in which a command ended keeps its run from a verdict, one sentence each, with its last words. */
export function troublesOfEnd(
  program: string,
  end: Ended,
  { requests, cutShort }: { requests: number; cutShort: number },
): string[] {
  const how = howItEnded(end);
  const words = lastLinesText(end.errors) || ' It said nothing on standard error.';
  if (how !== undefined) return [`${program} ${how}.${words}`];
  if (requests > 0) return [];
  const sent = cutShort > 0 ? 'no more than the beginning of a request' : 'nothing';
  return [
    `${program} sent ${sent} to the mock and ended with exit code ${end.code}. It has to call the URL in GROUP_COUNTER_BASE_URL.${words}`,
  ];
}

function howItEnded({ stopped, signal }: Ended): string | undefined {
  if (stopped === 'time limit') return 'did not end in its time (--max-duration), and was ended';
  if (stopped === 'aborted') return 'was interrupted';
  return signal === null ? undefined : `was killed by ${signal}`;
}
