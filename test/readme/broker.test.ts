import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../cli/commands.ts';
import { type PactCommandOptions, readPactSource } from '../../cli/options/pact.ts';
import { silentContext } from '../cli/context.ts';
import { PROJECT } from '../run-program.ts';
import { pageText } from './pages.ts';

type Step = { uses?: string; run?: string; if?: string };
type Job = { if?: string; env?: Record<string, string>; steps: Step[] };
type Workflow = {
  on: { repository_dispatch: { types: string[] } };
  env: Record<string, string>;
  jobs: { consumer: Job; provider: Job };
};

const workflow = parse(readFileSync(`${PROJECT}contracts/pacts/broker-workflow.yml`, 'utf8'), {
  strict: true,
}) as Workflow;
const { consumer, provider } = workflow.jobs;

/** The words of a line of the shell, without its quotes. */
const wordsOf = (run: string): string[] =>
  [...run.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? '');

const ours = [consumer, provider].map(({ steps }) =>
  steps.flatMap(({ run = '' }) => (run.startsWith('npx group-counter ') ? [wordsOf(run).slice(2)] : [])),
);

async function parsed([name = '', ...argv]: readonly string[]) {
  const command = (await COMMANDS.find((one) => one.name === name)?.load())?.(silentContext(), async () => {});
  command?.exitOverride().action(() => {});
  await command?.parseAsync([...argv], { from: 'user' });
  return { args: command?.args, options: command?.opts() };
}

/** What of a job stands where among its steps, each named by how its line begins. */
const order = ({ steps }: Job) =>
  steps
    .map(({ run = '' }) => /^(npm \w+|npx group-counter \S+|\$BROKER (?:broker )?\S+)/.exec(run)?.[1] ?? '')
    .filter(Boolean);

describe('the workflow with a Pact broker', () => {
  it('compares before it publishes, publishes before it asks, and tells of a deployment at the end', () => {
    expect(order(consumer)).toEqual([
      'npm ci',
      'npm test',
      'npx group-counter compare-pact',
      '$BROKER publish',
      '$BROKER broker can-i-deploy',
      '$BROKER broker record-deployment',
    ]);
    expect(order(provider)).toEqual([
      'npm ci',
      'npm start',
      'npx group-counter verify',
      '$BROKER broker can-i-deploy',
      '$BROKER broker record-deployment',
    ]);
  });

  it('runs commands of ours that there are, with options that there are and values that they take', async () => {
    const [[compare = []] = [], [verify = []] = []] = ours;
    expect(await parsed(compare)).toMatchObject({
      args: ['pacts/my-service-get_group_counter.json'],
      options: { format: 'github' },
    });
    const { args, options } = await parsed(verify);
    expect(args).toEqual([]);
    expect(options).toMatchObject({ layer: ['pact'], wait: 60, baseUrl: expect.stringMatching(/^http:/) });
    const context = silentContext({ PACT_BROKER_BASE_URL: 'https://broker.test', PACT_BROKER_TOKEN: 'token' });
    expect(readPactSource(options as PactCommandOptions, context)).toEqual({
      broker: {
        url: 'https://broker.test',
        token: 'token',
        selectors: [{ mainBranch: true }, { deployedOrReleased: true }],
        providerBranch: '$BRANCH',
      },
      provider: 'get_group_counter',
      publish: { providerVersion: '$VERSION' },
    });
  });

  it('holds no secret, and puts nothing that a webhook sends into a line of the shell', () => {
    expect(workflow.env['PACT_BROKER_TOKEN']).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    expect(provider.env?.['GROUP_COUNTER_SECRET_KEY']).toMatch(/^\$\{\{ secrets\.\w+ \}\}$/);
    const lines = [...consumer.steps, ...provider.steps].map(({ run = '' }) => run);
    expect(lines.filter((line) => /client_payload|secrets\./.test(line))).toEqual([]);
  });

  it('listens to the event that the webhook of the page sends, and deploys on a push alone', () => {
    const page = pageText('contracts/pacts/BROKER.md');
    const [, data = ''] = /--data '(.*)'/.exec(page) ?? [];
    const sent = JSON.parse(data) as { event_type: string; client_payload: object };
    expect(workflow.on.repository_dispatch.types).toEqual([sent.event_type]);
    expect(Object.keys(sent.client_payload)).toEqual(['sha', 'branch']);
    expect(consumer.if).toBe("github.event_name == 'push'");
    const after = provider.steps.slice(provider.steps.findIndex(({ run }) => run?.startsWith('npx group-counter')) + 1);
    expect(after.map((step) => step.if)).toEqual(after.map(() => "github.event_name == 'push'"));
  });
});
