import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bytes } from './bytes.ts';
import { fuzz } from './fuzzing.ts';
import { runInMemory } from './in-memory-cli.ts';
import { MemoryDisk } from './memory-disk.ts';
import { workspaces } from './texts.ts';

const files = workspaces.get('whole/small-company') ?? new Map<string, string>();
const names = [...files.keys(), 'new.audit.yaml', 'audits/IA-9/plan.audit.yml'];

/** What reads a workspace; `fix` and `migrate` say what they would change. */
const commands = [
  ['check'],
  ['check', '--format', 'sarif'],
  ['check', '--format', 'github'],
  ['check', '--format', 'gitlab'],
  ['check', '--format', 'junit'],
  ['check', '--format', 'markdown'],
  ['list', 'findings'],
  ['list', 'coverage', '--format', 'json'],
  ['list', 'auditors'],
  ['fix', '--dry-run'],
  ['migrate', '2013-to-2022', '--dry-run'],
  ['report', 'findings'],
  ['report', 'soa'],
  ['report', 'programme'],
  ['export', 'oscal', '--model', 'assessment-results'],
];

export interface Reported {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly message: string;
}

/** Whatever is in the files: a clear message in the place that it is about, and the same again. */
export const anyBytes = fuzz(
  'files of any bytes are reported on within their texts, the same each time, by every command',
  { quick: 20, long: 500 },
  fc.asyncProperty(
    fc.dictionary(fc.constantFrom(...names), bytes, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    fc.constantFrom(...commands),
    async (written, command) => {
      const disk = new MemoryDisk([...files, ...Object.entries(written)]);
      const checked = await runInMemory(disk, ['check', '--format', 'json']);
      assertOrderly(checked);
      for (const each of reportedIn(checked)) assertWithin(each, disk.textOf(each.file));
      assert.deepEqual(await runInMemory(disk, ['check', '--format', 'json']), checked);
      assertOrderly(await runInMemory(disk, command));
    },
  ),
);

/** What `check --format json` has reported. */
export function reportedIn({ stdout }: { readonly stdout: string }): readonly Reported[] {
  return JSON.parse(stdout).diagnostics;
}

/** Asserts that a command has neither failed nor shown its inside. */
export function assertOrderly({ code, stderr }: { readonly code: number; readonly stderr: string }): void {
  assert.notEqual(code, 70, stderr);
  assert.doesNotMatch(stderr, /bug of audit-as-code|^ +at /m);
}

/**
 * Asserts that a place is one of a text. Lines and columns count from 1, columns in UTF-16 units, as the protocol
 * counts from 0.
 */
export function assertWithin(reported: Reported, text: string | undefined): void {
  assert.ok(text !== undefined, `${reported.file} is there`);
  assert.match(reported.message, /^\S.*\S$/s);
  const document = TextDocument.create('', '', 0, text);
  const offsets = [
    { line: reported.line - 1, character: reported.column - 1 },
    { line: reported.endLine - 1, character: reported.endColumn - 1 },
  ].map((position) => {
    const offset = document.offsetAt(position);
    assert.deepEqual(document.positionAt(offset), position, JSON.stringify(reported));
    return offset;
  });
  assert.ok((offsets[0] ?? 0) <= (offsets[1] ?? 0), JSON.stringify(reported));
}
