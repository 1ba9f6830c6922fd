import { DRIVEN_CASES } from '../../../contracts/check-client/driven/cases/all-cases.ts';
import type { ClientDefect, JudgedWay } from '../../mutants/clients/defect.ts';
import { CLIENT_CONTROLS, CLIENT_DEFECTS, LEGAL_CLIENTS } from '../../mutants/clients/index.ts';
import { judgeClient } from '../../mutants/clients/judge-client.ts';
import { outcomeOf } from '../check-outcome.ts';
import type { ClientResult, ClientSubject } from './client-results.ts';

/** Every client of the proof. */
export function allClients(): readonly ClientSubject[] {
  return [
    ...CLIENT_CONTROLS.map((one): ClientSubject => ({ kind: 'control', id: one.name, way: wayOf(one) })),
    ...LEGAL_CLIENTS.map(
      (one): ClientSubject => ({ kind: 'legal', id: one.name, way: wayOf(one), because: one.because }),
    ),
    ...CLIENT_DEFECTS.map(
      (one): ClientSubject => ({ kind: 'defect', id: one.name, way: wayOf(one), due: one.caughtBy }),
    ),
  ];
}

function wayOf(one: JudgedWay): ClientSubject['way'] {
  return 'watch' in one ? 'watched' : 'driven';
}

/** Cases that take seconds each: defective clients are put through those that are about them alone. */
const SLOW: ReadonlySet<string> = new Set(
  DRIVEN_CASES.filter(({ slow }) => slow === 'delayed').map(({ check }) => check.id),
);

/** Judges a client by all checks. */
export async function runClient(subject: ClientSubject): Promise<ClientResult> {
  if (subject.kind === 'control') return resultOf(subject, clientNamed(CLIENT_CONTROLS, subject));
  if (subject.kind === 'legal') return resultOf(subject, clientNamed(LEGAL_CLIENTS, subject));
  const defect: ClientDefect = clientNamed(CLIENT_DEFECTS, subject);
  const about = [defect.caughtBy, ...(defect.at ?? [])];
  return resultOf(subject, defect, (id) => !SLOW.has(id) || about.includes(id));
}

async function resultOf(
  subject: ClientSubject,
  client: JudgedWay,
  selected?: (id: string) => boolean,
): Promise<ClientResult> {
  return { ...subject, checks: (await judgeClient(client, selected)).map(outcomeOf) };
}

function clientNamed<Client extends { name: string }>(clients: readonly Client[], { id }: ClientSubject): Client {
  const client = clients.find(({ name }) => name === id);
  if (client === undefined) throw new Error(`Failed to judge the client "${id}": there is none of this name.`);
  return client;
}
