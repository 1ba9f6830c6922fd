import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, listAt, nodeAt, pointerTo } from './contract.ts';
import { namedPairs } from './named-pairs.ts';

/** Questions that are settled, opened, or have more or fewer legal answers. */
export function compareUnknowns(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  return namedPairs('/x-unknowns', listAt(old, 'x-unknowns'), listAt(next, 'x-unknowns'), 'id').flatMap(
    ({ name, path, was, is }) => {
      const answers = (node: DocumentNode | undefined) => Object.keys(nodeAt(node ?? {}, 'answers'));
      const [before, after] = [answers(was), answers(is)];
      if (!was)
        return [
          dataChange('unknowns', 'announced', 'contract.unknown.added', {
            path,
            was: null,
            is: after,
            message: `The new contract leaves ${name} open; the old one says nothing of it.`,
          }),
        ];
      const went = before.filter((answer) => !after.includes(answer));
      const came = after.filter((answer) => !before.includes(answer));
      const change = { path, was: before, is: is ? after : null };
      return [
        ...(went.length === 0 || (!is && before.length < 2)
          ? []
          : [
              dataChange('unknowns', 'providers', 'contract.unknown.settled', {
                ...change,
                message: is
                  ? `A provider that follows the old contract may answer ${name} by ${went.join(', ')}, which is legal no more.`
                  : `${name} is open no more, so not all of ${before.join(', ')} are legal any longer.`,
              }),
            ]),
        ...(came.length === 0
          ? []
          : [
              dataChange('unknowns', 'clients', 'contract.unknown.opened', {
                ...change,
                message: `A provider that follows the new contract may answer ${name} by ${came.join(', ')}, which a client that follows the old one does not know.`,
              }),
            ]),
        ...(is && was['default'] !== is['default']
          ? [
              dataChange('unknowns', 'announced', 'contract.unknown.default', {
                path: pointerTo(path, 'default'),
                was: was['default'],
                is: is['default'],
                message: `The mock answers ${name} otherwise than it did, unless told.`,
              }),
            ]
          : []),
      ];
    },
  );
}
