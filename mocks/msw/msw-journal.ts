import type { Finding } from '../../contracts/finding.ts';
import type { JudgedRequest } from '../../contracts/oracles/request/judged-request.ts';
import { USERSIG_PARAMETER, USERSIG_SHAPE } from '../../contracts/secrets/redact.ts';
import { maskSpans, spansOf } from '../../contracts/secrets/spans.ts';
import type { Exchange, ReceivedResponse } from '../../contracts/wire/exchange.ts';
import { requestKindOf } from '../../contracts/wire/request-kind.ts';
import type { Cause } from '../../openapi/generated/constants.ts';
import { createSeenJudge } from '../journal/judge-seen.ts';
import { createRing } from '../journal/ring.ts';
import { MOCK_LIMITS } from '../limits.ts';
import type { Reply } from '../service/reply.ts';
import type { ServiceRequest } from '../service/service-request.ts';

/**
 * What the handlers saw since they were made or reset, the latest 1000 calls, in the order they came: the exchanges, and
 * what their requests broke of the contract; `hints` break no sentence of a source and are likely mistakes all the same,
 * such as a `random` that is always the same. `cause` is why the mock refused a call. UserSigs are masked.
 */
export type HandlerJournal = {
  exchanges: readonly (Exchange & { cause?: Cause })[];
  violations: readonly Finding[];
  hints: readonly Finding[];
};

/** A call as the handlers met it: `sent` as it came, `reply` what it was answered with. */
export type Met = { request: Request; sent: ServiceRequest; reply: Reply; startedAt: number; durationMs: number };

/** Writes down what the handlers meet. */
export type HandlerJournalWriter = {
  record(met: Met): void;
  read(): HandlerJournal;
  /** The bodies that were sent, as values. */
  bodies(): unknown[];
  reset(): void;
};

/** A journal without anything of Node, so that it is there in browsers too. */
export function createHandlerJournal(): HandlerJournalWriter {
  let kept = createRing<Met & JudgedRequest>(MOCK_LIMITS.journalExchanges);
  let judge = createSeenJudge();
  return {
    record: (met) => kept.push({ ...met, ...judge(met.sent, credentialOf(met.reply)) }),
    read: () => ({
      exchanges: kept.kept().map(exchangeOf),
      violations: kept.kept().flatMap((met) => met.findings.map(maskerOf(met).finding)),
      hints: kept.kept().flatMap((met) => met.hints.map(maskerOf(met).finding)),
    }),
    bodies: () =>
      kept.kept().flatMap(({ sent }) => (requestKindOf(sent) === 'call' ? [parsed(textOf(sent.body))] : [])),
    reset() {
      kept = createRing(MOCK_LIMITS.journalExchanges);
      judge = createSeenJudge();
    },
  };
}

/** Why a call was refused, where that was for who calls: the only one who looks at it here is the service. */
function credentialOf(reply: Reply): Cause[] {
  const cause = causeOf(reply);
  return cause !== undefined && /^usersig-|^not-administrator$|^sdkappid-unknown$/.test(cause) ? [cause] : [];
}

function exchangeOf(met: Met): HandlerJournal['exchanges'][number] {
  const { request, sent, reply, startedAt, durationMs } = met;
  const { text: mask } = maskerOf(met);
  const headers = Object.fromEntries([...request.headers].map(([name, value]) => [name, mask(value)]));
  const cause = causeOf(reply);
  return {
    request: { method: sent.method, url: mask(request.url), headers, body: mask(textOf(sent.body)) },
    ...received(reply),
    ...(cause && { cause }),
    startedAt,
    durationMs,
  };
}

function received(reply: Reply): Pick<Exchange, 'response' | 'trouble'> {
  if (reply === 'hang') return { trouble: { kind: 'timeout', message: 'left without an answer on purpose' } };
  if (typeof reply === 'string') return { trouble: { kind: 'closed', message: 'a network error on purpose' } };
  const { status, headers, body } = reply;
  const response: ReceivedResponse = { status, headers, body: textOf(body), utf8: typeof body === 'string' };
  return { response };
}

function causeOf(reply: Reply): Cause | undefined {
  return typeof reply === 'string' ? undefined : reply.cause;
}

/** Takes the UserSig of this call, wherever else it stands, and whatever looks like one out of texts and findings. */
function maskerOf({ sent }: Met): { text: (text: string) => string; finding: (finding: Finding) => Finding } {
  // A made-up one of a few letters protects nothing, and its letters stand in other words too.
  const own = sent.query.flatMap(([name, value]) => (/^usersig$/i.test(name) && value.length >= 8 ? [value] : []));
  const text = (one: string): string => {
    const plain = own.flatMap((secret) => [secret, encodeURIComponent(secret)]);
    const spans = [...spansOf(one, USERSIG_PARAMETER), ...spansOf(one, USERSIG_SHAPE)];
    return plain.reduce((masked, secret) => masked.replaceAll(secret, '***'), maskSpans(one, spans));
  };
  const value = (one: unknown): unknown =>
    typeof one === 'string' ? text(one) : one && typeof one === 'object' ? parsed(text(JSON.stringify(one))) : one;
  return {
    text,
    finding: (finding) => ({
      ...finding,
      path: text(finding.path),
      actual: value(finding.actual),
      message: text(finding.message),
    }),
  };
}

/** The value of a JSON text; the text itself where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // What was sent is no JSON: a test that compares it sees it as it came.
    return text;
  }
}

function textOf(bytes: Uint8Array | string): string {
  return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
}
