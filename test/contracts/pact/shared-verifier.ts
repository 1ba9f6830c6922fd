import { afterAll } from 'vitest';
import { openVerifier, type PactVerifier } from '../../../contracts/pact/verify-pact.ts';

/** `verify` of a verifier that all tests of a file share: each would take a second of a processor to start. */
export function sharedVerifier(): PactVerifier['verify'] {
  const verifier = openVerifier();
  afterAll(() => verifier.close());
  return verifier.verify;
}
