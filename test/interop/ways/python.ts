import { join } from 'node:path';
import { cached, copyClient, needs, type Place, StepFailed, step, type Way } from '../place.ts';
import { openapiGenerator } from './openapi-generator.ts';

/** The Python of a virtual environment with these packages. */
async function pythonWith(...packages: readonly [string, ...string[]]): Promise<string> {
  needs('python3');
  const home = await cached(`pypi-${packages.join('+')}`, async (folder) => {
    await step('get', ['python3', '-m', 'venv', 'venv'], { folder });
    await step('get', [join(folder, 'venv/bin/python'), '-m', 'pip', 'install', '-q', ...packages], { folder });
  });
  return join(home, 'venv/bin');
}

const pinned = ({ package: name, version }: Place['tool']): string => `${name}==${version}`;

/** A client in Python, run where the package of what was generated is found. */
async function pythonClient(
  bin: string,
  name: string,
  { folder, env, groups }: Place,
  at: string,
): Promise<{ printed: string }> {
  copyClient(`${name}.py`, join(folder, 'client.py'));
  await step('compile', [join(bin, 'python'), '-m', 'compileall', '-q', at], { folder });
  const path = { PYTHONPATH: join(folder, at) };
  return {
    printed: await step('run', [join(bin, 'python'), 'client.py', ...groups], { folder, env: { ...env, ...path } }),
  };
}

export const openapiPythonClient: Way = async (place) => {
  const bin = await pythonWith(pinned(place.tool));
  const args = ['generate', '--path', place.yaml, '--output-path', 'made', '--meta', 'none'];
  // It takes warnings for what it left out: those are faults here.
  const said = await step('generate', [join(bin, 'openapi-python-client'), ...args], place);
  if (/warning|unable/i.test(said)) throw new StepFailed(`generate: ${said.replaceAll(/\s+/g, ' ').slice(0, 160)}`);
  return pythonClient(bin, 'openapi-python-client', place, '.');
};

export const datamodelCodeGenerator: Way = async (place) => {
  const bin = await pythonWith(pinned(place.tool), 'httpx==0.28.1');
  const args = ['--input', place.yaml, '--input-file-type', 'openapi', '--output', 'made.py'];
  const style = ['--output-model-type', 'pydantic_v2.BaseModel'];
  await step('generate', [join(bin, 'datamodel-codegen'), ...args, ...style], place);
  return pythonClient(bin, 'datamodel-code-generator', place, '.');
};

export const openapiGeneratorPython: Way = async (place) => {
  const bin = await pythonWith(
    'pydantic==2.12.5',
    'urllib3==2.6.2',
    'python-dateutil==2.9.0.post0',
    'typing-extensions==4.15.0',
  );
  await openapiGenerator(place, 'python', ['packageName=made_client']);
  return pythonClient(bin, 'openapi-generator', place, 'made');
};

export const openapiSpecValidator: Way = async (place) => {
  const bin = await pythonWith(pinned(place.tool));
  return {
    fine:
      (await step('validate', [join(bin, 'openapi-spec-validator'), place.yaml], place)).trim().split(': ').at(-1) ??
      '',
  };
};
