import { expect, it } from 'vitest';
import { cli } from '../cli/run.ts';
import { pageText } from './pages.ts';

it('the example of compare-pact prints what its page says', async () => {
  const [, file = '', said = ''] =
    /```console\n\$ npm run -s group-counter -- compare-pact (\S+)\n([\s\S]*?)```/.exec(
      pageText('contracts/README.md'),
    ) ?? [];
  expect(await cli(['compare-pact', file])).toEqual({ code: 1, stdout: said, stderr: '' });
});
