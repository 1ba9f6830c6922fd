import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, copyClient, needs, type Place, step, type Way } from '../place.ts';
import { openapiGenerator } from './openapi-generator.ts';

/** Its client beside the generated classes, compiled by Maven, whose repository is kept in the cache. */
export const openapiGeneratorJava: Way = async (place) => {
  needs('mvn');
  const made = await openapiGenerator(place, 'java', [
    'library=native',
    'apiPackage=made',
    'modelPackage=made',
    'invokerPackage=made',
    'hideGenerationTimestamp=true',
  ]);
  return javaClient('InteropClient', place, made);
};

/** Spring's classes are those of a server: their models are what a client of its own reads the answers into. */
export const openapiGeneratorSpring: Way = async (place) => {
  needs('mvn');
  const made = await openapiGenerator(place, 'spring', [
    'interfaceOnly=true',
    'useSpringBoot3=true',
    'apiPackage=made',
    'modelPackage=made',
  ]);
  return javaClient('SpringModels', place, made);
};

/** Kotlin's compiler comes by Maven too; the build that is generated is for Gradle, which brings itself from elsewhere. */
export const openapiGeneratorKotlin: Way = async (place) => {
  needs('mvn');
  const made = await openapiGenerator(place, 'kotlin', ['packageName=made']);
  copyClient('kotlin-pom.xml', join(made, 'pom.xml'));
  copyClient('InteropClient.kt', join(made, 'src/main/kotlin/InteropClient.kt'));
  return compiledByMaven('InteropClientKt', place, made);
};

async function javaClient(name: string, place: Place, made: string): Promise<{ printed: string }> {
  mkdirSync(join(made, 'src/main/java'), { recursive: true });
  copyClient(`${name}.java`, join(made, `src/main/java/${name}.java`));
  return compiledByMaven(name, place, made);
}

async function compiledByMaven(
  main: string,
  { folder, env, groups }: Place,
  made: string,
): Promise<{ printed: string }> {
  const repository = `-Dmaven.repo.local=${join(CACHE, 'm2')}`;
  const maven = ['mvn', '-q', '-B', repository, '-Dmaven.test.skip=true'] as const;
  await step('compile', [...maven, 'compile'], { folder: made });
  const outOfClasses = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies';
  await step('compile', [...maven, outOfClasses, '-DoutputDirectory=jars'], { folder: made });
  const classes = `${join(made, 'target/classes')}:${join(made, 'jars')}/*`;
  return { printed: await step('run', ['java', '-cp', classes, main, ...groups], { folder, env }) };
}
