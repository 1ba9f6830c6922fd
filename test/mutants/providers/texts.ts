import { answeringOk } from '../build/replies.ts';
import { mistaking, serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { counters } from '../envelope.ts';

const { altered, provided } = defectsOf('encoding');
const MISSING = ['keys-byte-for-byte', 'response.counter.missing'] as const;

/** A provider that takes the text of a request for another. */
const reread = (change: (body: string) => string) =>
  mistaking(({ body }) => ({ body: Buffer.from(change(Buffer.from(body).toString())) }));
const keyed = (change: (key: string) => string) =>
  counters((right) => right.map(({ Key, Value }) => ({ Key: change(Key), Value })));

/** A provider that answers a request whose text is so with no counters. */
const emptyingWhere = (holds: (body: string) => boolean) =>
  serving(
    () => (request, nowMs, right) =>
      holds(Buffer.from(request.body).toString()) ? answeringOk() : right.handle(request, nowMs),
  );

/** Defects in how texts of an answer are escaped, and in how the text of a request is read. */
export const TEXT_DEFECTS: readonly Defect[] = [
  altered(
    'escaped-twice',
    'escapes other scripts twice',
    ...MISSING,
    keyed((key) => key.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)),
  ),
  altered(
    'html-escaped',
    'writes quotes in keys as HTML does',
    ...MISSING,
    keyed((key) => key.replaceAll('"', '&quot;')),
  ),
  altered(
    'markup-escaped',
    'writes markup in keys as HTML does, and leaves quotes alone',
    ...MISSING,
    keyed((key) => key.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  ),
  altered(
    'quotes-stripped',
    'takes the quotes off a key that stands in quotes',
    ...MISSING,
    keyed((key) => key.replace(/^'(.*)'$/, '$1')),
  ),
  altered(
    'entities-read',
    'reads entities of HTML in keys',
    ...MISSING,
    keyed((key) => key.replaceAll('&amp;', '&')),
  ),
  altered(
    'percent-decoded',
    'reads percent-encoding in keys',
    ...MISSING,
    keyed((key) => key.replace(/%\d\d/g, decodeURIComponent)),
  ),
  altered(
    'plus-as-space',
    'reads + in keys as a space',
    ...MISSING,
    keyed((key) => key.replaceAll('+', ' ')),
  ),
  altered(
    'question-marks',
    'writes ? for other scripts',
    ...MISSING,
    keyed((key) => key.replace(/[^ -~]/g, '?')),
  ),
  altered(
    'replacement-characters',
    'writes emojis as replacement characters',
    ...MISSING,
    keyed((key) => key.replace(/\p{Surrogate}|\p{Emoji_Presentation}/gu, '\ufffd')),
  ),
  altered(
    'utf8-twice',
    'encodes keys in UTF-8 twice',
    ...MISSING,
    keyed((key) => Buffer.from(key).toString('latin1')),
  ),
  altered(
    'slashes-stripped',
    'strips backslashes from keys',
    ...MISSING,
    keyed((key) => key.replaceAll('\\', '')),
  ),
  altered('percent-encoded', 'percent-encodes keys', ...MISSING, keyed(encodeURIComponent)),
  provided(
    'request-as-latin-1',
    'reads requests as Latin-1',
    'chosen-keys-byte-for-byte',
    'response.counter.missing',
    mistaking(({ body }) => ({ body: Buffer.from(Buffer.from(body).toString('latin1')) })),
  ),
  provided(
    'request-as-ascii',
    'drops the other scripts of a request',
    'chosen-keys-byte-for-byte',
    'response.counter.missing',
    mistaking(({ body }) => ({
      body: Buffer.from(
        Buffer.from(body)
          .toString()
          .replace(/[^\0-~]/g, ''),
      ),
    })),
  ),
  provided(
    'request-by-pattern',
    'finds GroupId by a pattern instead of reading JSON',
    'request-written-otherwise',
    'response.action-status.unexpected',
    mistaking(({ body }) => (/"GroupId":/.test(Buffer.from(body).toString()) ? {} : { body: Buffer.from('{}') })),
  ),
  provided(
    'request-escapes-kept',
    'does not read escapes in a request',
    'request-written-otherwise',
    undefined,
    reread((body) => body.replaceAll('\\u', '\\\\u')),
  ),
  provided(
    'request-first-line',
    'reads the first line of a request',
    'request-written-otherwise',
    'response.action-status.unexpected',
    reread((body) => body.split('\n')[0] ?? ''),
  ),
  provided(
    'comments-empty-the-answer',
    'answers with no counters where a request has a comment',
    'body-with-comment',
    undefined,
    emptyingWhere((body) => body.includes('//')),
  ),
  provided(
    'trailing-text-empties-the-answer',
    'answers with no counters where a request goes on behind its JSON',
    'body-with-trailing-text',
    undefined,
    emptyingWhere((body) => /\}\s*[^\s}]/.test(body)),
  ),
];
