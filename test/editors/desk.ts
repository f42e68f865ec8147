import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from '../host/cache.ts';
import { run } from '../host/process.ts';

/** A problem as an editor shows it: lines and columns from 1, columns in UTF-16, the end is exclusive. */
export interface Shown {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: string;
  readonly rule: string;
  readonly message: string;
}

/** Characters outside of the Basic Multilingual Plane before a problem: columns in bytes, in UTF-16 and in UTF-32 differ. */
const wideText = `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: extra
items:
  E-9: { title: "🔍 Prüfgröße", file: infra, collectedBy: nobody, collectedOn: 2026-02-03 } # 🔍
`;

/** The files of the example that editors open. */
export const files = {
  plan: 'audits/IA-2026-01/plan.audit.yaml',
  misspelt: 'audits/IA-2025-01/plan.audit.yaml',
  wide: 'extra.audit.yaml',
} as const;

/** A copy of examples/acme-flawed, in a folder of a certain name, and a home for one editor. */
export class Desk {
  readonly folder: string;
  readonly #base: string;

  constructor(name: string) {
    this.#base = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    this.folder = path.join(this.#base, name);
    cpSync(path.join(repository, 'examples/acme-flawed'), this.folder, { recursive: true });
    writeFileSync(path.join(this.folder, files.wide), wideText);
    for (const each of ['bin', 'home']) mkdirSync(path.join(this.#base, each));
    symlinkSync(path.join(repository, 'dist/server.cjs'), path.join(this.#base, 'bin/audit-as-code-language-server'));
  }

  /** Puts a file beside the folder, and returns its path. */
  lay(name: string, text: string): string {
    const file = path.join(this.#base, name);
    writeFileSync(file, text);
    return file;
  }

  /** Runs an editor in the folder to its end, and returns what its session has written to `$RESULTS` as JSON. */
  async work<Results>(command: string, args: readonly string[], variables: NodeJS.ProcessEnv): Promise<Results> {
    const results = path.join(this.#base, 'results.json');
    const home = path.join(this.#base, 'home');
    const env = {
      ...process.env,
      ...{ HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_STATE_HOME: home, XDG_CACHE_HOME: home },
      PATH: `${path.join(this.#base, 'bin')}${path.delimiter}${process.env.PATH}`,
      RESULTS: results,
      ...variables,
    };
    const editor = spawn(command, args, { cwd: this.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [editor.stdout, editor.stderr]) {
      stream.on('data', (data) => {
        output += data;
      });
    }
    await once(editor, 'close');
    try {
      return JSON.parse(readFileSync(results, 'utf8'));
    } catch {
      throw new Error(`${command} has written no results:\n${output}`);
    }
  }

  /** What `check` says of a file on 2026-06-30. */
  check(file: string): readonly Shown[] {
    const args = [
      'check',
      file,
      '--as-of',
      '2026-06-30',
      '--format',
      'json',
      '--fail-on',
      'never',
      '--quiet',
      '--no-cache',
    ];
    const cli = path.join(repository, 'dist/cli.cjs');
    const { diagnostics }: { diagnostics: readonly (Shown & { readonly suppressed?: unknown })[] } = JSON.parse(
      run(process.execPath, [cli, ...args], this.folder),
    );
    return diagnostics
      .filter(({ suppressed }) => suppressed === undefined)
      .map(({ line, column, endLine, endColumn, severity, rule, message }) => ({
        ...{ line, column, endLine, endColumn, severity, rule, message },
      }));
  }

  /** The texts of all audit files now. */
  texts(): ReadonlyMap<string, string> {
    const names = readdirSync(this.folder, { recursive: true, encoding: 'utf8' });
    return new Map(
      names
        .filter((name) => name.endsWith('.audit.yaml'))
        .map((name) => [name, readFileSync(path.join(this.folder, name), 'utf8')]),
    );
  }

  clear(): void {
    rmSync(this.#base, { recursive: true });
  }
}

/** By line, column and rule, in whatever order an editor gives them. */
export function inOrder(shown: readonly Shown[]): readonly Shown[] {
  return shown.toSorted((a, b) => a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule));
}
