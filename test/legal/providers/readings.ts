import { asking, choosing, mistaking, readingParameter, trusting } from '../../mutants/build/service.ts';
import type { Provider } from '../../mutants/defect.ts';
import type { LegalProvider } from '../legal-provider.ts';

const PARAMETERS = '[unstated]: [page] says what to send, not what becomes of anything else';
const KEYS = '[unstated]: [page] types the array of keys, not its elements';
const LENIENT = '[json]: a parser may accept extensions';

const reading = (id: string, differs: string, fact: string, provider: Provider): LegalProvider => ({
  id,
  differs,
  fact,
  provider,
});
const rereading = (id: string, differs: string, change: (body: string) => string): LegalProvider =>
  reading(
    id,
    differs,
    LENIENT,
    mistaking(({ body }) => ({ body: Buffer.from(change(Buffer.from(body).toString())) })),
  );

/** Right providers that read calls otherwise, where no source says how to. */
export const READING_VARIATIONS: readonly LegalProvider[] = [
  reading(
    'contenttype-unread',
    'does not look at contenttype',
    PARAMETERS,
    mistaking(({ query }) => ({
      query: [...query.filter(([name]) => name !== 'contenttype'), ['contenttype', 'json']],
    })),
  ),
  reading(
    'contenttype-optional',
    'does without contenttype',
    PARAMETERS,
    mistaking(({ query }) => ({
      query: query.some(([name]) => name === 'contenttype') ? query : [...query, ['contenttype', 'json']],
    })),
  ),
  reading(
    'contenttype-in-any-case',
    'compares contenttype without case',
    PARAMETERS,
    readingParameter('contenttype', (value) => value.toLowerCase()),
  ),
  reading(
    'first-of-repeated',
    'takes the first of a repeated parameter',
    PARAMETERS,
    mistaking(({ query }) => ({ query: [...new Map(query.toReversed())] })),
  ),
  reading(
    'last-of-repeated',
    'takes the last of a repeated parameter',
    PARAMETERS,
    mistaking(({ query }) => ({ query: [...new Map(query)] })),
  ),
  reading(
    'numbers-as-keys',
    'takes numbers for keys that no group has',
    KEYS,
    choosing((keys) => keys),
  ),
  reading(
    'strings-of-mixed-keys',
    'passes over keys that are no strings',
    KEYS,
    asking(({ GroupCounterKeys: keys, ...members }) => ({
      ...members,
      ...(keys !== undefined && {
        GroupCounterKeys: Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : keys,
      }),
    })),
  ),
  rereading('request-comments-skipped', 'skips comments in a request', (body) => body.replace(/ \/\/.*$/m, '')),
  rereading('request-end-unread', 'reads a request up to its last brace', (body) => body.replace(/\}[^}]*$/, '}')),
  rereading('request-commas-forgiven', 'forgives a comma before a brace in a request', (body) =>
    body.replace(/,\s*([}\]])/g, '$1'),
  ),
  reading(
    'usersig-leeway',
    'accepts a UserSig for five minutes after it has expired',
    '[usersig] gives the time, [unstated] whose clock it is: leeway is common',
    trusting((right) => (usersig, app, user, now) => right(usersig, app, user, now - 300)),
  ),
];
