import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { FileChangeType, LSPErrorCodes, ResponseError, type TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  DrawSampleParams,
  DrawSampleResult,
  PopulationAnswer,
  SampledResult,
  VerifiedSample,
} from '../../server/src/lsp/sampling/requests.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { workbook } from '../support/workbook.ts';

const leavers = `account,team\n${Array.from({ length: 30 }, (_, index) => `a${index},t${index % 3}\n`).join('')}`;

const isms = `# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
title: ISMS
organization: Example
standard: ISO/IEC 27001:2022
# file: audits/IA-1/plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
sessions:
  - { id: S1, date: 2026-06-01, sample: { population: 30, size: 6, method: stratified } }
# file: audits/IA-1/work.audit.yaml
apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-1
audit: IA-1
session: S1
auditor: d.mora
performedOn: 2026-06-01
results:
  A.5.15: { result: conforms, evidence: [E-2026-001] } # as before
  A.5.18: # leavers
    result: nonconforming # three of them
    sample: { population: 12, size: 4, exceptions: 3 }
# file: audits/IA-1/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
audit: IA-1
items:
  E-2026-001: { title: Policy, reference: shown, collectedBy: d.mora, collectedOn: 2026-06-01 } # on the day
# file: audits/IA-1/evidence/leavers.csv
${leavers}`;

const work = 'audits/IA-1/work.audit.yaml';
const register = 'audits/IA-1/evidence.audit.yaml';
const population = 'audits/IA-1/evidence/leavers.csv';
const rows = 'audits/IA-1/evidence/leavers-sample.csv';

