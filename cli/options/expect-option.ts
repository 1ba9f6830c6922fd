import { PINNABLE } from '../../contracts/verify/pins.ts';
import { nearestName } from '../../contracts/wire/did-you-mean.ts';
import { UsageError } from '../usage-error.ts';

/** Reads UNKNOWN=VALUE pairs. Throws UsageError for a name or an answer that the spec does not have. */
export function readExpected(values: readonly string[] = []): { expected?: Readonly<Record<string, string>> } {
  if (values.length === 0) return {};
  const expected: Record<string, string> = {};
  for (const value of values) {
    const [name = '', answer = '', ...more] = value.split('=');
    if (more.length > 0 || name === '' || answer === '')
      throw refused(`"${value}" is not UNKNOWN=VALUE`, 'Give one such as missing-key=omitted');
    const legal = Object.hasOwn(PINNABLE, name) ? PINNABLE[name] : undefined;
    if (legal === undefined) {
      const names = Object.keys(PINNABLE);
      const nearest = nearestName(name, names);
      const instead = nearest === undefined ? `Use one of ${names.join(', ')}` : `Did you mean ${nearest}?`;
      throw refused(`nothing that is observed is called "${name}"`, instead);
    }
    if (!legal.includes(answer)) throw refused(`${name} cannot be "${answer}"`, `Use one of ${legal.join(', ')}`);
    if (Object.hasOwn(expected, name) && expected[name] !== answer)
      throw refused(`${name} is pinned to both ${expected[name]} and ${answer}`, 'Leave one of them out');
    expected[name] = answer;
  }
  return { expected };
}

function refused(problem: string, instead: string): UsageError {
  return new UsageError(`Failed to read --expect: ${problem}. ${instead}${instead.endsWith('?') ? '' : '.'}`);
}
