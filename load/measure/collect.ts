import type { Profile } from '../profiles.ts';
import { type LoadEvent, readK6Line, type SilentCall } from './k6-output.ts';
import type { LoadCall } from './load-calls.ts';

/** Collects the measured load, event by event, or line by line of k6's output. */
export type Collector = {
  onLine: (line: string) => void;
  onEvent: (event: LoadEvent) => void;
  calls: readonly LoadCall[];
  dropped: () => number;
  /** Calls that got an error in place of an answer, those of the warm-up too. */
  silent: readonly SilentCall[];
  /** Whether the load is under way and no call, the warm-up's included, was answered at all. */
  isUnheard: () => boolean;
  /** How the run gets on, in a few words. */
  progress: (nowMs: number) => string;
};

/** A collector for one run of a profile. */
export function createCollector({ name, durationSeconds }: Profile): Collector {
  const calls: LoadCall[] = [];
  const silent: SilentCall[] = [];
  let dropped = 0;
  let warmUpCalls = 0;
  let answered = false;
  const onEvent = (event: LoadEvent): void => {
    if (event.type === 'call' && event.call.code !== 'no-answer') answered = true;
    if (event.type === 'silent') silent.push(event);
    else if (!event.measured) warmUpCalls++;
    else if (event.type === 'dropped') dropped += event.count;
    else calls.push(event.call);
  };
  return {
    onLine(line) {
      const event = readK6Line(line);
      if (event !== undefined) onEvent(event);
    },
    onEvent,
    calls,
    silent,
    dropped: () => dropped,
    isUnheard: () => !answered && calls.length > 0,
    progress(nowMs) {
      const [first] = calls;
      if (first === undefined) return `${name}: ${warmUpCalls} calls to warm up`;
      const seconds = Math.min(durationSeconds, Math.round((nowMs - first.startedAtMs) / 1000));
      return `${name}: ${seconds} of ${durationSeconds} s, ${countsOf(calls)}`;
    },
  };
}

function countsOf(calls: readonly LoadCall[]): string {
  const refused = calls.filter(({ kind }) => kind === 'refused').length;
  const broken = calls.filter(({ kind }) => kind === 'broken').length;
  return `${calls.length} calls, ${refused} refused${broken > 0 ? `, ${broken} without an answer that can be read` : ''}`;
}
