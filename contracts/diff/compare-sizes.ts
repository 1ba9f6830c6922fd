import { dataChange, type JudgedChange } from './change.ts';
import { type DocumentNode, nodeAt, pointerTo } from './contract.ts';

/** Whether a size bounds what clients send or what they are answered; both, where it is not said here. */
const BOUNDS: Readonly<Record<string, 'request' | 'answer'>> = {
  'group-id-bytes': 'request',
  'user-id-bytes': 'request',
  'counters-per-group': 'answer',
  'backend-timeout-ms': 'answer',
  'response-bytes': 'answer',
};

/** Sizes and times that are more or less than they were. */
export function compareSizes(old: DocumentNode, next: DocumentNode): JudgedChange[] {
  const [before, after] = [nodeAt(old, 'x-limits'), nodeAt(next, 'x-limits')];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const value = (limits: DocumentNode) =>
      name in limits ? Number(nodeAt(limits, name)['value']) : Number.POSITIVE_INFINITY;
    const [was, is] = [value(before), value(after)];
    if (was === is) return [];
    const bounds = BOUNDS[name];
    const isLess = is < was;
    const code = isLess ? 'contract.size.lower' : 'contract.size.higher';
    const shown = (size: number) => (Number.isFinite(size) ? size : null);
    const path = pointerTo('/x-limits', name);
    const change = (layer: 'clients' | 'providers', message: string) =>
      dataChange('sizes', layer, code, { path, was: shown(was), is: shown(is), message });
    const what = `${name} was ${shown(was) ?? 'not bounded'} and is ${shown(is) ?? 'not bounded'}`;
    return [
      ...(bounds === 'answer'
        ? []
        : [
            change(
              isLess ? 'clients' : 'providers',
              `${what}: a client that follows the ${isLess ? 'old' : 'new'} contract sends more than the other allows.`,
            ),
          ]),
      ...(bounds === 'request'
        ? []
        : [
            change(
              isLess ? 'providers' : 'clients',
              `${what}: a provider that follows the ${isLess ? 'old' : 'new'} contract answers with more than the other allows.`,
            ),
          ]),
    ];
  });
}
