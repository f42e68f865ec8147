import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { allImports, type Import, modules, runtimeImports } from './imports.ts';

/**
 * The folders of the server, from those that know nothing of others to those that know all: each may import those
 * before it, and none beside it. The host stands where its interfaces are needed: what reads files and asks git is in
 * `host/node`, `host/virtual` and `host/browser`, which the entry points alone import.
 */
const order: readonly (readonly string[])[] = [
  ['yaml', 'catalog'],
  ['model'],
  ['engine'],
  ['rules', 'host'],
  ['features', 'views', 'cache'],
  ['report', 'exchange'],
  ['planning'],
  ['lsp', 'cli'],
];

/** Folders that must run in a browser and in a unit test alike: no files, no processes, no clock. */
const pure = [
  'yaml',
  'catalog',
  'model',
  'engine',
  'rules',
  'features',
  'views',
  'cache',
  'report',
  'exchange',
  'planning',
  'lsp',
];

describe('the walls between the folders', () => {
  let runtime: readonly Import[];
  let all: readonly Import[];
  before(async function () {
    this.timeout(60_000);
    runtime = await runtimeImports();
    all = [...runtime, ...allImports()];
  });

  it('are looked at, where types are imported, too', () => {
    assert.ok(modules.length > 100);
    const isTold = ({ from, to }: Import) =>
      from === 'server/src/report/report-context.ts' && to === 'server/src/host/host.ts';
    assert.ok(all.some(isTold), 'imports of types are told');
    assert.ok(!runtime.some(isTold), 'imports of types are told apart');
  });

  it('know every folder of the server', () => {
    const known = order.flat();
    const folders = new Set(modules.map(folderOf).filter((folder) => folder !== undefined));
    assert.deepEqual(
      [...folders].filter((folder) => !known.includes(folder)),
      [],
    );
  });

  it('let imports go one way, those of types too', () => {
    const against = all.filter(({ from, to }) => {
      const [importing, imported] = [folderOf(from), folderOf(to)];
      if (imported === undefined || importing === imported) return false;
      return importing !== undefined && rank(imported) >= rank(importing);
    });
    assert.deepEqual(against, []);
  });

  it('let nothing import the entry points', () => {
    assert.deepEqual(
      all.filter(({ to }) => /^server\/src\/main\./.test(to)),
      [],
    );
  });

  it('leave no circle between modules when they are loaded', () => {
    assert.deepEqual(circles(runtime), []);
  });

  it('let the protocol be known by lsp and the entry points alone', () => {
    assert.deepEqual(importersOf(/^vscode-(languageserver|jsonrpc)/), ['lsp', 'main']);
  });

  it('let the editor be known by the client alone, which knows nothing of the server', () => {
    assert.deepEqual(importersOf(/^vscode(-languageclient)?(\/|$)/), ['client']);
    const across = all.filter(({ from, to }) => from.startsWith('client/') !== to.startsWith('client/'));
    assert.deepEqual(
      across.filter(({ to }) => /^(client|server|test)\//.test(to)),
      [],
    );
  });

  it('let the YAML library be known by yaml alone', () => {
    assert.deepEqual(importersOf(/^(yaml|js-yaml)(\/|$)/), ['yaml']);
  });

  it('let Node be known by the host, the client and the entry points alone', () => {
    const importing = runtime.filter(({ to }) => isBuiltin(to)).map(({ from }) => from);
    assert.deepEqual(
      importing.filter((from) => !/^(server\/src\/host\/node|client\/src|server\/src\/main\.[a-z]+\.ts$)/.test(from)),
      [],
    );
  });

  it('let the entry points alone choose the host', () => {
    const choosing = all.filter(
      ({ from, to }) => /^server\/src\/host\/(node|virtual|browser)\//.test(to) && folderOf(from) !== 'host',
    );
    assert.deepEqual(
      choosing.filter(({ from }) => !/^server\/src\/main\./.test(from)),
      [],
    );
  });

  it('keep Node away from what runs in a browser', () => {
    const reached = new Set<string>();
    const reach = (module: string): void => {
      if (reached.has(module)) return;
      reached.add(module);
      for (const { from, to } of runtime) if (from === module) reach(to);
    };
    for (const entry of [
      'server/src/main.browser.ts',
      'server/src/main.startworker.ts',
      'client/src/extension.browser.ts',
    ])
      reach(entry);
    assert.ok(
      reached.has('server/src/host/virtual/virtual-host.ts') && reached.has('server/src/report/pdf/render-pdf.ts'),
    );
    assert.deepEqual(
      [...reached].filter((module) => isBuiltin(module) || /^server\/src\/host\/node\/|\/node$/.test(module)),
      [],
    );
  });

  it('let folders that run anywhere know of the host its interfaces alone', () => {
    const using = runtime.filter(({ from, to }) => {
      return pure.includes(folderOf(from) ?? '') && folderOf(to) === 'host' && !allowedOfHost.has(to);
    });
    assert.deepEqual(using, []);
  });

  it('let no product code import tests', () => {
    assert.deepEqual(
      all.filter(({ to }) => /^test\//.test(to)),
      [],
    );
  });

  /** The folders, or `main` and `client`, that import a package, if only for its types. */
  function importersOf(name: RegExp): readonly string[] {
    const folders = all
      .filter(({ to }) => name.test(to))
      .map(({ from }) => (from.startsWith('client/') ? 'client' : (folderOf(from) ?? 'main')));
    return [...new Set(folders)].sort();
  }
});

/** What of the host does nothing by itself: the version of the product. */
const allowedOfHost = new Set(['server/src/host/version.ts']);

/** The folder of the server that a module is in; undefined for the entry points and everything else. */
function folderOf(module: string): string | undefined {
  return /^server\/src\/([^/]+)\//.exec(module)?.[1];
}

function rank(folder: string): number {
  return order.findIndex((folders) => folders.includes(folder));
}

/** Each circle as the modules on it, the first one again at its end. */
function circles(imports: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  const found: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (module: string, way: readonly string[]): void => {
    if (way.includes(module)) found.push([...way.slice(way.indexOf(module)), module]);
    if (done.has(module) || way.includes(module)) return;
    for (const to of targets.get(module) ?? []) visit(to, [...way, module]);
    done.add(module);
  };
  for (const module of targets.keys()) visit(module, []);
  return found;
}
