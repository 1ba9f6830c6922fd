import type { ServiceAnswer } from '../../../mocks/service/reply.ts';
import { failing, isOk, withBody } from '../build/replies.ts';
import { serving } from '../build/service.ts';
import { type Defect, defectsOf } from '../defect.ts';
import { asked, groupIdOf } from '../envelope.ts';

const { provided } = defectsOf('relation');
const CHECK = 'types-alike-when-empty';

/** A provider that answers otherwise for groups of this type that hold nothing. */
const onEmpty = (type: string, answer: (reply: ServiceAnswer) => ServiceAnswer) =>
  serving(() => (request, nowMs, right) => {
    const reply = right.handle(request, nowMs);
    const group = right.world.groups.get(groupIdOf(asked(request)));
    return isOk(reply) && group?.type === type && group.counters.size === 0 ? answer(reply) : reply;
  });

const emptiesAs = (written: string) => (reply: ServiceAnswer) =>
  withBody(reply, (body) => body.replace('"GroupCounter":[]', written)) as ServiceAnswer;

/** Defects of groups without counters, by their type. */
export const EMPTY_GROUP_DEFECTS: readonly Defect[] = [
  provided(
    'empty-private-refused',
    'refuses a Private group without counters',
    CHECK,
    undefined,
    onEmpty('Private', () => failing(10015)),
  ),
  provided(
    'empty-chatroom-not-there',
    'takes a ChatRoom without counters for none',
    CHECK,
    undefined,
    onEmpty('ChatRoom', () => failing(10010)),
  ),
  provided(
    'empty-avchatroom-refused',
    'lets nobody read an AVChatRoom without counters',
    CHECK,
    undefined,
    onEmpty('AVChatRoom', () => failing(10007)),
  ),
  provided(
    'empty-public-object',
    'answers an object for a Public group without counters',
    'fits-schema',
    undefined,
    onEmpty('Public', emptiesAs('"GroupCounter":{}')),
  ),
  provided(
    'empty-avchatroom-zero',
    'makes up a counter for an AVChatRoom without any',
    CHECK,
    undefined,
    onEmpty('AVChatRoom', emptiesAs('"GroupCounter":[{"Key":"count","Value":0}]')),
  ),
];
