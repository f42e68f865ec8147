import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { linkSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { flawed } from '../../cli/workspaces.ts';
import { filesOf } from '../../support/files.ts';
import { implementedControl, sana } from '../../support/implemented-control.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../../support/repository.ts';
import { KeptWorkspace, type Terms } from './kept-workspace.ts';

const finding = 'findings/F-1.audit.yaml';
const evidence = 'evidence/leavers.csv';
const content = 'person,account\n';
/** The evidence is recorded with the SHA-256 that it has. */
const hashed = flawed.replace(
  '    file: leavers.csv\n',
  `    file: leavers.csv\n    sha256: ${createHash('sha256').update(content).digest('hex')}\n`,
);

/** Clocks by which all files are settled, and by which none is. */
const clocks = { 'long after they were written': 60_000, 'as soon as they are written': 0 };

describe('a run with a cache', function () {
  this.timeout(20_000);
  after(removeTemporaryFolders);

  for (const [when, ahead] of Object.entries(clocks)) {
    describe(`on files that are looked at ${when}`, () => {
      let workspace: KeptWorkspace;

      const open = (text = flawed) => {
        workspace = new KeptWorkspace(filesOf(text));
        workspace.ahead = ahead;
      };
      /** Runs, lets something happen, and runs again: as a fresh run would, with another outcome or the same. */
      const follows = async (
        change: () => unknown,
        { differs, terms }: { differs: boolean; terms?: Partial<Terms> },
      ) => {
        const before = await workspace.run(terms);
        assert.equal((await workspace.run(terms)).recalled, true, 'it was kept');
        change();
        const now = await workspace.run(terms);
        assert.deepEqual(now.outcome, await workspace.fresh(terms));
        if (differs) assert.notDeepEqual(now.outcome, before.outcome);
        else assert.deepEqual(now.outcome, before.outcome);
        const again = await workspace.run(terms);
        assert.equal(again.recalled, true, 'it was kept again');
        assert.deepEqual(again.outcome, now.outcome);
        return now;
      };
      /** As long as the text before. */
      const edited = () => filesOf(flawed).get(finding)?.replace('raisedBy: nobody', 'raisedBy: p.lind') ?? '';

      it('takes over what the last has found where nothing has changed', async () => {
        open();
        const first = await workspace.run();
        const second = await workspace.run();
        assert.equal(second.recalled, true);
        assert.deepEqual(second.outcome, first.outcome);
        assert.ok(second.outcome.diagnostics.size > 0 && second.outcome.files.length > 3);
      });

      it('follows an edit', async () => {
        open();
        await follows(() => workspace.write(finding, edited()), { differs: true });
      });

      it('follows an edit that leaves the size as it was', async () => {
        open();
        assert.equal(edited().length, filesOf(flawed).get(finding)?.length);
        await follows(() => workspace.writeLater(finding, () => workspace.write(finding, edited())), {
          differs: true,
        });
      });

      it('follows an edit that leaves size and time as they were', async () => {
        open();
        const write = () => workspace.writeInSecret(finding, edited());
        await follows(() => (ahead > 0 ? workspace.writeLater(finding, write) : write()), { differs: true });
      });

      it('follows a file that takes the place of another', async () => {
        open();
        await follows(
          () => {
            workspace.write('other', edited());
            workspace.rename('other', finding);
          },
          { differs: true },
        );
      });

      it('finds the same where a file was touched, and nothing else', async () => {
        open();
        const times = [new Date('2020-01-01'), new Date('2040-01-01')];
        for (const time of times) {
          await follows(() => utimesSync(workspace.path(finding), time, time), { differs: false });
          open();
        }
      });

      it('follows files that come, go and are renamed', async () => {
        open();
        await follows(() => workspace.write('findings/F-2.audit.yaml', edited()), { differs: true });
        open();
        await follows(() => workspace.remove(finding), { differs: true });
        open();
        await follows(() => workspace.rename(finding, 'elsewhere/F-1.audit.yaml'), { differs: true });
      });

      it('follows a file that documents refer to', async () => {
        open();
        await follows(() => workspace.remove(evidence), { differs: true });
        open();
        workspace.remove(evidence);
        await follows(() => workspace.write(evidence, ''), { differs: true });
        open();
        await follows(
          () => {
            workspace.rename('evidence', 'moved');
            const outside = temporaryFolder();
            workspace.rename('moved', path.relative(workspace.folder, path.join(outside, 'evidence')));
            symlinkSync(path.join(outside, 'evidence'), workspace.path('evidence'));
          },
          { differs: true },
        );
      });

      it('follows a file that becomes a link out of the workspace, though it is the same file', async () => {
        open();
        await follows(
          () => {
            const outside = path.join(temporaryFolder(), 'leavers.csv');
            linkSync(workspace.path(evidence), outside);
            workspace.remove(evidence);
            symlinkSync(outside, workspace.path(evidence));
          },
          { differs: true },
        );
      });

      it('follows what evidence says, where its SHA-256 counts', async () => {
        open(hashed);
        await follows(() => workspace.write(evidence, `${content}x`), { differs: true });
        open(hashed);
        const write = () => workspace.writeInSecret(evidence, 'person,accoun!\n');
        await follows(() => (ahead > 0 ? workspace.writeLater(evidence, write) : write()), { differs: true });
      });

      it('follows the day, what git may be asked for, and the build', async () => {
        open();
        await workspace.run();
        for (const terms of [{ asOf: '2027-12-31' }, { git: true }, { build: '1.0.1' }]) {
          const now = await workspace.run(terms);
          assert.equal(now.recalled, false, JSON.stringify(terms));
          assert.deepEqual(now.outcome, await workspace.fresh(terms));
          assert.equal((await workspace.run(terms)).recalled, true);
        }
      });

      it('follows commits', async () => {
        const repository = new Repository();
        workspace = new KeptWorkspace(filesOf(implementedControl), repository.folder);
        workspace.ahead = ahead;
        repository.commit({ date: '2025-12-01T10:00:00Z' });
        const changed = {
          author: sana,
          date: '2026-01-10T10:00:00Z',
          files: { 'infra/iam/main.tf': 'role = "admin"' },
        };
        await follows(() => void repository.commit(changed), { differs: true, terms: { git: true } });
      });

      it('follows who is who in .mailmap, and in a file that the settings of git name', async () => {
        const repository = new Repository();
        const stranger = 'Sana <sana@home.example>';
        const named = 'Sana Rao <sana.rao@acme.example> <sana@home.example>\n';
        const files = { 'infra/iam/main.tf': 'role = "admin"' };
        workspace = new KeptWorkspace(filesOf(implementedControl), repository.folder);
        workspace.ahead = ahead;
        repository.commit({ date: '2025-12-01T10:00:00Z' });
        repository.commit({ author: stranger, date: '2026-01-10T10:00:00Z', files });
        await follows(() => workspace.write('.mailmap', named), { differs: true, terms: { git: true } });
        const file = path.join(temporaryFolder(), 'people');
        writeFileSync(file, '');
        repository.git('config', 'mailmap.file', file);
        workspace.remove('.mailmap');
        await follows(() => writeFileSync(file, named), { differs: true, terms: { git: true } });
        await follows(() => repository.git('config', '--unset', 'mailmap.file'), {
          differs: true,
          terms: { git: true },
        });
      });

      it('says again what was to be said of the run as a whole', async () => {
        open(implementedControl);
        const first = await workspace.run({ git: true });
        assert.match(first.said, /^warning: Who has changed the implementation of controls is not checked: .*\n$/);
        const second = await workspace.run({ git: true });
        assert.equal(second.recalled, true);
        assert.equal(second.said, first.said);
      });

      it('follows a repository that comes', async () => {
        open(implementedControl);
        await follows(
          () => {
            const repository = new Repository(workspace.folder);
            repository.git('init', '--quiet', '--initial-branch', 'main');
            repository.commit({ date: '2025-12-01T10:00:00Z' });
            const files = { 'infra/iam/main.tf': 'role = "admin"' };
            repository.commit({ author: sana, date: '2026-01-10T10:00:00Z', files });
          },
          { differs: true, terms: { git: true } },
        );
      });

      it('does not keep what rests on files that cannot be read', async () => {
        open();
        symlinkSync('nowhere', workspace.path('lost.audit.yaml'));
        for (const run of [await workspace.run(), await workspace.run()]) {
          assert.equal(run.recalled, false);
          assert.match(run.said, /lost\.audit\.yaml cannot be read/);
        }
      });
    });
  }

  it('reads nothing where all files are settled, and once more what was not', async () => {
    const workspace = new KeptWorkspace(filesOf(flawed));
    await workspace.run();
    assert.equal((await workspace.run()).read.length, filesOf(flawed).size - 1);
    workspace.ahead = 60_000;
    assert.equal((await workspace.run()).read.length, filesOf(flawed).size - 1);
    assert.deepEqual(await workspace.run().then(({ read, recalled }) => ({ read, recalled })), {
      read: [],
      recalled: true,
    });
  });
});
