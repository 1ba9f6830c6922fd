import { createSender } from '../../contracts/provider/send-request.ts';
import { draft } from '../../contracts/secrets/bounds.ts';
import type { Counts } from './counts.ts';

/**
 * What a provider counted in one second of its clock; `second` is in seconds since the epoch. `worstWindow` is the most
 * calls within any 1000 ms that end in it, where the journal says so.
 */
export type MeasuredSecond = Counts & { second: number; worstWindow?: number };

/** Reads the seconds of a journal. Throws an error that says what is wrong where there is none or it is malformed. */
export async function readJournal(url: string, signal?: AbortSignal): Promise<MeasuredSecond[]> {
  const failed = (why: string): Error =>
    new Error(
      `Failed to read the journal at ${url}: ${why}. Leave the journal out to judge on the engine's own counts.`,
    );
  const limits = { timeoutMs: JOURNAL_TIMEOUT_MS, maxBytes: JOURNAL_BYTES };
  const sender = createSender(limits, Date.now, signal);
  const { response, trouble } = await sender.send({ method: 'GET', url, headers: {}, body: '' });
  sender.close();
  if (response === undefined) throw failed(trouble?.message ?? 'no answer came');
  if (response.status < 200 || response.status > 299) throw failed(`HTTP status ${response.status}`);
  const seconds = parseJournal(response.body);
  if (typeof seconds === 'string') throw failed(seconds);
  return seconds;
}

/** The seconds of a journal's text, or what is wrong with it. Members that are not known are passed over. */
export function parseJournal(text: string): MeasuredSecond[] | string {
  let journal: unknown;
  try {
    journal = JSON.parse(text);
  } catch {
    return 'it is not JSON';
  }
  const list = memberOf(journal, 'seconds');
  if (!Array.isArray(list)) return '"seconds" is no array';
  const seconds = list.map(readSecond);
  const bad = seconds.indexOf(undefined);
  if (bad >= 0) return `seconds[${bad}] is ${draft(JSON.stringify(list[bad]) ?? 'nothing')}`;
  return seconds.filter((second) => second !== undefined);
}

const JOURNAL_TIMEOUT_MS = 5000;

/** Hours of seconds; whatever answers with more at this URL keeps no journal. */
const JOURNAL_BYTES = 16 * 1024 * 1024;

function readSecond(value: unknown): MeasuredSecond | undefined {
  const [second, arrivals, accepted] = ['second', 'arrivals', 'accepted'].map((name) => memberOf(value, name));
  const refused = memberOf(value, 'refused');
  if (!isCount(second) || !isCount(arrivals) || !isCount(accepted)) return undefined;
  if (refused === null || typeof refused !== 'object' || !Object.values(refused).every(isCount)) return undefined;
  const worstWindow = memberOf(value, 'worstWindow');
  return {
    second,
    calls: arrivals,
    accepted,
    refused: { ...(refused as Record<string, number>) },
    ...(isCount(worstWindow) && { worstWindow }),
  };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function memberOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
}
