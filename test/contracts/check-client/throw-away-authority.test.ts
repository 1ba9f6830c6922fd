import { X509Certificate } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeThrowAwayAuthority } from '../../../contracts/check-client/throw-away-authority.ts';
import { HOSTS } from '../../../openapi/generated/constants.ts';

const NOW = Date.parse('2030-01-01T00:00:00Z');

it('vouches for this machine and for every host of the service, for a while', () => {
  const made = makeThrowAwayAuthority(NOW);
  const authority = new X509Certificate(made.authority);
  const own = new X509Certificate(made.cert);
  expect(authority.ca).toBe(true);
  expect(own.ca).toBe(false);
  expect(own.checkIssued(authority)).toBe(true);
  expect(own.verify(authority.publicKey)).toBe(true);
  expect([own.checkIP('127.0.0.1'), own.checkIP('127.0.0.2')]).toEqual(['127.0.0.1', undefined]);
  for (const { url } of HOSTS) expect(own.checkHost(new URL(url).hostname)).toBe(new URL(url).hostname);
  expect(own.checkHost('example.com')).toBeUndefined();
  expect([Date.parse(own.validFrom) < NOW, Date.parse(own.validTo) - NOW]).toEqual([true, 2 * 86_400_000]);
});

it('is another one each time', () => {
  expect(makeThrowAwayAuthority(NOW).authority).not.toBe(makeThrowAwayAuthority(NOW).authority);
});
