import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { OtherOperations } from '../../mocks/options.ts';
import type { ServerOptions } from '../../mocks/server.ts';
import { CAUSES } from '../../openapi/generated/constants.ts';
import type { Context } from '../context.ts';
import { UsageError } from '../usage-error.ts';
import { type AccountOptions, secret } from './account-options.ts';

export type MockCommandOptions = Pick<AccountOptions, 'sdkappid' | 'identifier' | 'secretKeyEnv'> & {
  host: string;
  allowHost?: readonly string[];
  port: number;
  tlsCert?: string;
  tlsKey?: string;
  unknown?: readonly string[];
  callsPerSecond?: number | 'unlimited';
  otherOperations?: OtherOperations;
};

/**
 * What the mock is started with. Throws UsageError for files that cannot be read and for half of a pair. Whose mock it is
 * is said by its own options alone: the variables of this kind name the provider under test. The mock hands out signatures,
 * so the key of a real app is taken only where it is named; and a mock that passed for that app would be sent signatures
 * made with its key, by a `verify` in the same shell.
 */
export function readServerOptions(options: MockCommandOptions, context: Context): ServerOptions {
  const { sdkappid, identifier, secretKeyEnv: key } = options;
  const secretKey = key === undefined ? undefined : secret(key, key, '--secret-key-env', context);
  return {
    host: options.host,
    port: options.port,
    ...(options.allowHost !== undefined && { allowedHosts: options.allowHost }),
    ...(sdkappid !== undefined && { sdkappid }),
    ...(identifier !== undefined && { administrators: [identifier] }),
    ...(secretKey !== undefined && { secretKey }),
    ...(options.callsPerSecond !== undefined && { callsPerSecond: options.callsPerSecond }),
    ...(options.otherOperations !== undefined && { otherOperations: options.otherOperations }),
    ...readTls(options),
    ...readUnknowns(options.unknown ?? []),
  };
}

function readTls({ tlsCert, tlsKey }: MockCommandOptions): Pick<ServerOptions, 'tls'> {
  if (tlsCert === undefined && tlsKey === undefined) return {};
  if (tlsCert !== undefined && tlsKey !== undefined) {
    const tls = { cert: readPem(tlsCert, '--tls-cert'), key: readPem(tlsKey, '--tls-key') };
    assertPair(tls);
    return { tls };
  }
  throw new UsageError('Failed to set up HTTPS: --tls-cert and --tls-key belong together. Give both.');
}

function assertPair(tls: { cert: string; key: string }): void {
  try {
    process.getBuiltinModule('node:tls').createSecureContext(tls);
  } catch (error) {
    throw new UsageError(
      `Failed to set up HTTPS: --tls-cert and --tls-key cannot be used: ${(error as Error).message}. Give a certificate and its key, both as PEM.`,
    );
  }
}

function readPem(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`Failed to read ${option}: ${(error as Error).message}. Give a readable PEM file.`);
  }
}

/** NAME=VALUE, where NAME is an unknown of the spec or a cause; a cause takes one of its legal codes. */
function readUnknowns(values: readonly string[]): Pick<ServerOptions, 'unknowns' | 'codes'> {
  const pairs = values.map((value): [string, string] => {
    const [name = '', answer = '', ...more] = value.split('=');
    if (name !== '' && answer !== '' && more.length === 0) return [name, answer];
    throw new UsageError(`Failed to read --unknown: "${value}" is not NAME=VALUE. Give one such as missing-key=zero.`);
  });
  const isCode = ([name, answer]: [string, string]) => Object.hasOwn(CAUSES, name) && /^\d+$/.test(answer);
  const codes = pairs.filter(isCode).map(([name, answer]) => [name, Number(answer)]);
  return {
    unknowns: Object.fromEntries(pairs.filter((pair) => !isCode(pair))) as ServerOptions['unknowns'] & object,
    codes: Object.fromEntries(codes) as ServerOptions['codes'] & object,
  };
}
