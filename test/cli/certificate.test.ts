import { describe, expect, it } from 'vitest';
import { startServer } from '../../mocks/server.ts';
import { selfSigned } from '../mocks/self-signed.ts';
import { runNode } from '../run-program.ts';
import { temporaryFolder } from '../temporary.ts';
import { CALLER } from './caller.ts';
import { cli } from './run.ts';

describe('a certificate that is not trusted', () => {
  it.each([[['verify']], [['check']], [['load', 'smoke']]])('is one sentence with its remedy to %j', async (argv) => {
    const server = await startServer({ tls: selfSigned() });
    const { code, stderr } = await cli([...argv, '--base-url', server.url], { env: CALLER });
    await server.close();
    expect(stderr).toMatch(
      /^Failed to reach https:\/\/127\.0\.0\.1:\d+: the certificate is not trusted \(\w+\)\. Name the file of its authority \(PEM\) in the variable NODE_EXTRA_CA_CERTS, which k6 is told of too\.\n$/,
    );
    expect(code).toBe(3);
  });

  it('is trusted where its authority is named', async () => {
    const tls = selfSigned();
    const server = await startServer({ tls, secretKey: 'any' });
    const env = {
      ...CALLER,
      GROUP_COUNTER_SECRET_KEY: 'any',
      NODE_EXTRA_CA_CERTS: `${temporaryFolder({ ca: tls.cert })}/ca`,
    };
    const argv = ['verify', '--base-url', server.url, '--only', 'malformed-group-id'];
    const { status } = await runNode(['cli/group-counter.js', ...argv], { env });
    await server.close();
    expect(status).toBe(0);
  });
});
