import { gzipSync } from 'node:zlib';
import { type Defect, defectsOf } from '../defect.ts';
import { text } from '../envelope.ts';

const { altered } = defectsOf('encoding');
const NOT_JSON = ['body-one-json-value', 'body.not-json'] as const;
const NOT_UTF8 = ['body-utf8', 'body.not-utf8'] as const;

/** Defects in the bytes of an answer. */
export const BYTE_DEFECTS: readonly Defect[] = [
  altered(
    'byte-order-mark',
    'begins with a byte order mark',
    ...NOT_JSON,
    text((right) => `\ufeff${right}`),
  ),
  altered(
    'utf-16',
    'writes UTF-16',
    ...NOT_JSON,
    text((right) => Buffer.from(right, 'utf16le')),
  ),
  altered(
    'not-utf8',
    'writes texts as Latin-1',
    ...NOT_UTF8,
    text((right) => Buffer.from(right.replace('"ErrorInfo":"', '"ErrorInfo":"é'), 'latin1')),
  ),
  altered(
    'latin-1-keys',
    'writes keys as Latin-1',
    ...NOT_UTF8,
    text((right) => Buffer.from(right, 'latin1')),
  ),
  altered(
    'gbk',
    'writes keys in GBK',
    ...NOT_UTF8,
    text((right) =>
      Buffer.concat(
        right
          .split('点赞')
          .flatMap((part, index) => [Buffer.from(index > 0 ? [0xb5, 0xe3, 0xd4, 0xde] : []), Buffer.from(part)]),
      ),
    ),
  ),
  altered(
    'cesu-8',
    'writes an emoji as two surrogates of three bytes',
    ...NOT_UTF8,
    text((right) =>
      Buffer.concat(
        right
          .split('👍')
          .flatMap((part, index) => [
            Buffer.from(index > 0 ? [0xed, 0xa0, 0xbd, 0xed, 0xb1, 0x8d] : []),
            Buffer.from(part),
          ]),
      ),
    ),
  ),
  altered(
    'cut-character',
    'cuts the last character in two',
    ...NOT_UTF8,
    text((right) => Buffer.from(`${right} é`).subarray(0, -1)),
  ),
  altered(
    'gzip-without-header',
    'compresses and does not say so',
    ...NOT_UTF8,
    text((right) => gzipSync(right)),
  ),
];
