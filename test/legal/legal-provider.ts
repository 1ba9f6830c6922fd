import type { Provider } from '../mutants/defect.ts';

/**
 * A provider that is right and differs from the mock, and the fact about the API that allows what it does. `concerns` are
 * the checks that can see the difference, where most cannot.
 */
export type LegalProvider = {
  id: string;
  differs: string;
  fact: string;
  provider: Provider;
  concerns?: readonly string[];
};
