import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, listAt, nodeAt } from './contract.ts';
import { namedPairs } from './named-pairs.ts';

/** Hosts that came, went, or serve another region. */
export function compareHosts(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  return namedPairs('/servers', listAt(old, 'servers'), listAt(next, 'servers'), 'url').flatMap(
    ({ name, path, was, is }) => {
      if (was && !is)
        return [
          dataChange('hosts', 'clients', 'contract.host.dropped', {
            path,
            was: name,
            is: null,
            message: `A client that follows the old contract calls ${name}, which the new one does not have.`,
          }),
        ];
      if (is && !was)
        return [
          dataChange('hosts', 'providers', 'contract.host.added', {
            path,
            was: null,
            is: name,
            message: `A client that follows the new contract calls ${name}, which the old one does not have.`,
          }),
        ];
      const region = (node: DocumentNode | undefined) => ({
        region: node?.['x-region'],
        backup: node?.['x-backup'] ?? false,
      });
      if (JSON.stringify(region(was)) === JSON.stringify(region(is))) return [];
      return [
        dataChange('hosts', 'announced', 'contract.host.changed', {
          path,
          was: region(was),
          is: region(is),
          message: `${name} serves another region, or is a back-up where it was none.`,
        }),
      ];
    },
  );
}

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

/** Types of groups whose counters are read no more, or now. */
export function compareGroupTypes(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  return namedPairs('/x-group-types', listAt(old, 'x-group-types'), listAt(next, 'x-group-types'), 'type').flatMap(
    ({ name, path, was, is }) => {
      const [could, can] = [was?.['supported'] === true, is?.['supported'] === true];
      const at = (message: string) => ({
        path,
        was: was ? { supported: could } : null,
        is: is ? { supported: can } : null,
        message,
      });
      if (could && !can)
        return [
          dataChange(
            'group-types',
            'clients',
            'contract.group-type.dropped',
            at(`A client that follows the old contract reads counters of ${name} groups, which the new one refuses.`),
          ),
        ];
      if (can && !could)
        return [
          dataChange(
            'group-types',
            'providers',
            'contract.group-type.added',
            at(`A client that follows the new contract reads counters of ${name} groups, which the old one refuses.`),
          ),
        ];
      if (was?.['also'] === is?.['also'] && was && is) return [];
      return [
        dataChange(
          'group-types',
          'announced',
          'contract.group-type.changed',
          at(`What is said of ${name} groups is new, gone or another name.`),
        ),
      ];
    },
  );
}

/** Another plan: which of two is more is said nowhere. */
export function comparePlan(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const [was, is] = [nodeAt(old, 'x-plan')['minimum'], nodeAt(next, 'x-plan')['minimum']];
  if (was === is) return [];
  return [
    dataChange('plan', 'announced', 'contract.plan.changed', {
      path: '/x-plan/minimum',
      was,
      is,
      message: `The plan that is needed was ${was} and is ${is}.`,
    }),
  ];
}
