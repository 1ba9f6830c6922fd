import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactText, withNumbers } from '../../openapi/generator/exact-text.ts';

const OPENAPI_JSON = readFileSync(new URL('../../openapi/generated/openapi.json', import.meta.url), 'utf8');

describe('the ends of int64', () => {
  it.each(['9223372036854775807', '-9223372036854775808'])('%s stays itself in openapi.json', (literal) => {
    expect(OPENAPI_JSON).toMatch(new RegExp(`"Value": ${literal}\\b`));
  });

  it('are written as their literals', () => {
    expect(exactText({ Value: [9223372036854775807n, -9223372036854775808n, 5n] })).toBe(
      '{\n  "Value": [\n    9223372036854775807,\n    -9223372036854775808,\n    5\n  ]\n}',
    );
  });

  it('become ordinary numbers only for tools that know no others', () => {
    expect(withNumbers({ small: 5n, text: 'x' })).toEqual({ small: 5, text: 'x' });
  });
});
