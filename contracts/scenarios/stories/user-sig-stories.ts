import type { Cause } from '../../../openapi/generated/constants.ts';
import { ask, counters, group, refused } from '../build-scenario.ts';
import type { Call, Credential, Expectation } from '../scenario.ts';
import { BEFORE, LIKE, SHARE, type Story, type StoryStep, step, story } from './build-story.ts';

type Row = readonly [call: Omit<Call, 'body'>, expect: Expectation, keys?: readonly string[]];

/** Calls of one group with these credentials and parameters, between two good ones. */
function aroundGood(GroupId: string, rows: readonly Row[]): StoryStep[] {
  return [
    step(ask(GroupId, ['like']), counters([LIKE]), [group(GroupId, BEFORE)]),
    ...rows.map(([call, expect, keys]) => step(ask(GroupId, keys, call), expect)),
    step(ask(GroupId, ['like']), counters([LIKE])),
  ];
}

const PARTLY_SIGNED = ['altered-at-first', 'altered-in-middle', 'signed-by-half', 'signed-in-other-case'] as const;

const everyByteCounts: Story = story(
  'usersig-every-byte-counts',
  'A UserSig is refused whichever part of its signature is wrong: a byte, a half, the case of its letters.',
  '[usersig]: TLS.sig is the base64 of a whole HMAC-SHA256; [codes]: 70003 or 70009 where it does not match',
  aroundGood(
    'kit-every-byte',
    PARTLY_SIGNED.map((credential): Row => [{ credential }, refused('usersig-altered')]),
  ),
);

const wholeLife: Story = story(
  'usersig-whole-life',
  'A UserSig is accepted as soon as it is signed and up to the last minutes of its life, however long that is.',
  '[usersig]: a UserSig is valid from its TLS.time on for the seconds of its TLS.expire',
  aroundGood(
    'kit-whole-life',
    (['brief', 'nearly-expired', 'brief'] as const).map((credential): Row => [{ credential }, counters(BEFORE)]),
  ),
);

const REUSED: { credential: Credential } = { credential: 'reused' };
/** Such an identifier is no administrator either, such an app none that is known. */
const OTHER_USER: Expectation = { outcome: 'refused', cause: 'usersig-other-user', also: ['not-administrator'] };
const OTHER_APP: Expectation = { outcome: 'refused', cause: 'usersig-other-app', also: ['sdkappid-unknown'] };

const onceAccepted: Story = story(
  'usersig-once-accepted',
  'A UserSig that was accepted is refused all the same where another user or another app is named beside it.',
  '[codes]: 70013 where the identifier is not the user of the UserSig, 70014 where the sdkappid is not its app',
  aroundGood('kit-once-accepted', [
    [REUSED, counters(BEFORE)],
    [{ ...REUSED, query: { identifier: 'kit-not-an-administrator' } }, OTHER_USER],
    [{ ...REUSED, query: { sdkappid: '4294967295' } }, OTHER_APP],
    [REUSED, counters(BEFORE)],
  ]),
);

/** Those that take the secret key to make. */
const SIGNED_FOR_OTHERS: readonly (readonly [Credential, Cause])[] = [
  ['expired', 'usersig-expired'],
  ['not-administrator', 'not-administrator'],
  ['longest-user', 'not-administrator'],
  ['user-of-longer-name', 'not-administrator'],
  ['user-in-other-case', 'not-administrator'],
  ['other-user', 'usersig-other-user'],
  ['other-app', 'usersig-other-app'],
];
const CHOICES = [['like'], [LIKE.Key, SHARE.Key], BEFORE.map(({ Key }) => Key)];

const callerWhateverIsAsked: Story = story(
  'caller-whatever-is-asked',
  'Who may not call is refused whichever keys are asked for, also where the identifier has the 32 bytes that it may have, or is like that of an administrator.',
  '[page]: identifier is an administrator of the app, usersig its signature; [usersig]: a user ID has up to 32 bytes; [overview]: values of parameters are case-sensitive',
  aroundGood(
    'kit-caller-asked',
    SIGNED_FOR_OTHERS.flatMap(([credential, cause]) =>
      CHOICES.map((keys): Row => [{ credential }, refused(cause), keys]),
    ),
  ),
);

/** What makes a UserSig right or wrong does so whatever part of it, whenever and whatever else is in the call. */
export const USERSIG_STORIES: readonly Story[] = [everyByteCounts, wholeLife, onceAccepted, callerWhateverIsAsked];
