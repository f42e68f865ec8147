import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver';
import type { Files } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';

const project = path.resolve(import.meta.dirname, '../..');
const severities = [undefined, 'error', 'warning', 'information', 'hint'];

interface Related {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** A diagnostic as `check --format json` prints it, without the related places where it has none. */
interface Printed extends Related {
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly related: readonly Related[];
  readonly suppressed?: unknown;
}

describe('a client over stdio', () => {
  let client: LanguageClient;

  afterEach(() => client.stop());

  for (const example of ['examples/acme-flawed', 'test/cases/reference/things', 'test/cases/independence/relations']) {
    it(`gets the same diagnostics of ${example} as check --format json prints`, async () => {
      client = await LanguageClient.start(filesBeneath(path.join(project, example)));
      const open = (await check(client.folder)).filter(({ suppressed }) => suppressed === undefined);
      assert.ok(open.length > 5);
      const shown = () =>
        client
          .filesWithDiagnostics()
          .flatMap((file) => client.diagnostics(file).map((diagnostic) => printed(client, file, diagnostic)));
      // The hashes of evidence come after everything else.
      await client.until(() => shown().length === open.length);
      await client.settled();
      assert.deepEqual(shown(), open);
    });
  }
});

function filesBeneath(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [path.relative(folder, file), readFileSync(file, 'utf8')]));
}

async function check(root: string): Promise<readonly Printed[]> {
  const args = ['check', '--root', root, '--as-of', '2026-06-30', '--format', 'json', '--fail-on', 'never', '--quiet'];
  const cli = path.join(project, 'dist/cli.cjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...args]);
  const { diagnostics }: { readonly diagnostics: readonly Printed[] } = JSON.parse(stdout);
  return diagnostics;
}

function printed(
  client: LanguageClient,
  file: string,
  { range, code, severity, message, relatedInformation }: Diagnostic,
) {
  const base = client.uri('.').replace(/\.?$/, '');
  return {
    file,
    line: range.start.line + 1,
    column: range.start.character + 1,
    endLine: range.end.line + 1,
    endColumn: range.end.character + 1,
    rule: String(code),
    severity: severities[severity ?? 0],
    message,
    related: (relatedInformation ?? []).map(({ location, message: why }) => ({
      file: decodeURIComponent(location.uri).slice(decodeURIComponent(base).length).replace(/^\//, ''),
      line: location.range.start.line + 1,
      column: location.range.start.character + 1,
      message: why,
    })),
  };
}
