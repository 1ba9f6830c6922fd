import { readParameters } from '../../contracts/wire/read-parameters.ts';
import type { MockOptions, Settings } from '../options.ts';
import type { ServiceRequest } from '../service/service-request.ts';

/** Makes a call one of the mock's own account, where it is not told who may call. */
export type TakeAsOwn = (request: ServiceRequest) => ServiceRequest;

/**
 * Whatever app and identifier an application under test is set up with, it is served; what the options name is held to.
 * What is absent or malformed stays as it came, to be refused for that.
 */
export function createTakeAsOwn(options: MockOptions, settings: Settings): TakeAsOwn {
  const own = {
    ...(options.sdkappid === undefined && { sdkappid: String(settings.sdkappid) }),
    ...(options.administrators === undefined && { identifier: settings.administrators[0] ?? '' }),
  };
  return (request) => {
    const { malformed } = readParameters(request.query);
    const query = request.query.map(([name, value]): readonly [string, string] => {
      if (name === 'sdkappid' && !malformed.includes(name)) return [name, own.sdkappid ?? value];
      if (name === 'identifier' && !malformed.includes(name)) return [name, own.identifier ?? value];
      return [name, value];
    });
    return { ...request, query };
  };
}
