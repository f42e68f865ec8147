import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bench } from '../bench.ts';
import { timeOf } from '../measure/process.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';
import { asOf, workspaceFiles } from '../workspace/workspace.ts';

/** An audit of the generated workspace that has 200 findings. */
const files = 244;
const findings = 200;

const reports = {
  'internal-audit': ['md', 'html', 'docx', 'pdf'],
  findings: ['csv', 'xlsx'],
} as const;

/**
 * Reports on 200 findings in each format: from the start of the command line to the written file. In the report of the
 * audit each finding has a chapter of its own, so all of them are made findings of one audit.
 */
export async function reportsOfManyFindings(bench: Bench): Promise<readonly Row[]> {
  const folder = path.join(bench.made, `report-${findings}`);
  const audit = writeOneAudit(folder);
  const rows: Row[] = [];
  for (const [kind, formats] of Object.entries(reports)) {
    for (const format of formats) {
      const id = kind === 'internal-audit' ? [audit] : [];
      const output = path.join(folder, 'reports/');
      const args = ['report', kind, ...id, '--format', format, '--root', folder, '--output', output];
      const times: number[] = [];
      for (let round = 0; round < bench.extent.rounds; round++) {
        times.push(await timeOf(bench.commandLine(...args, '--as-of', asOf, '--no-git')));
      }
      rows.push({
        what: `\`report ${kind} --format ${format}\`, ${findings} findings`,
        result: spreadOf(times),
        unit: 'ms',
        goal: { must: 5_000, aim: 2_000 },
        detail: 'the start of the program and reading included',
      });
    }
  }
  return rows;
}

/** Writes the workspace anew, and gives the id of its audit. */
function writeOneAudit(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  const all = [...workspaceFiles(files)];
  const isFinding = (file: string) => file.startsWith('findings/');
  const raised = all.filter(({ path: file }) => isFinding(file));
  if (raised.length !== findings) throw new Error(`The workspace has ${raised.length} findings, not ${findings}.`);
  const audit = /^audit: (.*)$/m.exec(raised.at(-1)?.text ?? '')?.[1];
  if (audit === undefined) throw new Error('The last finding names no audit.');
  for (const { path: file, text } of all) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, isFinding(file) ? text.replace(/^audit: .*$/m, `audit: ${audit}`) : text);
  }
  return audit;
}
