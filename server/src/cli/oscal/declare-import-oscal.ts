import type { Command } from 'commander';
import { type CommonOptions, nonEmpty, withCommonOptions } from '../common-options.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Surroundings } from '../surroundings.ts';

/** How a document of OSCAL is to be read. */
export interface ImportOscalOptions extends CommonOptions {
  readonly audit?: string;
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

const help = `
A document that was exported by audit-as-code gives its records back. Of other programs, assessment results are read:
what is not satisfied becomes a finding. What has no place in the records is listed. Links are never followed, and
nothing that is there is overwritten.

Examples:
  $ audit-as-code import oscal results.oscal.json --dry-run
  $ audit-as-code import oscal scan-results.json --audit IA-2026-01

Exit codes:
  0  it was read, and what is new was written
  2  it could not be: nothing was written
  70 an internal error`;

/** Declares `import oscal`. */
export function declareImportOscal(group: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(group.command('oscal'))
    .description('read a document of OSCAL 1.x (NIST), as JSON')
    .argument('<file>', 'the document', nonEmpty)
    .option('--audit <id>', 'the audit of findings that another program has made', nonEmpty)
    .option('--output <file>', 'where to write (default: the files that the records stood in)', nonEmpty)
    .option('--dry-run', 'write nothing; print what would be written')
    .option('--force', 'overwrite a file that is there')
    .addHelpText('after', help)
    .action(async (file: string, options: ImportOscalOptions) => {
      const { importOscal } = await import('./import-oscal.ts');
      await importOscal(file, options, surroundings);
      ended(exitCodes.clean);
    });
}
