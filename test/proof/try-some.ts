import { troubleOfClient } from './clients/client-points.ts';
import { allClients } from './clients/client-subjects.ts';
import { gatherClients, gatherProviders } from './gather.ts';
import { counts, found, type ProviderResult } from './results.ts';
import { conclude, progress } from './settle.ts';
import { allSubjects } from './subjects.ts';
import { troubleOfProvider } from './verdict.ts';

/**
 * Tries the providers and clients whose name holds one of these texts, says which checks see each, and writes nothing
 * down. The name of a client begins with `client/`.
 */
export async function trySome(names: readonly string[]): Promise<number> {
  const isMeant = (id: string) => names.some((name) => id.includes(name));
  const subjects = allSubjects().filter(({ id, withoutStates }) => isMeant(id) && !withoutStates);
  const providers = await gatherProviders(subjects, progress);
  const clients = await gatherClients(
    allClients().filter(({ id }) => isMeant(`client/${id}`)),
    progress,
  );
  for (const provider of providers) console.log(seen(provider));
  for (const client of clients) console.log(seen({ ...client, id: `client/${client.id}` }));
  const none =
    providers.length + clients.length === 0 ? [[`There is nothing whose name holds ${names.join(' or ')}.`]] : [];
  return conclude([...providers.map(troubleOfProvider), ...clients.map(troubleOfClient), ...none]);
}

function seen({ kind, id, checks }: Pick<ProviderResult, 'kind' | 'id' | 'checks'>): string {
  const against = checks.filter(kind === 'defect' ? found : counts).map((check) => check.id);
  return `${kind} ${id}: ${checks.length} ${checks.length === 1 ? 'check' : 'checks'}, seen by ${against.join(', ') || 'none'}`;
}
