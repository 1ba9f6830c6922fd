import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../contracts/finding.ts';
import { renderGithub } from '../../../contracts/report/github.ts';
import { check, reportOf } from './checks.ts';
import { hostileText, RUNS, reportSaying } from './hostile.ts';

const finding = (path: string): Finding => ({
  code: 'response.schema',
  path,
  expected: 1,
  actual: 2,
  message: '100 % wrong: a, b.',
});

/** A command as the runner of GitHub reads it. */
function readCommand(line: string): { level: string; title: string; message: string; file?: string } | undefined {
  const [, level = '', title = '', file, message = ''] =
    /^::(\w+) title=([^,:]*)(?:,file=([^,:]*))?::(.*)$/.exec(line) ?? [];
  const decode = (text: string) =>
    text
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
  return level === ''
    ? undefined
    : { level, title: decode(title), message: decode(message), ...(file && { file: decode(file) }) };
}

const commands = (text: string) => text.trimEnd().split('\n').slice(0, -1).map(readCommand);

describe('the report for GitHub', () => {
  it('reads like this', () => {
    const checks = [
      check('open', 'couldNotRun', { reason: 'needs a thing: give it' }),
      check('bad', 'failed', { findings: [finding('/a')], curl: 'curl -sS url' }),
    ];
    expect(renderGithub(reportOf(checks))).toMatchInlineSnapshot(`
      "::error title=bad::It holds: bad.%0Aresponse.schema at /a%0A  100 %25 wrong: a, b.%0A  expected: 1%0A  actual: 2%0Acurl -sS url
      ::warning title=open::not run: needs a thing: give it%0Aopen
      incompatible: 1 of 2 checks ran: 0 passed, 1 failed, 1 not run
      "
    `);
  });

  it('has errors, then warnings, then notices', () => {
    const levels = commands(renderGithub(reportSaying('plain'))).map((one) => one?.level);
    expect(levels).toEqual([
      'error',
      ...['warning', 'warning', 'warning', 'warning', 'warning'],
      ...['notice', 'notice', 'notice'],
    ]);
  });

  it('tells one cause once, with all checks that show it', () => {
    const checks = ['one', 'two', 'three'].map((id) => check(id, 'failed', { findings: [finding('/a')] }));
    const [only, ...more] = commands(renderGithub(reportOf(checks)));
    expect(only).toMatchObject({ level: 'error', title: 'one' });
    expect(only?.message).toContain('The same in 2 more: two, three');
    expect(more).toEqual([]);
  });

  it.each([
    [10, 10, undefined],
    [11, 10, 'and 2 more'],
    [40, 10, 'and 31 more'],
  ])('of %i causes has %i annotations, the last of which says how many more there are', (causes, lines, title) => {
    const checks = Array.from({ length: causes }, (_, index) =>
      check(`check-${index}`, 'failed', { findings: [finding(`/${index}`)] }),
    );
    const all = commands(renderGithub(reportOf(checks)));
    expect(all).toHaveLength(lines);
    expect(all.at(-1)?.title).toBe(title ?? 'check-9');
    if (title) expect(all.at(-1)?.message).toMatch(/^\d+ more are in the report: check-9, /);
  });

  it('names what broke the run, and waivers that are void', () => {
    const waivers = [{ check: 'one', state: 'expired' }] as const;
    const all = commands(renderGithub(reportOf([], { troubles: ['nothing listens'], waivers })));
    expect(all).toEqual([
      { level: 'warning', title: 'inconclusive', message: 'nothing listens' },
      { level: 'warning', title: 'waivers', message: 'expired: one' },
    ]);
  });

  it('points at the file of waivers where one of them is stale or expired', () => {
    const waivers = [{ check: 'one', state: 'expired' }] as const;
    const stale = check('waiver-stale', 'failed', { findings: [finding('two')] });
    const report = reportOf([stale, check('three', 'failed')], { waivers, waiversFile: 'ci/a,b:100%.json' });
    expect(commands(renderGithub(report)).map((one) => [one?.title, one?.file])).toEqual([
      ['waiver-stale', 'ci/a,b:100%.json'],
      ['three', undefined],
      ['waivers', 'ci/a,b:100%.json'],
    ]);
  });

  it('is nothing but its own commands whatever a provider says', () => {
    fc.assert(
      fc.property(hostileText, (said) => {
        const text = renderGithub(reportSaying(`x${said}`));
        const titles = commands(text).map((one) => one?.title);
        expect(titles).toEqual(commands(renderGithub(reportSaying('plain'))).map((one) => one?.title));
        expect(text).not.toMatch(/[^\n\P{Cc}]/u);
      }),
      RUNS,
    );
  });
});
