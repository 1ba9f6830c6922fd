/** A variable of a container: with its value, or with where a Secret of the cluster has it. */
export type Variable =
  | { name: string; value: string }
  | { name: string; valueFrom: { secretKeyRef: { name: string; key: string } } };

/** What the operator makes a pod of; of all that it may say, what is said here. */
export type PodOptions = {
  image: string;
  automountServiceAccountToken: 'true' | 'false';
  env: readonly Variable[];
  resources: { requests: { cpu: string; memory: string } };
};

/** The operator's own resource: so many runners of one script, begun together. */
export type TestRun = {
  apiVersion: 'k6.io/v1alpha1';
  kind: 'TestRun';
  metadata: { name: string };
  spec: {
    parallelism: number;
    /** Arguments of k6, split at spaces. */
    arguments?: string;
    script: { configMap: { name: string; file: string } };
    /** Tries the script before any runner is made. */
    initializer: PodOptions;
    runner: PodOptions;
  };
};

/** What carries the archive into the cluster, in base64. */
export type ConfigMap = {
  apiVersion: 'v1';
  kind: 'ConfigMap';
  metadata: { name: string };
  binaryData: Record<string, string>;
};
