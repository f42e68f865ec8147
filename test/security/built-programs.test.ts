/** What the built programs can reach: no network, no code made of text, one program. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { type Import, runtimeImports } from '../unit/architecture/imports.ts';
import { callsIn, project, readProduct, readSource } from './product-code.ts';

/** What the programs may load of Node: files, hashes, compression, the one program they start, and nothing that connects. */
const allowed = new Set([
  'assert',
  'async_hooks',
  'buffer',
  'child_process',
  'console',
  'crypto',
  'diagnostics_channel',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'perf_hooks',
  'process',
  'readline',
  'readline/promises',
  'stream',
  'stream/promises',
  'string_decoder',
  'timers',
  'timers/promises',
  'tty',
  'url',
  'util',
  'v8',
  'vm',
  'worker_threads',
  'zlib',
]);
const connecting = ['http', 'https', 'http2', 'net', 'dgram', 'tls', 'dns', 'dns/promises', 'inspector', 'cluster'];

/** The library of the protocol has transports over sockets, which nothing asks for. */
const socketsOfLibraries: Readonly<Record<string, readonly string[]>> = {
  'server.cjs': ['net'],
  'client.cjs': ['net'],
};

interface Bundle {
  readonly name: string;
  readonly builtins: readonly string[];
  /** Calls of `eval` and `Function`, as written. */
  readonly evaluations: readonly string[];
}

function bundles(): readonly Bundle[] {
  const folder = path.join(project, 'dist');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(c|m)?js$/.test(name));
  return names.map((name) => {
    const code = readFileSync(path.join(folder, name), 'utf8');
    const builtins = new Set<string>();
    const evaluations: string[] = [];
    full(
      parse(code, {
        ecmaVersion: 'latest',
        sourceType: /\bexport\b/.test(code) ? 'module' : 'script',
        allowHashBang: true,
      }),
      (node) => {
        const text = code.slice(node.start, node.end);
        if (node.type === 'CallExpression' || node.type === 'NewExpression' || node.type === 'ImportExpression') {
          const callee = /^(?:new )?([\w$.]+)\(/.exec(text)?.[1] ?? '';
          if (/^(eval|Function)$/.test(callee)) evaluations.push(text.slice(0, 60));
        }
        const named = /^(?:[\w$]*require[\w$]*|import)\(\s*["'`](?:node:)?([\w/]+)["'`]\s*\)$/.exec(
          text.slice(0, 80),
        )?.[1];
        if (named !== undefined && isBuiltin(named)) builtins.add(named);
      },
    );
    return { name, builtins: [...builtins].sort(), evaluations };
  });
}

describe('the product', function () {
  this.timeout(120_000);
  let imports: readonly Import[];
  before(async () => {
    imports = await runtimeImports();
  });

  it('starts programs in one place, which starts git alone [GIT-1]', async () => {
    const starting = imports.filter(({ to }) => /^(node:)?child_process$/.test(to)).map(({ from }) => from);
    assert.deepEqual([...new Set(starting)], ['server/src/host/node/git.ts']);
    const git = await readSource('server/src/host/node/git.ts');
    assert.deepEqual(
      callsIn(git, 'spawn').map((call) => call.split(',')[0]),
      ['spawn("git"'],
    );
    assert.doesNotMatch(git.code, /shell/);
  });

  it('makes no code of text, and connects to nothing [EXE-1] [NET-1]', async () => {
    const product = await readProduct();
    for (const name of ['eval', 'Function', 'fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource']) {
      const calling = product.filter((source) => callsIn(source, name).length > 0).map(({ file }) => file);
      assert.deepEqual(calling, [], name);
    }
    const loaded = imports.map(({ to }) => to.replace(/^node:/, ''));
    assert.deepEqual(
      loaded.filter((name) => connecting.includes(name)),
      [],
    );
  });

  it('holds no library that does either in its built programs, but for transports that nothing asks for [EXE-1] [NET-1]', () => {
    assert.ok(existsSync(path.join(project, 'dist/cli.cjs')), 'dist is not there: run `npm run build` first');
    const found = bundles();
    const unwanted = found.flatMap(({ name, builtins, evaluations }) => [
      ...builtins
        .filter((each) => !allowed.has(each) && !socketsOfLibraries[name]?.includes(each))
        .map((each) => `${name} loads ${each}`),
      ...evaluations.map((each) => `${name} evaluates ${each}`),
    ]);
    assert.deepEqual(unwanted, []);
    const all = new Set(found.flatMap(({ builtins }) => builtins));
    console.log(`      ${found.length} built files, which load of Node: ${[...all].sort().join(', ')}`);
    assert.ok(all.has('fs'));
  });
});
