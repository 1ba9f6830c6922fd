import { deflateSync, inflateSync } from 'node:zlib';
import type { CheckUserSig } from '../../../mocks/service/received-call.ts';
import { trusting } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';

const { provided } = defectsOf('credentials');
const ACCEPTED = 'response.action-status.unexpected';

/** A check of UserSigs that is not asked again for whatever has the same name. */
const onceFor = (nameOf: (...call: Parameters<CheckUserSig>) => string) =>
  trusting((right) => {
    const known = new Set<string>();
    return (...call) => {
      const name = nameOf(...call);
      if (known.has(name)) return undefined;
      const cause = right(...call);
      if (cause === undefined) known.add(name);
      return cause;
    };
  });

const written = (usersig: string): string => {
  const text = deflateSync(inflated(usersig)).toString('base64');
  return text.replaceAll('+', '*').replaceAll('/', '-').replaceAll('=', '_');
};

/** Defects in which UserSigs are remembered, or compared as texts. */
export const USERSIG_CACHE_DEFECTS: readonly Defect[] = [
  provided(
    'usersig-first-use',
    'checks the first UserSig of each identifier',
    'usersig-malformed',
    ACCEPTED,
    onceFor((_usersig, _app, user) => user),
  ),
  provided(
    'usersig-first-use-of-app',
    'checks the first UserSig of each app',
    'usersig-altered',
    ACCEPTED,
    onceFor((_usersig, app) => String(app)),
  ),
  provided(
    'usersig-by-content',
    'remembers UserSigs by what they say, not by their signature',
    'usersig-altered',
    ACCEPTED,
    onceFor((usersig) => {
      const { 'TLS.identifier': user, 'TLS.expire': expire } = fieldsOf(usersig);
      return `${user} ${expire}`;
    }),
  ),
  provided(
    'usersig-by-text',
    'compares the text of a UserSig, not what is in it',
    'usersig-reordered',
    undefined,
    trusting(
      (right) =>
        (...call) =>
          right(...call) ?? (written(call[0]) === call[0] ? undefined : 'usersig-malformed'),
    ),
  ),
];

function inflated(usersig: string): Buffer {
  return inflateSync(Buffer.from(usersig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '='), 'base64'));
}

/** What a UserSig says; nothing where it cannot be read. */
function fieldsOf(usersig: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(inflated(usersig).toString()) as Record<string, unknown>;
  } catch {
    return { 'TLS.identifier': usersig };
  }
}
