import assert from 'node:assert/strict';
import { codeActions, fixAll } from '../../../../server/src/features/code-actions.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { LineIndex } from '../../../../server/src/yaml/line-index.ts';
import type { Files } from '../../../support/files.ts';
import { absolute, engineOver, settle } from '../../../support/judge.ts';
import { plan } from './cases/case.ts';
import { spoilt, worldWith } from './world.ts';

/** A file after the fix of all that is mechanical in it. */
function allFixed(files: Files, file: string): string {
  const engine = engineOver(files);
  fixAll(engine, absolute(file));
  settle(engine, files);
  return applyEdits(files.get(file) ?? '', fixAll(engine, absolute(file)));
}

describe('the fix of all that is mechanical', () => {
  it('writes keys, lists, selectors and successors as they are to be written, and keeps everything else', () => {
    const before = [
      '\ufeffapiVersion: audit-as-code/v1 # 😀',
      'kind: AuditPlan',
      'id: IA-1',
      'titel: "😀" # first',
      'programme: programme',
      'status: draft',
      "objectives: 'Conformity' # one",
      'criteria: [ISO/IEC 27001:2022]',
      'scope: { requirements: ["9.2", a.5.15, a.8.1-a.8.3, A.9.2.1] }',
      'period: { start: 2026-02-02, end: 2026-02-13 }',
      'team: { lead: d.mora, auditors: [j.weiss, s.rao] }',
      '',
    ].join('\r\n');
    const after = before
      .replace('titel', 'title')
      .replace("'Conformity'", "['Conformity']")
      .replace('a.5.15, a.8.1-a.8.3, A.9.2.1', 'A.5.15, A.8.1-A.8.3, A.5.16');
    assert.equal(allFixed(worldWith({ [plan]: before }), plan), after);
  });

  it('adds the hash of evidence whose file is there', () => {
    const register = 'audits/IA-1/evidence.audit.yaml';
    const changes = spoilt(register, 'reference: Seen in the audit office', 'file: list.csv');
    const fixed = allFixed(worldWith({ ...changes, 'audits/IA-1/list.csv': 'x\n' }), register);
    assert.match(fixed, /file: list\.csv, sha256: [0-9a-f]{64}, collectedBy/);
    assert.equal(allFixed(worldWith(changes), register), changes[register]);
  });

  it('leaves alone what takes somebody to decide', () => {
    const changes = {
      ...spoilt(plan, 'status: draft', 'status: drafd'),
      ...spoilt('soa.audit.yaml', 'applicable: true, ', ''),
    };
    for (const [file, text] of Object.entries(changes)) assert.equal(allFixed(worldWith(changes), file), text);
  });

  it('does nothing to a file without problems, and to a file that is none', () => {
    assert.equal(allFixed(worldWith({}), plan), worldWith({}).get(plan));
    assert.deepEqual(fixAll(engineOver(new Map()), absolute('readme.md')), []);
  });
});

describe('a selector in lower case', () => {
  it('can be normalised where it stands, though it is no problem', () => {
    const files = worldWith(spoilt(plan, 'A.5.15', '"a.5.15"'));
    const text = files.get(plan) ?? '';
    const at = new LineIndex(text).position(text.indexOf('a.5.15'));
    const found = codeActions(engineOver(files), absolute(plan), { start: at, end: at });
    const own = found.filter(({ problem }) => !problem).map(({ fix }) => fix);
    assert.deepEqual(
      own.map(({ title }) => title),
      ['Write A.5.15'],
    );
    assert.match(applyEdits(text, own[0]?.edits[0]?.edits ?? []), /"A\.5\.15"/);
  });
});
