import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, listAt } from './contract.ts';
import { namedPairs } from './named-pairs.ts';

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