describe('requests for samples', function () {
  this.timeout(60_000);
  let client: LanguageClient;

  beforeEach(async () => {
    client = await LanguageClient.start(filesOf(isms), { initializationOptions: { git: false } });
  });
  afterEach(() => client.stop());

  const ask = <R>(request: string, params: object): Promise<R> =>
    client.connection.sendRequest(`auditAsCode/${request}`, params);
  const read = (file: string, sheet?: string) =>
    ask<PopulationAnswer>('population', { uri: client.uri(file), ...(sheet !== undefined && { sheet }) });
  const result = (requirement: string) => ({ uri: client.uri(work), document: 0, requirement });
  const draw = async (requirement: string, params: Partial<DrawSampleParams> = {}) => {
    const answer = await read(population);
    assert.ok('sha256' in answer);
    return ask<DrawSampleResult>('drawSample', {
      result: result(requirement),
      population: { uri: client.uri(population), sha256: answer.sha256 },
      order: { method: 'random', size: 5, seed: 2026 },
      rows: client.uri(rows),
      ...params,
    });
  };
  const verify = async (params: object) =>
    (await ask<{ samples: VerifiedSample[] }>('verifySample', { textDocument: { uri: client.uri(work) }, ...params }))
      .samples;
  const edited = (drawn: DrawSampleResult, file: string) => {
    const text = filesOf(isms).get(file) ?? '';
    const edits = drawn.edits.find(({ uri }) => uri === client.uri(file))?.edits ?? [];
    return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), [...edits] satisfies TextEdit[]);
  };
  /** Writes what was drawn, and has the server read it. */
  const apply = async (drawn: DrawSampleResult) => {
    client.write(rows, drawn.rows.text);
    const changed = [rows, work, register];
    for (const file of [work, register]) client.write(file, edited(drawn, file));
    await client.watched(changed.map((file) => ({ file, type: FileChangeType.Changed })));
  };

  it('tell for which results a sample can be drawn, and where the cursor is', async () => {
    const { results, at } = await ask<{ results: SampledResult[]; at: number | null }>('sampledResults', {
      textDocument: { uri: client.uri(work) },
      position: { line: 11, character: 8 },
    });
    assert.deepEqual(
      results.map(({ requirement, workpaper, title }) => [requirement, workpaper, title]),
      [
        ['A.5.15', 'WP-1', 'Access control'],
        ['A.5.18', 'WP-1', 'Access rights'],
      ],
    );
    assert.equal(at, 1);
    assert.deepEqual(results[0]?.planned, { population: 30, size: 6, method: 'stratified' });
    assert.deepEqual(results[1]?.sample, { population: 12, size: 4, method: null, exceptions: 3, isDrawn: false });
    assert.equal(results[0]?.folder, client.uri('audits/IA-1/evidence'));
    const outside = await ask<{ at: number | null }>('sampledResults', {
      textDocument: { uri: client.uri(work) },
      position: { line: 2, character: 0 },
    });
    assert.equal(outside.at, null);
  });

  it('describe a population, and compute how many to draw from it', async () => {
    const sha256 = createHash('sha256').update(leavers).digest('hex');
    const seed = Number.parseInt(sha256.slice(0, 12), 16);
    const columns = [
      { name: 'account', values: 30 },
      { name: 'team', values: 3 },
    ];
    assert.deepEqual(await read(population), { size: 30, columns, sha256, seed });
    const aim = { population: 100, confidence: 0.95, tolerable: 0.05, expected: 0 };
    assert.deepEqual(await ask('sampleSize', aim), { size: { size: 45, acceptable: 0 } });
    assert.deepEqual(await ask('sampleSize', { ...aim, expected: 0.05 }), { size: null });
  });

  it('offer the sheets of a workbook with several', async () => {
    const sheets = [
      { name: 'Hamburg', rows: [['id'], ['1'], ['2']] },
      { name: 'Berlin', rows: [['id'], ['3']] },
    ];
    client.write('tickets.xlsx', workbook({ sheets }));
    assert.deepEqual(await read('tickets.xlsx'), { sheets: ['Hamburg', 'Berlin'] });
    const hamburg = await read('tickets.xlsx', 'Hamburg');
    assert.ok('size' in hamburg && hamburg.size === 2);
  });

  it('write a sample into the workpaper, its rows as evidence, and keep comments', async () => {
    const drawn = await draw('A.5.18');
    assert.equal(drawn.evidence, 'E-2026-002');
    assert.match(drawn.rows.text, /^population_row,account,team\n(\d+,a\d+,t\d\n){5}$/);
    assert.deepEqual([drawn.rows.existing, drawn.creates, drawn.edits.length], ['absent', [], 2]);
    const sha256 = createHash('sha256').update(leavers).digest('hex');
    assert.equal(
      edited(drawn, work),
      filesOf(isms)
        .get(work)
        ?.replace(
          '    sample: { population: 12, size: 4, exceptions: 3 }\n',
          [
            '    sample:',
            '      population: 30',
            '      size: 5',
            '      method: random',
            '      seed: 2026',
            '      source: evidence/leavers.csv',
            `      sha256: ${sha256}`,
            '      exceptions: 3',
            '    evidence: [E-2026-002]',
            '',
          ].join('\n'),
        ),
    );
    const rowsHash = createHash('sha256').update(drawn.rows.text).digest('hex');
    assert.equal(
      edited(drawn, register),
      `${filesOf(isms).get(register)}  E-2026-002:
    title: Sample of 5 of 30 from leavers.csv
    file: evidence/leavers-sample.csv
    sha256: ${rowsHash}
    collectedBy: d.mora
    collectedOn: 2026-06-30
`,
    );
    await apply(drawn);
    const [same, ...more] = await verify({});
    assert.deepEqual(more, []);
    assert.ok(same && 'verdict' in same);
    assert.deepEqual([same.verdict.kind, same.requirement, same.workpaper], ['same', 'A.5.18', 'WP-1']);
  });

  it('take an entry of the register that has the file already', async () => {
    await apply(await draw('A.5.18'));
    const again = await draw('A.5.18', { order: { method: 'stratified', size: 6, seed: 1, strata: 'team' } });
    assert.deepEqual([again.evidence, again.rows.existing], ['E-2026-002', 'sample']);
    const [changed] = again.edits.filter(({ uri }) => uri === client.uri(register));
    assert.deepEqual(
      changed?.edits.map(({ newText }) => newText.length),
      [64, 10],
    );
  });

  it('tell a changed population from changed rows', async () => {
    const drawn = await draw('A.5.18');
    await apply(drawn);
    const only = { result: result('A.5.18') };
    const kindOf = ([sample]: readonly VerifiedSample[]) =>
      sample && 'verdict' in sample ? sample.verdict.kind : sample;
    client.write(rows, drawn.rows.text.replace(/a\d+/, 'a99'));
    assert.equal(kindOf(await verify(only)), 'other-rows');
    client.remove(rows);
    assert.equal(kindOf(await verify(only)), 'nothing-to-compare');
    client.write(population, `${leavers}a30,t0\n`);
    assert.equal(kindOf(await verify(only)), 'changed-population');
    client.remove(population);
    const [gone] = await verify(only);
    assert.ok(gone && 'fault' in gone && /There is no file audits.IA-1.evidence.leavers\.csv/.test(gone.fault));
    assert.deepEqual(await verify({ result: result('A.5.15') }), []);
  });

  it('say what is wrong, and give nothing to write', async () => {
    const refused = (work: Promise<unknown>, message: RegExp) => assert.rejects(work, { message });
    const place = { uri: client.uri(population), sha256: '' };
    const order = { method: 'random', size: 5, seed: 1 } as const;
    await refused(draw('A.5.18', { order: { ...order, size: 31 } }), /A sample of 31 cannot .* has 30 members/);
    await refused(draw('A.5.18', { order: { ...order, size: 0 } }), /size 0 is no whole number from 1/);
    await refused(draw('A.5.18', { order: { ...order, seed: 0.5 } }), /seed 0\.5 is no whole number/);
    await refused(draw('A.5.18', { order: { ...order, method: 'stratified' } }), /needs the column/);
    await refused(draw('A.5.18', { order: { ...order, method: 'stratified', strata: 'x' } }), /no column "x"/);
    await refused(draw('A.5.99'), /no result for A\.5\.99/);
    await refused(draw('A.5.18', { population: place }), /has changed in the meantime/);
    await refused(draw('A.5.18', { rows: client.uri(population) }), /is the population/);
    await refused(draw('A.5.18', { rows: client.uri('../elsewhere.csv') }), /not in the workspace/);
    await refused(draw('A.5.18', { rows: client.uri(work) }), /is an audit file/);
    await refused(read('../elsewhere.csv'), /not in the workspace/);
    await refused(read('not-there.csv'), /There is no file not-there\.csv/);
    client.write('header.csv', 'account,team\n');
    await refused(read('header.csv'), /has a header and no members/);
    client.write('twice.csv', 'account\na\nb\na\n');
    await refused(read('twice.csv'), /members 1 and 3 are the same/);
  });

  it('read a population of two million rows, and can be cancelled in it', async () => {
    const line = (index: number) => `a${index},t${index % 7}`;
    client.write(
      'large.csv',
      `account,team\n${Array.from({ length: 2_000_000 }, (_, index) => line(index)).join('\n')}`,
    );
    const large = await read('large.csv');
    assert.ok('size' in large);
    assert.deepEqual(large.columns, [{ name: 'account' }, { name: 'team', values: 7 }]);
    assert.equal(large.size, 2_000_000);
    client.write(
      'larger.csv',
      `account,team\n${Array.from({ length: 2_000_000 }, (_, index) => line(index)).join('\n')}\n`,
    );
    const source = new CancellationTokenSource();
    const reading = client.connection.sendRequest(
      'auditAsCode/population',
      { uri: client.uri('larger.csv') },
      source.token,
    );
    source.cancel();
    await assert.rejects(reading, (error) => {
      return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
    });
  });
});
