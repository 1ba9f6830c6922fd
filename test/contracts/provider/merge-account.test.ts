import { expect, it } from 'vitest';
import { mergeAccount } from '../../../contracts/account/merge-account.ts';

const KEY = { secretKey: 'a key that is no key' };

it('prefers what the state endpoint issued', () => {
  const issued = { sdkappid: 2, identifier: 'issued', usersig: 'issued' };
  expect(mergeAccount({ sdkappid: 2, identifier: 'own', usersig: 'own' }, issued)).toEqual(issued);
  expect(mergeAccount({ sdkappid: 1, identifier: 'own' }, {})).toEqual({ sdkappid: 1, identifier: 'own' });
});

it('keeps a secret key for its own app, or where it came without one', () => {
  expect(mergeAccount({ sdkappid: 2, ...KEY }, { sdkappid: 2 })).toEqual({ sdkappid: 2, ...KEY });
  expect(mergeAccount(KEY, { sdkappid: 2 })).toEqual({ sdkappid: 2, ...KEY });
  expect(mergeAccount({ sdkappid: 1, ...KEY }, { sdkappid: 2 })).toEqual({ sdkappid: 2 });
});
