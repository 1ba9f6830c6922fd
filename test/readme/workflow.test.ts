import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../cli/commands.ts';
import { readOutputs } from '../../cli/options/output.ts';
import { silentContext } from '../cli/context.ts';
import { pageText } from './pages.ts';

type Step = { uses?: string; run?: string; if?: string; env?: Record<string, unknown>; with?: Record<string, unknown> };
type Workflow = { on: unknown; jobs: Record<string, { 'runs-on': string; steps: Step[] }> };

const text = /```yaml\n([\s\S]*?)```/.exec(pageText('contracts/README.md'))?.[1] ?? '';
const steps = Object.values((parse(text, { strict: true }) as Workflow).jobs).flatMap((job) => job.steps);
const ours = steps.filter(({ run }) => run?.includes('group-counter '));
const words = (ours[0]?.run ?? '').trim().split(/\s+/);
const [name = '', ...argv] = words.slice(words.indexOf('group-counter') + 1);

describe('the workflow for GitHub', () => {
  it('installs, starts a provider, checks it and keeps the report, in this order', () => {
    const told = steps.map(({ uses = '', run = '' }) => uses || run);
    const places = [
      'actions/checkout',
      'actions/setup-node',
      'npm ci',
      'npm start &',
      'npx group-counter',
      'actions/upload',
    ];
    expect(told.map((step) => places.findIndex((place) => step.startsWith(place)))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ours).toHaveLength(1);
  });

  it('runs a command that there is, with options that there are and values that they take', async () => {
    const listed = COMMANDS.find((command) => command.name === name);
    const command = (await listed?.load())?.(silentContext(), async () => {});
    command?.exitOverride().action(() => {});
    await command?.parseAsync(argv, { from: 'user' });
    expect(command?.opts()).toMatchObject({ wait: 60, format: 'github', baseUrl: expect.stringMatching(/^http:/) });
    expect(command?.args).toEqual([]);
  });

  it('names the account by variables that the program reads, and the secret by a secret of GitHub', () => {
    const env = ours[0]?.env ?? {};
    const described = Object.keys(env).filter((variable) => pageText('README.md').includes(`\`${variable}\``));
    expect(described).toEqual(['GROUP_COUNTER_SDKAPPID', 'GROUP_COUNTER_IDENTIFIER', 'GROUP_COUNTER_SECRET_KEY']);
    expect(Object.keys(env)).toEqual(described);
    expect(env['GROUP_COUNTER_SECRET_KEY']).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
  });

  it('keeps the JUnit report, also of a run that failed', () => {
    const output = argv.flatMap((word, at) => (argv[at - 1] === '--output' ? [word] : []));
    const [report] = readOutputs({ format: 'github', output });
    const upload = steps.at(-1);
    expect(report).toEqual({ format: 'junit', file: upload?.with?.['path'] });
    expect(upload?.if).toBe('always()');
  });
});
