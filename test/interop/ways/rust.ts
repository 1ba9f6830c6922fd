import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE, copyClient, needs, type Place, step, type Way } from '../place.ts';
import { openapiGenerator } from './openapi-generator.ts';

const COMMON = `tokio = { version = "1", features = ["rt", "macros"] }\nserde_json = "1"\n`;

export const openapiGeneratorRust: Way = async (place) => {
  needs('cargo');
  await openapiGenerator(place, 'rust', ['packageName=made', 'preferUnsignedInt=false']);
  return rustClient('openapi-generator', place, `made = { path = "made" }\n${COMMON}`);
};

/** Its macro makes the client where it is compiled. */
export const progenitor: Way = async (place) => {
  needs('cargo');
  const { version } = place.tool;
  const own = `progenitor = "=${version}"\nprogenitor-client = "=${version}"\nreqwest = { version = "0.12", features = ["json", "stream"] }\nserde = { version = "1", features = ["derive"] }\n`;
  return rustClient('progenitor', place, own + COMMON);
};

async function rustClient(
  name: string,
  { folder, json, env, groups }: Place,
  dependencies: string,
): Promise<{ printed: string }> {
  const head = '[package]\nname = "interop"\nversion = "0.0.0"\nedition = "2021"\n\n[workspace]\n\n[dependencies]\n';
  writeFileSync(join(folder, 'Cargo.toml'), head + dependencies);
  mkdirSync(join(folder, 'src'));
  // The macro reads a file beside Cargo.toml.
  copyFileSync(json, join(folder, 'edition.json'));
  copyClient(`${name}.rs`, join(folder, 'src/main.rs'));
  const build = { CARGO_TARGET_DIR: join(CACHE, `cargo-${name}`) };
  await step('compile', ['cargo', 'build', '-q'], { folder, env: build, minutes: 15 });
  const program = join(build.CARGO_TARGET_DIR, 'debug/interop');
  return { printed: await step('run', [program, ...groups], { folder, env }) };
}
