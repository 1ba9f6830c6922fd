import { K6_SWITCHES } from '../../engine/k6-process.ts';
import { VARIABLES } from '../../k6/env.ts';
import { type ScriptTarget, variablesOf } from '../../run-script.ts';
import { fuseOf } from '../fuse.ts';
import { USERSIG_STAND_IN } from './archive.ts';
import type { ConfigMap, PodOptions, TestRun, Variable } from './resources.ts';

/** The archive's name: of its file, and as a key of the ConfigMap. */
export const ARCHIVE = 'archive.tar';

/** Where the UserSig is in the cluster: a Secret that the user makes there, and a key of it. */
export const SECRET = { name: 'group-counter-usersig', key: 'usersig' } as const;

export type TestRunOptions = {
  target: Omit<ScriptTarget, 'usersig'>;
  parallelism: number;
  /** Of k6, such as `grafana/k6:1.8.1`. */
  image: string;
};

/** The run of a profile in a cluster. The UserSig is named by reference alone. */
export function testRunOf({ target, parallelism, image }: TestRunOptions): TestRun {
  const fuse = fuseOf(target, parallelism);
  const name = nameOf(target);
  const plain = variablesFor(target, parallelism);
  const usersig = { name: VARIABLES.usersig, valueFrom: { secretKeyRef: SECRET } };
  return {
    apiVersion: 'k6.io/v1alpha1',
    kind: 'TestRun',
    metadata: { name },
    spec: {
      parallelism,
      ...(fuse !== undefined && { arguments: `--rps ${fuse}` }),
      script: { configMap: { name, file: ARCHIVE } },
      // Told nothing, it would get what the runner gets, and hand its variables to k6 as arguments, which all can see.
      initializer: podOf(image, [...plain, { name: VARIABLES.usersig, value: USERSIG_STAND_IN }]),
      runner: podOf(image, [...plain, usersig]),
    },
  };
}

/** The archive as a resource of the cluster. */
export function configMapOf(target: Pick<ScriptTarget, 'profile'>, archive: Buffer): ConfigMap {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: nameOf(target) },
    binaryData: { [ARCHIVE]: archive.toString('base64') },
  };
}

/** The name of all that belongs to a run of this profile. */
export function nameOf({ profile }: Pick<ScriptTarget, 'profile'>): string {
  return `group-counter-${profile.name}`;
}

function variablesFor(target: Omit<ScriptTarget, 'usersig'>, instances: number): Variable[] {
  const { [VARIABLES.usersig]: _, ...plain } = variablesOf({ ...target, usersig: USERSIG_STAND_IN }, { instances });
  return Object.entries({ ...plain, ...K6_SWITCHES }).map(([name, value]) => ({ name, value }));
}

function podOf(image: string, env: readonly Variable[]): PodOptions {
  // A runner that is starved of time misses its rate; one needs a tenth of a core for 200 calls a second.
  const resources = { requests: { cpu: '250m', memory: '256Mi' } };
  return { image, automountServiceAccountToken: 'false', env, resources };
}
