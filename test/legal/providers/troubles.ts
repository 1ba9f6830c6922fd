import { VERIFY_CHECKS } from '../../../contracts/verify/verify-checks.ts';
import { failing } from '../../mutants/build/replies.ts';
import { type Handle, serving } from '../../mutants/build/service.ts';
import type { LegalProvider } from '../legal-provider.ts';

type Reply = ReturnType<Handle>;

/** Pact's own verifier asks each call once, and asks nothing again. */
const ASKS_AGAIN = VERIFY_CHECKS.filter(({ layer }) => layer !== 'pact').map(({ id }) => id);

/** A right provider that answers so, instead, each call of which this holds, counted from 1. */
function now(
  id: string,
  differs: string,
  fact: string,
  holds: (nth: number) => boolean,
  instead: Reply,
): LegalProvider {
  const provider = serving(() => {
    let calls = 0;
    return (request, nowMs, right) => (holds(++calls) ? instead : right.handle(request, nowMs));
  });
  return { id, differs, fact, concerns: ASKS_AGAIN, provider };
}

function page(status: number): Reply {
  return { status, headers: { 'content-type': 'text/html' }, body: '<html><h1>Try again</h1></html>' };
}

const TRY_AGAIN = '[codes]: 10002, 60008, 60014, 60018, 70169 and 70500 mean "try again"';
const NETWORK = '[page]: the HTTP status is 200 unless there is a network error, such as 502';

/** Right providers that fail for a moment now and then. */
export const TROUBLE_VARIATIONS: readonly LegalProvider[] = [
  now('now-and-then-10002', 'answers one call in 50 with 10002', TRY_AGAIN, (nth) => nth % 50 === 7, failing(10002)),
  now('now-and-then-503', 'is behind a gateway that loses one call in 50', NETWORK, (nth) => nth % 50 === 7, page(503)),
  now('twice-502', 'is started anew now and then: two calls get 502', NETWORK, (nth) => nth % 80 < 2, page(502)),
];
