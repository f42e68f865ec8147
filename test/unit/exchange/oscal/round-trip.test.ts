import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { globSync } from 'tinyglobby';
import type { Engine } from '../../../../server/src/engine/engine.ts';
import { originOf } from '../../../../server/src/exchange/oscal/document-text.ts';
import { type OscalModel, oscalModels } from '../../../../server/src/exchange/oscal/export-model.ts';
import { importOwn } from '../../../../server/src/exchange/oscal/import-own.ts';
import { readRecords } from '../../../../server/src/model/read-documents.ts';
import type { AuditRecord } from '../../../../server/src/model/record.ts';
import { type Data, dataOf, isMap, type MapData, textData } from '../../../../server/src/yaml/data.ts';
import { writeYaml } from '../../../../server/src/yaml/write-data.ts';
import { sound } from '../../../cli/workspaces.ts';
import { filesOf } from '../../../support/files.ts';
import { recordsOf } from '../../../support/generated-records.ts';
import { engineOver } from '../../../support/judge.ts';
import { comparable, dataIn, exported, oscalErrors, sha256 } from '../../../support/oscal.ts';

const models = Object.keys(oscalModels) as readonly OscalModel[];

describe('OSCAL', function () {
  this.timeout(120_000);

  for (const example of ['acme', 'acme-flawed']) {
    it(`gets valid documents of examples/${example}, and gives the same records back`, () => {
      const folder = path.resolve(import.meta.dirname, '../../../../examples', example);
      const files = new Map(
        globSync('**/*.audit.yaml', { cwd: folder }).map((file) => [
          file,
          readFileSync(path.join(folder, file), 'utf8'),
        ]),
      );
      const engine = engineOver(files);
      const counts = models.map((model) => [
        model,
        tryModel(engine, model, ['IA-2025-01', 'IA-2026-01', 'surveillance-2026']),
      ]);
      assert.ok(
        counts.every(([, count]) => Number(count) > 0),
        JSON.stringify(counts),
      );
    });
  }

  const pinned = (...values: readonly [string, string][]) =>
    new Map<string, Data>(values.map(([key, text]) => [key, textData(text)]));
  const cases: readonly {
    readonly what: string;
    readonly model: OscalModel;
    readonly arbitrary: fc.Arbitrary<readonly MapData[]>;
  }[] = [
    {
      what: 'plans',
      model: 'assessment-plan',
      arbitrary: recordsOf('AuditPlan').map((plan) => [withKeys(plan, pinned(['id', 'IA-1']))]),
    },
    {
      what: 'statements of applicability',
      model: 'component-definition',
      arbitrary: recordsOf('StatementOfApplicability')
        .filter(hasControls)
        .map((each) => [each]),
    },
    {
      what: 'findings',
      model: 'poam',
      arbitrary: recordsOf('Finding').map((each) => [
        withKeys(each, pinned(['audit', 'IA-1'], ['type', 'minor-nonconformity'], ['status', 'open'])),
      ]),
    },
    {
      what: 'workpapers, findings, evidence and reports',
      model: 'assessment-results',
      arbitrary: fc
        .tuple(recordsOf('Workpaper'), recordsOf('Finding'), recordsOf('EvidenceRegister'), recordsOf('AuditReport'))
        .map((records) => records.map((each) => withKeys(each, pinned(['audit', 'IA-1'])))),
    },
  ];
  for (const { what, model, arbitrary } of cases) {
    it(`carries everything that any ${what} say, and is valid`, () => {
      fc.assert(
        fc.property(arbitrary, (records) => {
          const text = writeYaml(records.map((data) => ({ data })));
          const engine = engineOver(new Map([...filesOf(sound), ['a.audit.yaml', text]]), { rules: [] });
          const documents = engine.layoutOf('/workspace/a.audit.yaml')?.documents ?? [];
          const read = documents.map(({ root }) => comparable(dataOf(root)));
          assert.deepEqual(read, records.map(comparable));
          assert.deepEqual(engine.diagnostics('/workspace/a.audit.yaml'), []);
          assert.ok(tryModel(engine, model, ['IA-1']) > 0);
        }),
        { numRuns: 60 },
      );
    });
  }
});

/** Whether there is something to export. */
function hasControls(statement: MapData): boolean {
  const controls = statement.get('controls');
  return isMap(controls) && [...controls].some(([key, value]) => isMap(value) && !key.startsWith('x-'));
}

function withKeys(record: MapData, pinned: MapData): MapData {
  return new Map([...record, ...pinned]);
}

/** Exports what there is and reads it back; gives how many records there were. */
function tryModel(engine: Engine, model: OscalModel, audits: readonly string[]): number {
  const [isms] = engine.allIsms();
  assert.ok(isms);
  let count = 0;
  for (const audit of audits) {
    const document = exported(engine, isms, model, audit);
    if (!document) continue;
    const { text, records } = document;
    assert.deepEqual(oscalErrors(text), []);
    assert.equal(exported(engine, isms, model, audit)?.text, text);
    const root = oscalModels[model];
    const parsed = JSON.parse(text)[root];
    assert.equal(originOf(root, parsed, sha256), 'unchanged');
    const imported = importOwn(root, parsed);
    assert.equal(imported.length, records.length);
    for (const record of records) {
      const own = imported.find(({ data }) => nameOf(data) === `${record.kind} ${record.id?.value}`);
      assert.ok(own, `${record.kind} ${record.id?.value}`);
      assert.deepEqual(comparable(own.data), comparable(dataIn(engine, record)));
      assert.deepEqual(
        said(readRecords('a', writeYaml([own]))[0]),
        said(readRecords('a', engine.textOf(record.file) ?? '')[record.index]),
      );
      assert.equal(own.file, record.file.slice('/workspace/'.length));
      count++;
    }
  }
  return count;
}

function nameOf(data: MapData): string {
  const text = (key: string) => Object(data.get(key)).text;
  return `${text('kind')} ${text('id')}`;
}

/** A record without where it stands, and without whether its YAML is free of errors. */
function said(record: AuditRecord | undefined): object {
  return { ...record, file: '', index: 0, sound: true };
}
