import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../run-program.ts';

/** A name that an entry exports, with what is shown on hover over it and over its members, by name. */
export type PublicName = {
  entry: string;
  name: string;
  doc: string;
  examples: string[];
  members: Record<string, string>;
};

/** The entries of package.json that are code, by name, with their sources. */
export const ENTRIES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(manifest().exports).flatMap(([entry, target]) =>
    typeof target === 'string' ? [] : [[entry.slice(2), target.default.replace('./dist/', '').replace(/\.js$/, '.ts')]],
  ),
);

/** Every name that these entries export, by the compiler. */
export function publicNames(entries: Readonly<Record<string, string>> = ENTRIES, root = PROJECT): PublicName[] {
  const files = Object.entries(entries).map(([entry, path]) => ({ entry, path: join(root, path) }));
  const program = programOf(
    files.map(({ path }) => path),
    root,
  );
  const checker = program.getTypeChecker();
  return files.flatMap(({ entry, path }) => {
    const source = program.getSourceFile(path);
    const module = source && checker.getSymbolAtLocation(source);
    if (module === undefined) throw new Error(`Failed to read ${path}: it exports nothing. Correct package.json.`);
    return checker.getExportsOfModule(module).map((symbol) => describe(entry, symbol, checker));
  });
}

function describe(entry: string, exported: ts.Symbol, checker: ts.TypeChecker): PublicName {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const members = symbol.flags & ts.SymbolFlags.TypeAlias ? membersOf(symbol, checker) : [];
  return {
    entry,
    name: exported.name,
    doc: docOf(symbol, checker),
    examples: symbol.getJsDocTags(checker).flatMap(({ name, text }) => (name === 'example' ? [plain(text)] : [])),
    members: Object.fromEntries(members.map((member) => [member.name, docOf(member, checker)])),
  };
}

/** The members of an object type, or of each of several, that are declared in the project. */
function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  const parts = type.isUnion() ? type.types : [type];
  const isOurs = (member: ts.Symbol) =>
    member.declarations?.some((one) => !one.getSourceFile().fileName.includes('/node_modules/')) ?? false;
  return parts
    .filter(({ flags }) => flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))
    .flatMap((part) => checker.getPropertiesOfType(part).filter(isOurs));
}

function docOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  // openapi-typescript writes what a schema says into a tag of its own.
  const described = symbol.getJsDocTags(checker).filter(({ name }) => name === 'description');
  return [plain(symbol.getDocumentationComment(checker)), ...described.map(({ text }) => plain(text))].join(' ').trim();
}

function plain(text: ts.SymbolDisplayPart[] | undefined): string {
  return ts.displayPartsToString(text);
}

/** What the compiler has read so far, by file: the sources of the entries are thousands of files, and read once. */
const read = new Map<string, ts.SourceFile | undefined>();

/** These files as the compiler has them, under the settings of the project, in a folder that has its sources. */
export function programOf(files: readonly string[], root: string): ts.Program {
  const { config } = ts.readConfigFile(join(PROJECT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, PROJECT);
  const own = { ...options, noEmit: true, rootDir: root, typeRoots: [join(PROJECT, 'node_modules/@types')] };
  const host = ts.createCompilerHost(own);
  const readFile = host.getSourceFile;
  host.getSourceFile = (name, ...rest) => {
    if (!read.has(name)) read.set(name, readFile(name, ...rest));
    return read.get(name);
  };
  return ts.createProgram([...files], own, host);
}

function manifest(): { exports: Record<string, string | { default: string }> } {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as ReturnType<typeof manifest>;
}
