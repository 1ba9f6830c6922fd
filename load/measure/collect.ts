import type { Profile } from '../profiles.ts';
import { type LoadEvent, readK6Line, type SilentCall } from './k6-output.ts';
import { createLiveRate } from './live-rate.ts';
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
  /** How the run gets on, in a few words: its rate since this was last asked. */
  progress: (nowMs: number) => string;
};

/**
 * A collector for one run of a profile. It holds every call, some 150 bytes each: an hour at 180 a second takes 100 MB.
 */
export function createCollector({ name, durationSeconds }: Profile): Collector {
  const calls: LoadCall[] = [];
  const silent: SilentCall[] = [];
  const texts = new Map<string, string>();
  const rate = createLiveRate();
  let dropped = 0;
  let warmUpCalls = 0;
  let answered = false;
  const onEvent = (event: LoadEvent): void => {
    if (event.type === 'call' && event.call.code !== 'no-answer') answered = true;
    if (event.type === 'silent') silent.push(event);
    else if (!event.measured) warmUpCalls++;
    else if (event.type === 'dropped') dropped += event.count;
    else {
      // One text of each code for all calls: every line brings one of its own.
      calls.push({ ...event.call, code: sameText(texts, event.call.code) });
      rate.count(event.call.kind);
    }
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
      return `${name}: ${seconds} of ${durationSeconds} s, ${rate.tell(nowMs, first.startedAtMs)}`;
    },
  };
}

function sameText(texts: Map<string, string>, text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  texts.set(text, text);
  return text;
}
