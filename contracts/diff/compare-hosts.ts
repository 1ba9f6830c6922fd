import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, listAt } from './contract.ts';
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
