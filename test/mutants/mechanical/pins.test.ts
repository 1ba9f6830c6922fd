import { expect, it } from 'vitest';
import { pinsOf } from './pins.ts';

it('pins what was shown in one way only, and can be pinned', () => {
  const shown = [
    { unknown: 'missing-key', seen: 'zero', samples: 2 },
    { unknown: 'counter-order', seen: 'stored', samples: 1 },
    { unknown: 'counter-order', seen: 'reversed', samples: 1 },
    { unknown: 'made-up', seen: 'yes', samples: 1 },
  ];
  expect(pinsOf(shown)).toEqual({ 'missing-key': 'zero' });
});
