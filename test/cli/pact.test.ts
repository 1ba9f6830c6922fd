import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { definePactOptions, type PactCommandOptions, readPactSource } from '../../cli/options/pact.ts';
import { shippedPacts } from '../../contracts/pact/verifier/pact-file.ts';
import { temporaryFolder } from '../temporary.ts';
import { silentContext } from './context.ts';

type Env = Record<string, string>;

function read(argv: readonly string[], env: Env = {}) {
  const command = definePactOptions(new Command().exitOverride().configureOutput({ writeErr: () => {} }));
  command.parse(argv, { from: 'user' });
  return readPactSource(command.opts<PactCommandOptions>(), silentContext(env));
}

const BROKER = ['--pact-broker', 'http://broker.test/'];

describe('the options of the pact layer', () => {
  it('mean our own pact where there are none, whatever the environment holds', () => {
    expect(read([], { PACT_BROKER_BASE_URL: 'http://broker.test', PACT_BROKER_TOKEN: 't' })).toEqual({});
  });

  it('name pact files, and a time limit in seconds', () => {
    const [one = '', other = ''] = shippedPacts();
    const argv = ['--pact-file', one, '--pact-file', other, '--pact-timeout', '7'];
    expect(read(argv)).toEqual({ pactFiles: [one, other], timeoutMs: 7000 });
  });

  it('name a broker, what opens it, which pacts to fetch, and what to publish', () => {
    const argv = [
      ...['--pact-broker-token-env', 'MY_TOKEN', '--pact-provider', 'counters', '--pact-consumer-tag', 'prod'],
      ...['--pact-selector', '{"mainBranch":true}', '--pact-selector', '{"branch":"x"}', '--provider-branch', 'main'],
      ...['--pact-publish', '--provider-version', '1.2', '--build-url', 'http://ci.test/7'],
    ];
    expect(read([...BROKER, ...argv], { MY_TOKEN: 'secret' })).toEqual({
      broker: {
        url: 'http://broker.test',
        token: 'secret',
        consumerTags: ['prod'],
        selectors: [{ mainBranch: true }, { branch: 'x' }],
        providerBranch: 'main',
      },
      provider: 'counters',
      publish: { providerVersion: '1.2', buildUrl: 'http://ci.test/7' },
    });
  });

  it("take the broker and what opens it from the variables of Pact's own tools", () => {
    const env = { PACT_BROKER_BASE_URL: 'https://b.test/x', PACT_BROKER_USERNAME: 'me', PACT_BROKER_PASSWORD: 'p' };
    const byUser = { url: 'https://b.test/x', username: 'me', password: 'p' };
    expect(read(['--pact-broker'], env).broker).toEqual(byUser);
    const withToken = { ...env, PACT_BROKER_TOKEN: 't' };
    expect(read(['--pact-broker'], withToken).broker).toEqual({ url: 'https://b.test/x', token: 't' });
    const named = ['--pact-broker', '--pact-broker-username-env', 'PACT_BROKER_USERNAME'];
    expect(read(named, withToken).broker).toEqual(byUser);
  });
});

describe('wrong usage of the pact layer', () => {
  const folder = (files: Record<string, string>) => temporaryFolder(files);
  const pact = (version: string, provider: string) =>
    JSON.stringify({ provider: { name: provider }, interactions: [], metadata: { pactSpecification: { version } } });

  it.each([
    [['--pact-publish', '--provider-version', '1'], /--pact-publish: .*none is named\. Give --pact-broker URL/],
    [[...BROKER, '--pact-publish'], /--pact-publish: .*Give --provider-version/],
    [[...BROKER, '--provider-version', '1'], /--provider-version: .*Give --pact-publish too/],
    [[...BROKER, '--build-url', 'http://ci.test'], /--build-url: .*Give --pact-publish too/],
    [['--pact-selector', '{}'], /--pact-selector: it is for a Pact broker/],
    [[...BROKER, '--pact-selector', '{}'], /--pact-selector: \{\} is no selector\. Give a JSON object/],
    [[...BROKER, '--pact-selector', 'main'], /--pact-selector: main is no selector/],
    [['--pact-broker'], /--pact-broker: it names no broker\. .*PACT_BROKER_BASE_URL/],
    [['--pact-broker', 'http://me:password@broker.test'], /--pact-broker: only scheme, host, port and path/],
    [[...BROKER, '--pact-broker-token-env', 'NOT_SET'], /--pact-broker-token-env: .*NOT_SET is not set/],
    [[...BROKER, '--pact-broker-token-env', 'A', '--pact-broker-username-env', 'B'], /not by both/],
    [['--pact-provider', 'x'], /--pact-provider: .*Give --pact-file or --pact-broker/],
    [['--pact-file', '/there/is/none.json'], /--pact-file: ENOENT.*Give a pact of specification 2, 3 or 4/],
  ])('%j is refused', (argv, message) => {
    expect(() => read(argv)).toThrow(message);
  });

  it('is half of user and password', () => {
    expect(() => read(BROKER, { PACT_BROKER_USERNAME: 'me' })).toThrow(/PACT_BROKER_PASSWORD is not set/);
  });

  it.each([
    [
      'no JSON',
      'nonsense',
      /Failed to read the pact .*pact\.json: it is not JSON \(.*\)\. Give the path of a pact file/,
    ],
    [
      'of another specification',
      pact('1.1.0', 'get_group_counter'),
      /its specification is 1\.1\.0\. Give one of version 2, 3 or 4/,
    ],
    ['of another provider', pact('4.0', 'other'), /its provider is "other", not "get_group_counter".*--pact-provider/],
  ])('is a file that is %s', (_what, text, message) => {
    const file = join(folder({ 'pact.json': text }), 'pact.json');
    expect(() => read(['--pact-file', file])).toThrow(message);
    expect(() => read(['--pact-file', file])).toThrow(expect.objectContaining({ name: 'UsageError' }));
  });
});
