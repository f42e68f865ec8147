import assert from 'node:assert/strict';
import fc from 'fast-check';
import { standard } from '../../../../server/src/catalog/standard.ts';
import { migrateIsms } from '../../../../server/src/exchange/migrate/migrate-isms.ts';
import { filesOf } from '../../../support/files.ts';
import { isms2013 } from '../../../support/isms-2013.ts';
import { diagnosticsOf, engineOver, relative } from '../../../support/judge.ts';

const ids = standard('ISO/IEC 27001:2013').controls.map(({ id }) => id);

/** An entry as somebody may have written it; `mark` is a text of its own. */
function entry(id: string, style: number, mark: string): string {
  switch (style) {
    case 0:
      return `  ${id}: { applicable: true, justification: ${mark}, owner: p.lind } # ${mark}c\n`;
    case 1:
      return `  ${id}:\n    applicable: false\n    justification: >\n      ${mark}\n\n      more\n    # ${mark}c\n    status: planned\n`;
    case 2:
      return `  '${id}':\n    implementers:\n    - m.ito # ${mark}c\n    - team:it\n    applicable: true\n    justification: ${mark}\n`;
    default:
      return `  ${id}:\n    { applicable: true,\n      justification: ${mark}, # ${mark}c\n      operators: [d.mora] }\n`;
  }
}

describe('any statement of 2013', function () {
  this.timeout(60_000);

  it('becomes a sound one of 2022 in which every text and comment still is', () => {
    const before = new Map([...filesOf(isms2013)].filter(([file]) => /^(isms|people)/.test(file)));
    const head = `apiVersion: audit-as-code/v1\nkind: StatementOfApplicability\nid: soa\ntitle: Statement\ncontrols:\n`;
    const entries = fc
      .shuffledSubarray(ids, { minLength: 1, maxLength: 25 })
      .chain((chosen) =>
        fc.tuple(fc.constant(chosen), fc.array(fc.nat(3), { minLength: chosen.length, maxLength: chosen.length })),
      );
    fc.assert(
      fc.property(entries, ([chosen, styles]) => {
        const marks = chosen.map((_, index) => `m${index}q`);
        const body = chosen.map((id, index) => entry(id, styles[index] ?? 0, marks[index] ?? '')).join('');
        const files = new Map([...before, ['soa.audit.yaml', head + body]]);
        const engine = engineOver(files);
        const [isms] = engine.allIsms();
        const migration = isms && migrateIsms(engine, isms);
        assert.ok(migration);
        for (const { file, after } of migration.files) files.set(relative(file), after);
        const wrong = diagnosticsOf(engineOver(files)).filter(({ rule }) => /^(reference|syntax|schema)\//.test(rule));
        const text = files.get('soa.audit.yaml') ?? '';
        assert.deepEqual(
          wrong.map(({ rule, message }) => `${rule} ${message}`),
          [],
          text,
        );
        for (const mark of marks) {
          assert.ok(text.includes(mark), `${mark}\n${text}`);
          assert.ok(text.includes(`${mark}c`), `${mark}c\n${text}`);
        }
      }),
      { numRuns: 150 },
    );
  });
});
