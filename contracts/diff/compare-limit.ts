import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, nodeAt } from './contract.ts';

/** Another limit: which calls of the one are refused by the other. */
export function compareLimit(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const read = (document: DocumentNode) => {
    const { calls, 'per-seconds': seconds, 'refused-with': cause } = nodeAt(document, 'x-rate-limit');
    return { calls: Number(calls), seconds: Number(seconds), cause };
  };
  const [was, is] = [read(old), read(next)];
  type Limit = typeof was;
  // Whoever keeps to one limit may send this much in the time of the other.
  const exceeds = (one: Limit, other: Limit) => one.calls * Math.ceil(other.seconds / one.seconds) > other.calls;
  const at = (message: string) => ({
    path: '/x-rate-limit',
    was: `${was.calls} in ${was.seconds} s`,
    is: `${is.calls} in ${is.seconds} s`,
    message,
  });
  return [
    ...(exceeds(was, is)
      ? [
          dataChange(
            'limit',
            'clients',
            'contract.limit.lower',
            at('A client that keeps to the old limit is refused by a provider that keeps to the new one.'),
          ),
        ]
      : []),
    ...(exceeds(is, was)
      ? [
          dataChange(
            'limit',
            'providers',
            'contract.limit.higher',
            at('A client that keeps to the new limit is refused by a provider that keeps to the old one.'),
          ),
        ]
      : []),
    ...(was.cause === is.cause
      ? []
      : [
          dataChange('limit', 'clients', 'contract.limit.cause', {
            path: '/x-rate-limit/refused-with',
            was: was.cause,
            is: is.cause,
            message: 'Calls beyond the limit are refused for another cause, so with other codes.',
          }),
        ]),
  ];
}
