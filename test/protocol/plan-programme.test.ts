import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ProgrammeProposal } from '../../server/src/lsp/planning/programme-requests.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');
const file = 'programme.audit.yaml';
const id = 'programme-2025-2028';
const noGit = { initializationOptions: { git: false } };

/** A programme without some of its audits. */
function without(text: string, audits: readonly string[]): string {
  return audits.reduce((rest, audit) => rest.replace(new RegExp(`^  ${audit}:\\n(?: {4}.*\\n)+`, 'm'), ''), text);
}

describe('planning programmes in the protocol', function () {
  this.timeout(60_000);
  let client: LanguageClient;
  afterEach(() => client.stop());

  const ask = (params: object) =>
    client.connection.sendRequest<ProgrammeProposal>('auditAsCode/planProgramme', {
      programme: id,
      root: client.uri('.'),
      ...params,
    });
  /** Serves an example, in which the programme lacks some audits. */
  const start = async (example: string, audits: readonly string[]) => {
    const prepare = (folder: string) => {
      cpSync(path.join(examples, example), folder, { recursive: true });
      const programme = path.join(folder, file);
      writeFileSync(programme, without(readFileSync(programme, 'utf8'), audits));
    };
    client = await LanguageClient.start(new Map(), { ...noGit, prepare });
    await client.settled();
  };
  const onDisk = () => readFileSync(path.join(client.folder, file), 'utf8');

  it('proposes edits of the programme alone, with the reason at each audit, and changes nothing', async () => {
    await start('acme', ['IA-2027-01', 'IA-2027-02']);
    const before = onDisk();
    const { files, page, audits, days } = await ask({});
    const [proposed, ...others] = files;
    assert.ok(proposed && others.length === 0);
    assert.deepEqual([proposed.uri, audits, days], [client.uri(file), 2, 8]);
    const document = TextDocument.create('', 'yaml', 0, before);
    assert.equal(TextDocument.applyEdits(document, [...proposed.edits]), proposed.text);
    for (const line of before.trimEnd().split('\n')) assert.ok(proposed.text.includes(line), line);
    const after = TextDocument.create('', 'yaml', 0, proposed.text);
    assert.deepEqual(
      proposed.reasons.map(({ range }) => after.getText(range)),
      ['IA-2027-01', 'IA-2027-02'],
    );
    const [first] = proposed.reasons;
    assert.match(
      first?.markdown ?? '',
      /\*\*IA-2027-01\*\*, 4 days\n\n.*The week .*\.\s+\n\d+ requirements that no audit/s,
    );
    assert.match(first?.markdown ?? '', /- A\.5\.18: urgency \d+, again, findings F-2025-/);
    assert.match(page, /2 audits are missing: 8 days of auditors in all/);
    assert.match(page, /\| requirement \| urgency \|/);
    assert.equal(onDisk(), before);
  });

  it('says that nothing is missing, in no files', async () => {
    await start('acme', []);
    const { files, page, audits } = await ask({});
    assert.deepEqual([files, audits], [[], 0]);
    assert.match(page, /has all the audits that it needs/);
  });

  const toCome = ['IA-2026-02', 'IA-2027-01', 'IA-2027-02'];
  for (const [example, audits] of [
    ['acme', toCome],
    ['acme-flawed', toCome],
    ['acme-flawed', []],
  ] as const) {
    const missing = audits.length === 0 ? 'as it is' : `without ${audits.join(', ')}`;
    it(`leaves no problem of coverage or schedule in the programme of ${example} ${missing}`, async () => {
      await start(example, audits);
      const judged = () => client.rules(file).filter((rule) => /:(coverage|schedule)\//.test(rule));
      assert.notDeepEqual(judged(), []);
      const [proposed] = (await ask({})).files;
      assert.ok(proposed);
      await client.open(file, proposed.text);
      await client.settled();
      assert.deepEqual(judged(), [], proposed.text);
      assert.deepEqual((await ask({})).files, [], 'nothing more is missing');
    });
  }

  it('keeps to a budget, and says what is wrong in a sentence', async () => {
    await start('acme', toCome);
    const all = (await ask({})).days;
    assert.ok((await ask({ days: all - 2 })).days <= all - 2);
    await assert.rejects(ask({ days: 1 }), { message: /To cover everything takes \d+ days, and the budget is 1\./ });
    await assert.rejects(ask({ days: 1.5 }), { message: /1\.5 is no whole number of days/ });
    await assert.rejects(ask({ programme: 'P' }), { message: /There is no audit programme P/ });
  });

  it('refuses a programme without dates, and one whose audits are written through an alias', async () => {
    const programme = (text: string) =>
      filesOf(`# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
title: ISMS
organization: Example
standard: ISO/IEC 27001:2022
# file: ${file}
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: ${id}
${text}`);
    client = await LanguageClient.start(programme('frequency: P1Y\n'), noGit);
    await assert.rejects(ask({}), { message: /needs a sound "cycle", "frequency"/ });
    const aliased = 'x: &audits { }\nfrequency: P1Y\ncycle: { start: 2026-01-01, end: 2028-12-31 }\naudits: *audits\n';
    const [, text = ''] = [...programme(aliased)].find(([name]) => name === file) ?? [];
    await client.open(file, text);
    await assert.rejects(ask({}), { message: /through an alias or a merge/ });
  });
});
