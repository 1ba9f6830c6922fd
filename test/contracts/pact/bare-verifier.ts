import { Verifier } from '@pact-foundation/pact';

// Pact's own verifier as others run it, without our relay: BASE_URL STATES_URL PACT_FILE. It prints, so it is a program of its own.
const [providerBaseUrl = '', providerStatesSetupUrl = '', pact = ''] = process.argv.slice(2);
await new Verifier({
  providerBaseUrl,
  providerStatesSetupUrl,
  providerStatesSetupTeardown: true,
  pactUrls: [pact],
  logLevel: 'error',
}).verifyProvider();
