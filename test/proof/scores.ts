import type { CheckDefinition, Layer } from '../../contracts/report/check-result.ts';
import { found, layersAgainst, type ProviderResult } from './results.ts';

/** What a layer is worth: of the defects that it was given those that it catches, and those that no other layer catches. */
export type LayerScore = {
  layer: Layer;
  given: number;
  caught: number;
  alone: readonly string[];
  falseAlarms: readonly string[];
};

/** Scores of the layers over defective and right providers. */
export function scoreLayers(providers: readonly ProviderResult[], layers: readonly Layer[]): LayerScore[] {
  const defects = providers.filter(({ kind }) => kind === 'defect');
  const right = providers.filter(({ kind }) => kind !== 'defect');
  return layers.map((layer) => {
    const caught = defects.filter((defect) => layersAgainst(defect).includes(layer));
    return {
      layer,
      given: defects.filter(({ checks }) => checks.some((check) => check.layer === layer)).length,
      caught: caught.length,
      alone: caught.filter((defect) => layersAgainst(defect).length === 1).map(({ id }) => id),
      falseAlarms: right.filter((provider) => layersAgainst(provider).includes(layer)).map(({ id }) => id),
    };
  });
}

/** What a check is worth: the defects in which it found something, and whether what it is measured by passed. */
export type CheckScore = { check: CheckDefinition; caught: number; control: string; controlPassed: boolean };

/** Scores of all checks. The control of a check is the check that it names, and itself, both at the right provider. */
export function scoreChecks(
  providers: readonly ProviderResult[],
  definitions: readonly CheckDefinition[],
): CheckScore[] {
  const defects = providers.filter(({ kind }) => kind === 'defect');
  const passes = passedAt(providers.find(({ kind }) => kind === 'control'));
  return definitions.map((check) => ({
    check,
    caught: defects.filter(({ checks }) => checks.some((one) => one.id === check.id && found(one))).length,
    control: check.control ?? 'the right provider',
    controlPassed: passes.has(check.id) && (check.control === undefined || passes.has(check.control)),
  }));
}

function passedAt(control: ProviderResult | undefined): ReadonlySet<string> {
  return new Set(control?.checks.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
}
