import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver';
import { LanguageClient } from '../support/language-client.ts';

const format = readFileSync(path.resolve(import.meta.dirname, '../../docs/format.md'), 'utf8');

const isms = ['apiVersion: audit-as-code/v1', 'kind: Isms', 'planning:', '  weights:', '    change: 2', ''];
const workpaper = [
  'apiVersion: audit-as-code/v1',
  'kind: Workpaper',
  'id: WP-1',
  'results:',
  '  A.5.18:',
  '    result: conforms',
  '    sample:',
  '      seed: 2026',
  '      source: people.csv',
  '      sha256: 3f2c0d1e9b8a7f6e5d4c3b2a190817263544536271809fae8b7c6d5e4f3a2b1c',
  '      strata: team',
  '      ',
];

describe('the keys of planning and samples', () => {
  let client: LanguageClient;

  before(async () => {
    const files = new Map([
      ['isms.audit.yaml', `${isms.join('\n')}\n`],
      ['work.audit.yaml', workpaper.join('\n')],
    ]);
    client = await LanguageClient.start(files, { initializationOptions: { git: false } });
    for (const [file, text] of files) await client.open(file, text);
    await client.settled();
  });
  after(() => client.stop());

  const hovered = async (file: string, lines: readonly string[], key: string) => {
    const line = lines.findIndex((each) => each.trim().startsWith(`${key}:`));
    const found = await client.connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri: client.uri(file) },
      position: { line, character: (lines[line] ?? '').indexOf(key) + 1 },
    });
    return (found?.contents as MarkupContent | undefined)?.value ?? '';
  };
  const offered = async (file: string, line: number, character: number) => {
    const found = await client.connection.sendRequest<CompletionList | CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: client.uri(file) },
      position: { line, character },
    });
    return (Array.isArray(found) ? found : found.items).map(({ label }) => label);
  };

  it('have hovers', async () => {
    assert.match(await hovered('isms.audit.yaml', isms, 'planning'), /cycle/);
    assert.match(await hovered('isms.audit.yaml', isms, 'change'), /commit/);
    assert.match(await hovered('work.audit.yaml', workpaper, 'seed'), /random numbers|drawn again/i);
    assert.match(await hovered('work.audit.yaml', workpaper, 'source'), /population/);
    assert.match(await hovered('work.audit.yaml', workpaper, 'sha256'), /SHA-256/);
    assert.match(await hovered('work.audit.yaml', workpaper, 'strata'), /column/);
  });

  it('are offered where they may stand', async () => {
    assert.ok((await offered('isms.audit.yaml', isms.length - 1, 0)).includes('rules'));
    const beside = await offered('work.audit.yaml', workpaper.length - 1, 6);
    assert.deepEqual(beside.filter((key) => ['population', 'size', 'method', 'exceptions'].includes(key)).length, 4);
    await client.change('isms.audit.yaml', 2, 'apiVersion: audit-as-code/v1\nkind: Isms\n\n');
    assert.ok((await offered('isms.audit.yaml', 2, 0)).includes('planning'));
    await client.change('work.audit.yaml', 2, `${workpaper.slice(0, 7).join('\n')}\n      `);
    const keys = await offered('work.audit.yaml', 7, 6);
    for (const key of ['seed', 'source', 'sha256', 'strata']) assert.ok(keys.includes(key), key);
  });

  it('are told in the description of the format', () => {
    for (const key of ['planning', 'seed', 'source', 'sha256', 'strata']) {
      assert.match(format, new RegExp(`^\\s*${key}:|\`${key}\``, 'm'), key);
    }
  });
});
