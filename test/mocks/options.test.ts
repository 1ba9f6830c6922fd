import { describe, expect, it } from 'vitest';
import { groupCounterHandlers } from '../../mocks/handlers.ts';
import { type MockOptions, resolveOptions } from '../../mocks/options.ts';
import { createVerifiedService, startServer } from '../../mocks/server.ts';
import { CAUSES, UNKNOWNS } from '../../openapi/index.ts';

describe('the options of a mock', () => {
  it('are all optional', () => {
    const settings = resolveOptions();
    expect(settings).toMatchObject({ sdkappid: 1400000000, administrators: ['administrator'], callsPerSecond: 200 });
    expect(Object.keys(settings.unknowns)).toEqual(Object.keys(UNKNOWNS));
    expect(Object.keys(settings.codes)).toEqual(Object.keys(CAUSES));
  });

  it('take the place of their defaults', () => {
    const options = { sdkappid: 7, unknowns: { 'missing-key': 'zero' }, codes: { 'missing-group': 10015 } } as const;
    const { sdkappid, unknowns, codes } = resolveOptions(options);
    expect([sdkappid, unknowns['missing-key'], unknowns['null-keys'], codes['missing-group']]).toEqual([
      7,
      'zero',
      'refused',
      10015,
    ]);
  });

  it.each([
    [{ sdkappid: 0 }, 'sdkappid is 0. Give an integer from 1 to 4294967295.'],
    [{ secretKey: '' }, 'the secret key is empty. Leave it out to use the sample key.'],
    [{ administrators: [] }, 'there is no administrator. Name at least one account.'],
    [{ callsPerSecond: 0.5 }, 'callsPerSecond is 0.5. Give a whole number from 1, or "unlimited".'],
    [{ unknowns: { weather: 'fine' } }, '"weather" is no unknown. Use one of missing-key, counter-order'],
    [{ unknowns: { 'missing-key': 'one' } }, 'missing-key cannot be "one". Use one of omitted, zero, refused.'],
    [{ codes: { thunder: 10002 } }, '"thunder" is no cause. Use one of wrong-method'],
    [{ codes: { 'missing-group': 60007 } }, 'missing-group cannot be answered with 60007. Legal are 10010, 10015.'],
  ])('that are not allowed are refused with the value and what to give: %o', async (options, message) => {
    const wrong = options as object as MockOptions;
    expect(() => resolveOptions(wrong)).toThrow(`Failed to set up the mock: ${message}`);
    expect(() => createVerifiedService(wrong)).toThrow(message);
    expect(() => groupCounterHandlers(wrong)).toThrow(message);
    await expect(startServer(wrong)).rejects.toThrow(message);
  });
});
