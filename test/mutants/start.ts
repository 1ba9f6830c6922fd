import { startServer } from '../../mocks/server.ts';
import type { LegalProvider } from '../legal/legal-provider.ts';
import type { Defect, Provider, Started } from './defect.ts';

/** Starts a defective provider on a free port. */
export function startDefect({ provider }: Pick<Defect, 'provider'>): Promise<Started> {
  return startProvider(provider);
}

/** Starts a provider that is right and differs from the mock. */
export function startLegal({ provider }: Pick<LegalProvider, 'provider'>): Promise<Started> {
  return startProvider(provider);
}

/** Without a limit unless the options name one: the verifier's calls are no load test. */
function startProvider(provider: Provider): Promise<Started> {
  return typeof provider === 'function' ? provider() : startServer({ callsPerSecond: 'unlimited', ...provider });
}
