import assert from 'node:assert/strict';
import { strFromU8, strToU8 } from 'fflate';
import { allReportFormats } from '../../../../server/src/report/formats/all-formats.ts';
import {
  contentOf,
  leavers,
  manifestIn,
  type Overrides,
  packOf,
  packOrRefusal,
  samplePack,
  sha256,
  small,
} from './sample-pack.ts';

const pathsOf = (role: string) => async () => {
  const { manifest } = await samplePack();
  return manifest.files.filter((file) => file.role === role).map(({ path }) => path);
};

async function refusalOf(files = small, overrides: Overrides = {}, id = 'IA-1'): Promise<string> {
  const pack = await packOrRefusal(files, overrides, id);
  return 'refusal' in pack ? pack.refusal : assert.fail('it was made');
}

describe('an evidence pack', function () {
  this.timeout(20_000);

  it('holds the records of the audit and what it takes to read them', async () => {
    assert.deepEqual(await pathsOf('record')(), [
      'files/isms/audits/IA-1/evidence.audit.yaml',
      'files/isms/audits/IA-1/plan.audit.yaml',
      'files/isms/audits/IA-1/workpapers.audit.yaml',
      'files/isms/evidence.audit.yaml',
      'files/isms/findings/F-1.audit.yaml',
      'files/isms/isms.audit.yaml',
      'files/isms/people.audit.yaml',
      'files/isms/programme.audit.yaml',
    ]);
  });

  it('holds each file of evidence once, where the records say it is', async () => {
    const pack = await samplePack();
    const evidence = manifestIn(pack).files.filter(({ role }) => role === 'evidence');
    assert.deepEqual(
      evidence.map((file) => [file.path, file.evidence]),
      [
        ['files/isms/audits/IA-1/evidence/leavers.csv', ['E-1', 'E-2']],
        ['files/isms/settings.png', ['E-8']],
        ['files/shared/policy.md', ['E-7']],
      ],
    );
    assert.equal(strFromU8(contentOf(pack)['files/isms/audits/IA-1/evidence/leavers.csv'] ?? assert.fail()), leavers);
  });

  it('holds the report in each format that is for reading, Word aside', async () => {
    const pack = await samplePack();
    const readable = allReportFormats.filter(({ name, needsSheets }) => !needsSheets && name !== 'docx');
    assert.deepEqual(
      await pathsOf('report')(),
      readable.map(({ name }) => `report/internal-audit-report.${name}`).sort(),
    );
    assert.match(strFromU8(contentOf(pack)['report/internal-audit-report.md'] ?? assert.fail()), /^# .*IA-1/);
  });

  it('has a manifest that comes first, with the size and SHA-256 of everything else in the order of paths', async () => {
    const pack = await samplePack();
    const { 'manifest.json': text = assert.fail(), ...content } = contentOf(pack);
    assert.equal(Object.keys(contentOf(pack))[0], 'manifest.json');
    const { files } = manifestIn(pack);
    assert.deepEqual(
      files.map(({ path, size, sha256: hash }) => [path, size, hash]),
      Object.entries(content).map(([path, bytes]) => [path, bytes.length, sha256(bytes)]),
    );
    assert.deepEqual(
      files.map(({ path }) => path),
      files.map(({ path }) => path).sort(),
    );
    assert.equal(pack.manifestSha256, sha256(text));
  });

  it('says what it rests on', async () => {
    const { files: _, absent, elsewhere, ...head } = manifestIn(await packOf(small, { git: true }));
    assert.deepEqual(head, {
      kind: 'audit-as-code evidence pack',
      version: 1,
      tool: { name: 'audit-as-code', version: '1.2.3' },
      isms: { title: 'ACME information security', organization: 'ACME GmbH', root: 'files/isms' },
      audit: { id: 'IA-1', title: 'Access control' },
      asOf: '2026-06-30',
      commit: { id: 'abc', date: '2026-03-04' },
      uncommitted: [],
      draft: head.draft,
    });
    assert.deepEqual(elsewhere, [
      { evidence: 'E-3', uri: 'https://tickets.example/1' },
      { evidence: 'E-4', reference: 'Notes of the interview' },
    ]);
    assert.deepEqual(absent, [
      { evidence: 'E-5', file: 'evidence/gone.csv', recordedSha256: '0'.repeat(64), reason: 'not-found' },
      { evidence: 'E-6', file: '../../../../outside.csv', reason: 'outside' },
      { evidence: 'E-9', reason: 'not-registered' },
    ]);
  });

  it('knows of no commit without git', async () => {
    const { commit, uncommitted } = manifestIn(await samplePack());
    assert.deepEqual([commit, uncommitted], [null, null]);
  });

  it('names what is packed otherwise than committed', async () => {
    const pack = await packOf(small, {
      git: true,
      uncommitted: async (_, paths) => paths.filter((path) => path.endsWith('.md')),
    });
    assert.deepEqual(manifestIn(pack).uncommitted, ['files/shared/policy.md']);
    assert.ok(pack.warnings.includes('Not committed as packed: files/shared/policy.md.'));
  });

  it('warns of evidence that is not there or is not as recorded', async () => {
    const { warnings, manifest } = await samplePack();
    assert.deepEqual(warnings, [
      'Evidence E-5 (evidence/gone.csv) is not in the pack: there is no such file in the workspace, or it is a link that leads out of it.',
      'Evidence E-6 (../../../../outside.csv) is not in the pack: its path leads out of the workspace.',
      'Evidence E-9 is not in the pack: no evidence register has it.',
      'The SHA-256 of files/shared/policy.md is not the one that is recorded for E-7.',
    ]);
    const changed = manifest.files.find(({ path }) => path === 'files/shared/policy.md');
    assert.equal(changed?.recordedSha256, '1'.repeat(64));
  });

  it('leaves out evidence that is too big, and says what its SHA-256 is', async () => {
    const { manifest, warnings } = await packOf(small, {
      readBytes: async (path) => (path.endsWith('.csv') ? 'too-big' : strToU8(small.get(path.slice(11)) ?? '')),
    });
    const absent = manifest.absent.find(({ evidence }) => evidence === 'E-1');
    assert.deepEqual([absent?.reason, absent?.sha256], ['too-big', sha256(leavers)]);
    assert.ok(warnings.some((warning) => /E-1 .*256 MB; its SHA-256 is in the manifest/.test(warning)));
  });

  it('leaves out evidence by whose name one file would overwrite another', async () => {
    const clashing = new Map(small);
    const register = small.get('isms/evidence.audit.yaml') ?? '';
    const items = `${register}  E-11: { title: Twin, file: Settings.png, collectedBy: p.lind, collectedOn: 2026-03-02 }\n`;
    clashing.set('isms/evidence.audit.yaml', items);
    clashing.set('isms/Settings.png', 'another picture');
    const paper = small.get('isms/audits/IA-1/workpapers.audit.yaml') ?? '';
    clashing.set('isms/audits/IA-1/workpapers.audit.yaml', paper.replace('E-9', 'E-11'));
    const { manifest } = await packOf(clashing);
    const absent = manifest.absent.filter(({ reason }) => reason === 'unsafe-name');
    assert.deepEqual(
      absent.map(({ evidence }) => evidence),
      ['E-8'],
    );
  });

  it('has the same bytes for the same input, and others for another', async () => {
    const [first, second] = [await samplePack(), await packOf()];
    assert.deepEqual(first.bytes, second.bytes);
    const edited = new Map(small).set('isms/settings.png', 'Picture');
    assert.notEqual((await packOf(edited)).manifestSha256, first.manifestSha256);
    const untouched = new Map(small).set('unrelated.txt', 'other').set('isms/unused.csv', 'other');
    assert.deepEqual((await packOf(untouched)).bytes, first.bytes);
  });

  it('is refused where records on the disk are not those that were judged', async () => {
    const stale: Overrides = { readBytes: async () => strToU8('other') };
    assert.match(await refusalOf(small, stale), /evidence\.audit\.yaml has changes that are not saved\. Save it/);
    assert.match(await refusalOf(small, { readBytes: async () => 'absent' }), /is not in the workspace/);
    const unreadable: Overrides = { readBytes: async (path) => ({ path, reason: 'permission denied' }) };
    assert.match(await refusalOf(small, unreadable), /cannot be read: permission denied\./);
  });

  it('is refused for an audit that is not there', async () => {
    assert.match(await refusalOf(small, {}, 'IA-3'), /^There is no audit IA-3\. Did you mean IA-/);
  });

  it('ends where it is not wanted any more', async () => {
    const steps: string[] = [];
    const step = async (what: string) => {
      steps.push(what);
      if (steps.length === 3) throw new Error('cancelled');
    };
    await assert.rejects(packOrRefusal(small, { step }), /cancelled/);
    assert.equal(steps.length, 3);
  });
});
