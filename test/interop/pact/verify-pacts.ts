import { Verifier } from '@pact-foundation/pact';

// Pact's own verifier for Node, by itself: URL STATES_URL PACT_FILE… It prints, so it is a program of its own.
const [providerBaseUrl = '', providerStatesSetupUrl = '', ...pactUrls] = process.argv.slice(2);
const verifier = new Verifier({
  providerBaseUrl,
  providerStatesSetupUrl,
  providerStatesSetupTeardown: true,
  pactUrls,
  logLevel: 'error',
});
// What failed is in the text that it throws.
const text = await verifier.verifyProvider().catch((error: Error) => error.message);
console.log(`\n{"results":${text}}`);
