import { ask, counters, group, refused } from '../build-scenario.ts';
import { AFTER, BEFORE, LIKE, lackingKey, SHARE, type Story, step, story, ZERO } from './build-story.ts';

const freshAfterChange = story(
  'fresh-after-change',
  'A call is answered with the counters as they are, not as they were when it was made before.',
  '[page]: a Value is the latest of its counter',
  [
    step(ask('kit-fresh-change'), counters(BEFORE), [group('kit-fresh-change', BEFORE)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters([LIKE, SHARE])),
    step(ask('kit-fresh-change', ['unlike']), counters(BEFORE.slice(1, 2))),
    step(ask('kit-fresh-change'), counters(AFTER), [group('kit-fresh-change', AFTER)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters(AFTER.slice(0, 2))),
    step(ask('kit-fresh-change', ['gift']), counters(AFTER.slice(2))),
    step(ask('kit-fresh-change', ['unlike']), lackingKey('unlike')),
    step(ask('kit-fresh-change'), counters(BEFORE), [group('kit-fresh-change', BEFORE)]),
    step(ask('kit-fresh-change', ['like', 'share']), counters([LIKE, SHARE])),
    step(ask('kit-fresh-change'), counters([]), [group('kit-fresh-change', [])]),
    step(ask('kit-fresh-change'), counters(ZERO), [group('kit-fresh-change', ZERO)]),
    step(ask('kit-fresh-change', ['like']), counters(ZERO)),
  ],
);

const freshAfterDismissal = story(
  'fresh-after-dismissal',
  'A group that was just read is refused once it is dismissed.',
  '[page]: 10010 says that the group has been deleted, and the text of 10015 asks whether it exists',
  [
    step(ask('kit-fresh-dismissal'), counters(BEFORE), [group('kit-fresh-dismissal', BEFORE)]),
    step(ask('kit-fresh-dismissal', ['like']), counters([LIKE])),
    step(ask('kit-fresh-dismissal'), refused('dismissed-group'), [
      { state: 'a dismissed group', params: { GroupId: 'kit-fresh-dismissal' } },
    ]),
    step(ask('kit-fresh-dismissal', ['like']), refused('dismissed-group')),
    step(ask('kit-fresh-dismissal'), counters(AFTER), [group('kit-fresh-dismissal', AFTER)]),
  ],
);

const freshAfterCreation = story(
  'fresh-after-creation',
  'A group that was just refused is answered once it is made.',
  '[page]: 10010 says that the group does not exist, and the text of 10015 asks whether it does; [page]: a Value is the latest of its counter',
  [
    step(ask('kit-fresh-creation'), refused('missing-group'), [
      { state: 'no group', params: { GroupId: 'kit-fresh-creation' } },
    ]),
    step(ask('kit-fresh-creation', ['like']), refused('missing-group')),
    step(ask('kit-fresh-creation'), counters(BEFORE), [group('kit-fresh-creation', BEFORE)]),
    step(ask('kit-fresh-creation', ['like']), counters([LIKE])),
  ],
);

const PERMITTED = 'kit-fresh-permission';

const freshAfterPermission = story(
  'fresh-after-permission',
  'A group is refused as soon as it may not be read or breaks, and answered as soon as that is over.',
  '[page]: 10007 stands for a lack of permission, 10002 for an internal error; [page]: a Value is the latest of its counter',
  [
    step(ask(PERMITTED), counters(BEFORE), [group(PERMITTED, BEFORE)]),
    step(ask(PERMITTED), refused('no-permission'), [{ state: 'no permission', params: { GroupId: PERMITTED } }]),
    step(ask(PERMITTED, ['like']), refused('no-permission')),
    step(ask(PERMITTED), counters(BEFORE), [group(PERMITTED, BEFORE)]),
    step(ask(PERMITTED), refused('internal-error'), [{ state: 'an internal error', params: { GroupId: PERMITTED } }]),
    step(ask(PERMITTED, ['like']), counters([LIKE]), [group(PERMITTED, BEFORE)]),
  ],
);

/** What changed is seen at once. */
export const FRESH_STORIES: readonly Story[] = [
  freshAfterChange,
  freshAfterDismissal,
  freshAfterCreation,
  freshAfterPermission,
];
