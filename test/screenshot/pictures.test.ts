import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pageText } from '../readme/pages.ts';
import { temporaryFolder } from '../temporary.ts';
import { findBrowser, takePicture } from './browser.ts';

const project = new URL('../../', import.meta.url);

/** Bytes that a picture may have. */
const MOST = 150_000;

describe('the pictures of reports', () => {
  it('are there, small, and PNG', () => {
    const named = [...pageText('contracts/README.md').matchAll(/(?:src|srcset)="([^"]+)"/g)].map(
      ([, file = '']) => file,
    );
    expect(named).toEqual(['../test/screenshot/report-dark.png', '../test/screenshot/report-light.png']);
    for (const file of named.map((name) => new URL(`contracts/${name}`, project))) {
      expect(statSync(file).size).toBeLessThan(MOST);
      expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
    }
  });

  it('need a browser, which is named where there is none', () => {
    expect(() => findBrowser({ PATH: temporaryFolder() })).toThrow(
      /no browser is on the PATH \(chromium, .*apt-get install chromium/,
    );
  });

  it('that a browser did not take are no success', async () => {
    const picture = { page: '/page.html', file: '/picture.png', width: 1, height: 1, dark: false };
    const broken = takePicture('browser', picture, async () => ({ status: 'ended', code: 0, output: 'no page' }));
    await expect(broken).rejects.toThrow('Failed to take the picture /picture.png: browser said "no page"');
  });
});
