import { SECRET } from './manifests.ts';

export type ReadmeOptions = {
  /** The name of the run and of all that belongs to it. */
  name: string;
  parallelism: number;
  /** What the run is and what was agreed to, a line each. */
  told: readonly string[];
  /** What the sums have to be. */
  demand: string;
};

/** The operator whose resource definition and commands the manifests were held against. */
export const OPERATOR = 'v1.6.0';

/** What stands beside the manifests: what they do, and the commands, which run as they are in their folder. */
export function readmeText({ name, parallelism, told, demand }: ReadmeOptions): string {
  return `${told.join('\n')}

The limit is per app: all runners share it, and more of them get no more through. Where
anybody else calls the app, refusals may be of their making.

1. The operator, once in a cluster (github.com/grafana/k6-operator):

   kubectl apply --server-side -f https://raw.githubusercontent.com/grafana/k6-operator/${OPERATOR}/bundle.yaml

2. The UserSig, which is in none of these files. printf is the shell's own, so that no
   list of processes shows it:

   printf %s "$GROUP_COUNTER_USERSIG" | kubectl create secret generic ${SECRET.name} --from-file=${SECRET.key}=/dev/stdin

3. The run (server-side, since the archive is larger than what a plain apply notes down):

   kubectl apply --server-side -f configmap.yaml -f testrun.yaml
   kubectl wait testrun/${name} --for=jsonpath='{.status.stage}'=finished --timeout=1h

4. What came of it. Each runner judges its own part: a job that failed broke a threshold,
   and its log names it. The second command adds up what they counted. All ${parallelism} must be there,
   dropped must be 0, and ${demand}.

   kubectl get jobs -l k6_cr=${name},runner=true
   for i in $(seq ${parallelism}); do kubectl logs job/${name}-$i; done | sed -n '/^{/,/^}/p' |
     jq -s '{runners: length, calls: map(.calls)|add, refused: map(.refused)|add, dropped: map(.dropped)|add}'

5. Away with it, also before it is run again:

   kubectl delete -f testrun.yaml -f configmap.yaml
   kubectl delete secret ${SECRET.name}
`;
}
