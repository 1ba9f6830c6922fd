import { type ClientParts, type Conclusion, RIGHT, TRANSPORT } from '../build/client.ts';
import type { Send } from '../build/send.ts';
import { sendAtOnce } from '../build/send-at-once.ts';
import { type ClientDefect, defect } from '../defect.ts';

/** A client that is caught by a check over all cases, at one of them. */
function repeating(name: string, caughtBy: string, at: string, parts: Partial<ClientParts>): ClientDefect {
  return { ...defect(name, caughtBy, parts), at: [`conclude-${at}`] };
}

function codeOf(concluded: Conclusion): number | undefined {
  return (concluded['error'] as { code?: number } | undefined)?.code;
}

function isTransport(concluded: Conclusion): boolean {
  return (concluded['error'] as { kind?: string } | undefined)?.kind === 'transport';
}

/** Sends a call again where this holds, so often, so late. */
function again(when: (concluded: Conclusion) => boolean, times: number, waitMs: number): Partial<ClientParts> {
  return { again: (concluded, sent) => (sent <= times && when(concluded) ? waitMs : undefined) };
}

/** Clients that repeat calls as they should not. The names of the checks are of those over all cases. */
export const RETRY_DEFECTS: readonly ClientDefect[] = [
  repeating(
    'again at once after the limit',
    'retry-after-limit',
    '60007',
    again((one) => codeOf(one) === 60007, 3, 100),
  ),
  repeating(
    'again within the minute',
    'retry-after-limit',
    '70050',
    again((one) => codeOf(one) === 70050, 1, 1000),
  ),
  repeating(
    'again after what cannot succeed',
    'retries',
    '10010',
    again((one) => codeOf(one) === 10010, 2, 150),
  ),
  repeating(
    'again after what cannot succeed, as all its calls show',
    'client-repeats-nothing-in-vain',
    '70001',
    again((one) => [10004, 70001].includes(codeOf(one) ?? 0), 1, 150),
  ),
  repeating(
    'a storm of one call',
    'client-keeps-the-limit',
    '60007',
    stormAt((one) => codeOf(one) === 60007, 900),
  ),
  repeating(
    'again and again',
    'retries',
    '10002',
    again((one) => codeOf(one) === 10002, 6, 120),
  ),
  repeating(
    'again without a pause',
    'retries',
    '10002',
    again((one) => codeOf(one) === 10002, 2, 5),
  ),
  repeating('again without a pause after trouble', 'retries', 'fault-http-502', again(isTransport, 3, 5)),
  repeating(
    'again after success',
    'retries',
    'ok',
    again((one) => one['result'] !== undefined, 1, 150),
  ),
  repeating('in time after the limit, and at once after it came again', 'retry-after-limit', '60007', {
    again: (concluded, sent) => (codeOf(concluded) === 60007 && sent <= 2 ? [1050, 20][sent - 1] : undefined),
  }),
  repeating(
    'again after an expired UserSig, with the same',
    'retries',
    '70001',
    again((one) => codeOf(one) === 70001, 1, 150),
  ),
  repeating('again without its body, which is used up', 'client-body', '10002', usedUp()),
  defect('again without its keys', 'internal-error-then-chosen', keysOnce()),
  defect(
    'again, and the first answer',
    'internal-error-then-ok',
    firstAnswer((one) => codeOf(one) === 10002),
  ),
  defect('again after trouble, and the first answer', 'closed-then-ok', firstAnswer(isTransport)),
];

/** A body that can be read once, as a stream can. */
function usedUp(): Partial<ClientParts> {
  const sent = new Set<string>();
  return {
    ...again((one) => codeOf(one) === 10002, 1, 150),
    init: (one) => {
      const { body = null, ...others } = RIGHT.init(one);
      const first = !sent.has(one.id);
      sent.add(one.id);
      return { ...others, body: first ? body : '' };
    },
  };
}

/** Sends the keys with the first call alone. */
function keysOnce(): Partial<ClientParts> {
  const sent = new Set<string>();
  return {
    ...again((one) => codeOf(one) === 10002, 1, 150),
    init: (one) => {
      const { GroupId } = one.request;
      const request = sent.has(one.id) ? { GroupId } : one.request;
      sent.add(one.id);
      return RIGHT.init({ ...one, request });
    },
  };
}

/** Sends a call that ends so many times more at once. */
function stormAt(when: (concluded: Conclusion) => boolean, times: number): Partial<ClientParts> {
  let isStorm = false;
  const send: Send = async (url, init, timeoutMs) => {
    if (isStorm) await sendAtOnce(url, String(init.body), times);
    return RIGHT.send(url, init, timeoutMs);
  };
  const again: ClientParts['again'] = (concluded) => {
    isStorm = !isStorm && when(concluded);
    return isStorm ? 0 : undefined;
  };
  return { send, again };
}

/** Sends calls again and reports what came first. */
function firstAnswer(when: (concluded: Conclusion) => boolean): Partial<ClientParts> {
  return { ...again(when, 1, 150), report: ([first]) => first ?? TRANSPORT };
}
