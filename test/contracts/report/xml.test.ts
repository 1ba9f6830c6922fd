import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderXml } from '../../../contracts/report/xml.ts';
import { hostileText, RUNS } from './hostile.ts';
import { readXml } from './xml.ts';

/** The text with what XML cannot hold replaced. */
function legal(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML 1.0 does not allow.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

describe('XML', () => {
  it('gives back every text and attribute that XML can hold', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const read = readXml(renderXml({ name: 'a', attributes: { b: text }, children: [text] }));
        expect(read).toEqual({ name: 'a', attributes: { b: legal(text) }, children: [], text: legal(text) });
      }),
      RUNS,
    );
  });

  it('indents elements, and adds nothing to text', () => {
    const child = { name: 'c', attributes: {}, children: ['x\ny'] };
    expect(renderXml({ name: 'a', attributes: { b: 1 }, children: [child, { name: 'd', attributes: {} }] })).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1">\n  <c>x\ny</c>\n  <d/>\n</a>\n',
    );
  });
});
