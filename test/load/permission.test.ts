import { expect, it } from 'vitest';
import { readAddress } from '../../contracts/provider/address.ts';
import { loadPermission } from '../../load/permission.ts';

const FAR = {
  provider: readAddress({ baseUrl: 'https://adminapisgp.im.qcloud.com' }),
  sdkappid: 1400000001,
  aboveLimit: false,
};

it.each(['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:8080/prefix', 'http://127.1.2.3'])(
  'load on %s needs no consent',
  (baseUrl) => {
    expect(loadPermission({ provider: readAddress({ baseUrl }), sdkappid: 1400000001, aboveLimit: true })).toEqual({
      allowed: true,
    });
  },
);

it.each([
  ['without consent', {}, '--staging-sdkappid 1400000001'],
  ['with consent for another app', { stagingSdkappid: 1400000002 }, 'app 1400000002, and app 1400000001 is called'],
  [
    'above the limit with consent for the app alone',
    { stagingSdkappid: 1400000001, aboveLimit: true },
    '--allow-above-limit',
  ],
  [
    'on a host that only sounds near',
    { provider: readAddress({ baseUrl: 'http://localhost.example.com' }) },
    'load on localhost.example.com',
  ],
])('load off this machine %s is not allowed', (_, more, reason) => {
  expect(loadPermission({ ...FAR, ...more })).toEqual({ allowed: false, reason: expect.stringContaining(reason) });
});

it('an app that is not known yet is taken to be the one that is agreed to', () => {
  const { sdkappid: _, ...unknown } = FAR;
  expect(loadPermission({ ...unknown, stagingSdkappid: 1400000001 })).toEqual({ allowed: true });
  expect(loadPermission(unknown)).toMatchObject({
    allowed: false,
    reason: expect.stringContaining('--staging-sdkappid N'),
  });
});

it('load off this machine with consent is allowed', () => {
  const staging = { ...FAR, stagingSdkappid: 1400000001 };
  expect(loadPermission(staging)).toEqual({ allowed: true });
  expect(loadPermission({ ...staging, aboveLimit: true, allowAboveLimit: true })).toEqual({ allowed: true });
});

it('consent for another app than the one that is called is refused on this machine too', () => {
  const here = { ...FAR, provider: readAddress({ baseUrl: 'http://127.0.0.1:8080' }) };
  expect(loadPermission({ ...here, stagingSdkappid: 1400000002 })).toEqual({
    allowed: false,
    reason: 'load is allowed for app 1400000002, and app 1400000001 is called: give the app that is called',
  });
  expect(loadPermission({ ...here, stagingSdkappid: 1400000001 })).toEqual({ allowed: true });
});
