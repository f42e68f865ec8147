import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';

const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/first-audit.md'), 'utf8').replaceAll(
  '\r\n',
  '\n',
);
const plan = 'audits/IA-2026-01/plan.audit.yaml';

/** What is changed by hand in the plan, by the sentence that says so. */
const changes: readonly { readonly sentence: string; readonly change: (text: string) => string }[] = [
  {
    sentence: 'In the plan, write `j.weiss` for `d.mora`: as the lead, in the declaration and in the session.',
    change: (text) => text.replaceAll('d.mora', 'j.weiss'),
  },
  {
    sentence: "Set the plan's `status` to `completed`",
    change: (text) => text.replace('status: approved', 'status: completed'),
  },
];

/** A block, and what is said before it: the content of a file that is named there, a command, or what is printed. */
interface Part {
  readonly prose: string;
  readonly language: string;
  readonly block: string;
}

const parts: readonly Part[] = [...page.matchAll(/([\s\S]*?)^```(\w*)\n([\s\S]*?)^```$/gm)].map(
  ([, prose = '', language = '', block = '']) => ({ prose, language, block }),
);

describe('docs/first-audit.md', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('can be followed word by word, and prints what it says', async () => {
    const folder = await folderWith('');
    let printed = '';
    let changed = 0;
    let compared = 0;
    for (const { prose, language, block } of parts) {
      for (const { sentence, change } of changes) {
        if (!prose.includes(sentence)) continue;
        const text = await readFile(path.join(folder, plan), 'utf8');
        assert.notEqual(change(text), text, sentence);
        await put(folder, plan, change(text));
        changed++;
      }
      const [, file] = /`(\S+)`\s*$/.exec(prose) ?? [];
      if (language === 'sh') {
        const { stdout, stderr } = await run(folder, block.trim().split(' ').slice(1));
        printed = stdout + stderr;
      } else if (file === undefined) {
        const report = 'reports/IA-2026-01.md';
        const made = prose.includes(report) ? await readFile(path.join(folder, report), 'utf8') : printed;
        assert.ok(made.includes(block), `${made}\nis not\n${block}`);
        compared++;
      } else {
        await put(folder, file, block);
      }
    }
    assert.equal(changed, changes.length);
    assert.equal(compared, 6);
  });
});
