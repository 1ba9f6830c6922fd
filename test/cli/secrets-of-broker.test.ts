import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FORMATS } from '../../contracts/report/formats.ts';
import { fakeBroker } from '../contracts/pact/broker.ts';
import { foreignPact } from '../contracts/pact/foreign.ts';
import { simpleProvider } from '../contracts/pact/provider.ts';
import { inAllForms, leaksIn } from '../contracts/secrets/forms.ts';
import { serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { cli } from './run.ts';

const TOKEN = 'marked-token/of+the*broker_5f0c2d7e0b3a49d1=';
const PASSWORD = 'marked-password_8c6e71f2a8d3b4c5';
const BASIC = Buffer.from(`kit:${PASSWORD}`).toString('base64');
const BY_USER = { PACT_BROKER_USERNAME: 'kit', PACT_BROKER_PASSWORD: PASSWORD };

it.each([
  ['401', 'GET /broker', { PACT_BROKER_TOKEN: TOKEN }],
  ['500', 'GET /broker', BY_USER],
  ['403', 'GET /broker/pacts/0', BY_USER],
  ['503', 'GET /broker/pacts/0', { PACT_BROKER_TOKEN: TOKEN }],
])('what opens a broker that answers %s to %s with it is in no format', async (status, call, env) => {
  const secrets = Object.values(env).filter((value) => value !== 'kit');
  const text = `who is this? ${inAllForms(secrets).join(' ')} ${env === BY_USER ? BASIC : ''}`;
  const { listener } = fakeBroker([foreignPact([{ description: 'a missing group' }])], {
    otherwise: { [call]: { status: Number(status), text } },
  });
  const folder = temporaryFolder();
  const output = FORMATS.flatMap((format) => ['--output', `${format}=${join(folder, format)}`]);
  const { stdout, stderr } = await serve(listener, (broker) =>
    serve(simpleProvider().listener, (url) => {
      const argv = ['verify', '--layer', 'pact', '--base-url', url, '--pact-broker', `${broker}/broker`, ...output];
      return cli(argv, { env });
    }),
  );
  const said = [stdout, stderr, ...FORMATS.map((format) => readFileSync(join(folder, format), 'utf8'))];
  expect(said.filter((one) => one.includes('who is this? as it is: ***'))).not.toEqual([]);
  expect(said.flatMap((one) => leaksIn(one, secrets))).toEqual([]);
  expect(said.some((one) => one.includes(BASIC))).toBe(false);
});
