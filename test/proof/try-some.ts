import { gatherProviders } from './gather.ts';
import { counts, found } from './results.ts';
import { conclude, progress } from './settle.ts';
import { allSubjects } from './subjects.ts';
import { troubleOfProvider } from './verdict.ts';

/** Tries the providers whose name holds one of these texts, says which checks see each, and writes nothing down. */
export async function trySome(names: readonly string[]): Promise<number> {
  const isMeant = (id: string) => names.some((name) => id.includes(name));
  const subjects = allSubjects().filter(({ id, withoutStates }) => isMeant(id) && !withoutStates);
  const providers = await gatherProviders(subjects, progress);
  for (const { kind, id, checks } of providers) {
    const against = checks.filter(kind === 'defect' ? found : counts).map((check) => check.id);
    console.log(`${kind} ${id}: ${checks.length} checks, seen by ${against.join(', ') || 'none'}`);
  }
  const none = providers.length === 0 ? [[`There is no provider whose name holds ${names.join(' or ')}.`]] : [];
  return conclude([...providers.map(troubleOfProvider), ...none]);
}
