import { type Command, Option } from 'commander';
import { type OscalModel, oscalModels } from '../exchange/oscal/export-model.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** What is to be exported, and where to. */
export interface ExportOptions extends CommonOptions {
  readonly model: OscalModel;
  readonly audit?: string;
  readonly output?: string;
  readonly force?: boolean;
}

const groupHelp = `
Examples:
  $ audit-as-code export oscal --model assessment-plan --audit IA-2026-01
  $ audit-as-code export oscal --model component-definition --output soa.oscal.json`;

const help = `
Models:
  assessment-plan       the plan of an audit
  assessment-results    workpapers, findings, evidence and report of an audit
  poam                  open nonconformities with their corrective actions
  component-definition  the statement of applicability

An audit that is not named is the one that is under way on the as-of date, else the latest before it, else the next.
The same records give the same bytes: the last change is that of the last commit, or the as-of date where there is none.

Examples:
  $ audit-as-code export oscal --model assessment-results --audit IA-2026-01 --output results.oscal.json
  $ audit-as-code export oscal --model poam --as-of 2026-06-30 --no-git

Exit codes:
  0  the document was written
  2  it could not be
  70 an internal error`;

/** Declares `export` and the forms that can be exported. */
export function declareExport(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const group = program
    .command('export')
    .description('write records in the form of other tools: OSCAL')
    .addHelpText('after', groupHelp);
  withCommonOptions(group.command('oscal'))
    .description('write a document of OSCAL 1.2 (NIST), as JSON')
    .addOption(new Option('--model <model>', 'what to write').choices(Object.keys(oscalModels)).makeOptionMandatory())
    .option('--audit <id>', 'the audit that it is about; for poam, whose findings', nonEmpty)
    .option('--output <file>', 'the file to write (default: standard output)', nonEmpty)
    .option('--force', 'overwrite a file that was not written by this command, or was changed since')
    .addHelpText('after', help)
    .action(async (options: ExportOptions) => {
      const { exportOscal } = await import('./oscal/export-oscal.ts');
      await exportOscal(options, surroundings);
      ended(exitCodes.clean);
    });
}
