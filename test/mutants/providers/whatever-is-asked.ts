import type { Cause } from '../../../openapi/index.ts';
import { answeringOk, causeOf, failing, isOk } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Category, type Defect, defectsOf } from '../defect.ts';
import { asked, keysOf } from '../envelope.ts';

const ACCEPTED = 'response.action-status.unexpected';

/** A provider that forgets why it refuses as soon as keys are named. */
const forgetting = (cause: Cause) =>
  serving(() => (request, nowMs, right) => {
    const reply = right.handle(request, nowMs);
    return causeOf(reply) === cause && keysOf(asked(request)) !== undefined ? answeringOk({ like: 5 }) : reply;
  });

const provided = (category: Category) => defectsOf(category).provided;

/** Defects that show only where keys are named, in groups of some types, or for IDs that look alike. */
export const ASKED_DEFECTS: readonly Defect[] = [
  ...(['no-permission', 'dismissed-group', 'community-group', 'internal-error'] as const).map((cause) =>
    provided('cause')(
      `forgets-${cause}-with-keys`,
      `answers OK in spite of ${cause} where keys are named`,
      `${cause}-whatever-is-asked`,
      ACCEPTED,
      forgetting(cause),
    ),
  ),
  provided('credentials')(
    'usersig-unread-with-keys',
    'looks at no signature where keys are named',
    'usersig-whatever-is-asked',
    ACCEPTED,
    forgetting('usersig-other-key'),
  ),
  provided('state')(
    'permission-kept-after-read',
    'lets read on whoever could read a group once',
    'fresh-after-permission',
    ACCEPTED,
    serving(() => {
      const read = new Set<string>();
      return (request, nowMs, right) => {
        const reply = right.handle(request, nowMs);
        const id = String(asked(request).GroupId);
        if (isOk(reply)) read.add(id);
        return causeOf(reply) === 'no-permission' && read.has(id) ? answeringOk({ like: 5 }) : reply;
      };
    }),
  ),
  provided('relation')(
    'clamps-in-chat-rooms',
    'knows no values beyond 2^53 in chat rooms',
    'types-alike',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      const inChatRoom = right.world.groups.get(String(asked(request).GroupId))?.type === 'ChatRoom';
      if (!inChatRoom || typeof reply === 'string') return reply;
      return { ...reply, body: String(reply.body).replaceAll(/-?\d{17,}/g, '9007199254740991') };
    }),
  ),
  provided('relation')(
    'ids-in-any-case',
    'finds a group by its ID in other letters too',
    'group-id-byte-for-byte',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      const id = String(asked(request).GroupId).toLowerCase();
      const alike = [...right.world.groups].find(
        ([name, { existence }]) => name.toLowerCase() === id && existence === 'present',
      );
      return causeOf(reply) === 'missing-group' && alike ? answeringOk({ like: 5 }) : reply;
    }),
  ),
  provided('cause')(
    'ids-at-the-limit-refused',
    'refuses IDs of more than 40 bytes',
    'longest-group-id',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && String(asked(request).GroupId).length > 40 ? failing(10015) : reply;
    }),
  ),
  provided('cause')(
    'ids-with-punctuation-refused',
    'refuses IDs of other characters than letters, digits, @, # and hyphens',
    'group-id-with-punctuation',
    undefined,
    serving(() => (request, nowMs, right) => {
      const reply = right.handle(request, nowMs);
      return isOk(reply) && /[^\w@#. -]/.test(String(asked(request).GroupId)) ? failing(10015) : reply;
    }),
  ),
];
