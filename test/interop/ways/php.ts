import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyClient, NotRun, needs, step, type Way } from '../place.ts';
import { openapiGenerator } from './openapi-generator.ts';

/** Guzzle, which its clients call by, as Debian packages it: the registry of PHP itself may be out of reach. */
const GUZZLE = '/usr/share/php/GuzzleHttp/autoload.php';

export const openapiGeneratorPhp: Way = async (place) => {
  const { folder, env, groups } = place;
  needs('php');
  if (!existsSync(GUZZLE)) throw new NotRun('no Guzzle, which Debian has as php-guzzlehttp-guzzle');
  await openapiGenerator(place, 'php', ['invokerPackage=Made']);
  copyClient('openapi-generator.php', join(folder, 'client.php'));
  return { printed: await step('run', ['php', 'client.php', ...groups], { folder, env }) };
};
