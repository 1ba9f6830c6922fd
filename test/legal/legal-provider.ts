import type { Provider } from '../mutants/defect.ts';

/**
 * A provider that is right and differs from the mock, and the fact about the API that allows what it does. `concerns` are
 * the checks that can see the difference, where most cannot; `shows` is the unknown with the answer that is observed, and
 * `should` the check that is no more than observed, as it is not met.
 */
export type LegalProvider = {
  id: string;
  differs: string;
  fact: string;
  provider: Provider;
  concerns?: readonly string[];
  shows?: readonly [unknown: string, answer: string];
  should?: string;
};
