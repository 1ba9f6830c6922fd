import { NotRun, needs, type Way } from '../place.ts';

/** A language without a client here: named as not run, for want of its compiler where that is the first reason. */
export function withoutClient(compiler: string): Way {
  return async () => {
    needs(compiler);
    throw new NotRun('no client of this language stands in test/interop/clients');
  };
}
