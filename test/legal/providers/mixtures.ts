import { refusalCodes } from '../../../contracts/oracles/cause/refusal.ts';
import { seededRandom } from '../../../contracts/verify/stage/random.ts';
import type { Alter, MockOptions, ServerOptions } from '../../../mocks/server.ts';
import { CAUSES, type Cause, UNKNOWNS } from '../../../openapi/index.ts';
import { behind } from '../../mutants/build/front.ts';
import type { LegalProvider } from '../legal-provider.ts';
import { ENVELOPE_VARIATIONS } from './envelope.ts';
import { HEADER_VARIATIONS } from './headers.ts';

/** Right providers that differ in many ways at once, drawn by chance; the same for the same seed. */
export const MIXTURES: readonly LegalProvider[] = [1, 2, 3, 4, 5].map((seed) => {
  const draw = drawFrom(seed);
  const alters = [
    draw(altersOf(ENVELOPE_VARIATIONS)),
    draw(altersOf(HEADER_VARIATIONS.filter(({ should }) => should === undefined))),
  ];
  const options: ServerOptions = {
    unknowns: drawUnknowns(draw),
    codes: drawCodes(draw),
    alter: inTurn(alters),
    wait: async () => {},
  };
  return {
    id: `mixture-${seed}`,
    differs: `differs in its answers to every unknown, its codes, its headers and its JSON at once, by seed ${seed}`,
    fact: 'each of its differences alone is legal, and none depends on another',
    provider:
      seed % 2 === 0
        ? options
        : behind(
            () =>
              async ({ response, answer }) => {
                const whole = await answer();
                response.writeHead(whole.status, whole.headers).end(whole.body);
              },
            options,
          ),
  };
});

type Draw = <Item>(items: readonly Item[]) => Item;

function drawFrom(seed: number): Draw {
  const random = seededRandom(seed);
  return (items) => {
    const item = items[random() % items.length];
    if (item === undefined) throw new Error('Failed to draw: there is nothing to draw from.');
    return item;
  };
}

function altersOf(variations: readonly LegalProvider[]): Alter[] {
  return variations.flatMap(({ provider }) =>
    typeof provider !== 'function' && provider.alter ? [provider.alter] : [],
  );
}

function inTurn(alters: readonly Alter[]): Alter {
  return async (reply, request) => {
    let altered: Awaited<ReturnType<Alter>> = reply;
    for (const alter of alters) if (typeof altered !== 'string') altered = await alter(altered, request);
    return altered;
  };
}

function drawUnknowns(draw: Draw): NonNullable<MockOptions['unknowns']> {
  return Object.fromEntries(Object.entries(UNKNOWNS).map(([id, { answers }]) => [id, draw(Object.keys(answers))]));
}

function drawCodes(draw: Draw): NonNullable<MockOptions['codes']> {
  const frequency = refusalCodes('limit-exceeded');
  const causes = (Object.keys(CAUSES) as Cause[]).filter((cause) => cause !== 'limit-exceeded');
  return Object.fromEntries(
    causes.map((cause) => [cause, draw(refusalCodes(cause).filter((code) => !frequency.includes(code)))]),
  );
}
