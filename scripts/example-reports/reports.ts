import type { CreateEngineOptions } from '../../server/src/cli/create-engine.ts';
import { runCommandLine } from '../../server/src/cli/program.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { version } from '../../server/src/host/version.ts';

/** The reports on examples/acme, each as the arguments of `audit-as-code report`. */
const exampleReports: readonly (readonly string[])[] = [
  ['internal-audit', 'IA-2025-02', '--format', 'md,html,docx,pdf'],
  ['management-summary', 'IA-2025-02', '--format', 'md,pdf'],
  ['programme', '--format', 'md'],
  ['findings', '--format', 'md,csv,xlsx'],
  ['soa', '--format', 'md,csv,xlsx'],
  ['audit-plan', 'IA-2026-01', '--format', 'md'],
  ['corrective-action', 'F-2025-006', '--format', 'md'],
];

/** The day as of which the examples are reported on. */
const asOf = '2026-06-30';

/**
 * Makes the reports on an example as the command line does.
 *
 * @param root the folder of the example
 * @param output the folder that they go to; what is there already is overwritten
 * @throws with what the command line has said, where a report cannot be written
 */
export async function writeExampleReports(root: string, output: string): Promise<void> {
  const said: string[] = [];
  const surroundings = {
    host: nodeCommandLineHost,
    terminal: {
      out: () => undefined,
      err: (text: string) => void said.push(text),
      status: () => undefined,
      colors: false,
      printed: async () => undefined,
    },
    createEngine: async (options: CreateEngineOptions) =>
      (await import('../../server/src/cli/create-engine.ts')).createEngine(options),
    version,
    build: version,
  };
  for (const report of exampleReports) {
    const where = ['--root', root, '--output', `${output}/`, '--no-git', '--as-of', asOf, '--quiet', '--force'];
    const code = await runCommandLine(['report', ...report, ...where], surroundings);
    if (code !== 0) throw new Error(`report ${report.join(' ')} has failed: ${said.join('')}`);
  }
}
