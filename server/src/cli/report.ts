import { type Command, Option } from 'commander';
import { reportDocument } from '../report/make-document.ts';
import { renderMarkdown } from '../report/markdown/render-markdown.ts';
import { reportContext } from '../report/report-context.ts';
import { seal, sealState } from '../report/seal.ts';
import { auditWithId, currentAudit } from './audit-choice.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { type Surroundings, say } from './surroundings.ts';
import { openWorkspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';
import { writeOutput } from './write-output.ts';

interface ReportOptions extends CommonOptions {
  readonly format: 'md';
  readonly output?: string;
  readonly requireClean?: boolean;
  readonly force?: boolean;
}

const idForm = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

const groupHelp = `
Example:
  $ audit-as-code report internal-audit IA-2026-01`;

const help = `
Without an ID, the audit that is under way on the as-of date is meant, else the last before it, else the next.

Examples:
  $ audit-as-code report internal-audit IA-2026-01
  $ audit-as-code report internal-audit --as-of 2026-06-30 --output reports/
  $ audit-as-code report internal-audit IA-2026-01 --require-clean --output report.md

Exit codes:
  0  the report was written
  1  it was not, because of --require-clean
  2  the command could not run
  70 an internal error`;

/** Declares `report` and the kinds of reports beneath it. */
export function declareReport(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const report = program.command('report').description('write a report').addHelpText('after', groupHelp);
  withCommonOptions(report.command('internal-audit'))
    .description('write the report of an internal audit (ISO 19011 6.5)')
    .argument('[id]', 'the id of the audit')
    .addOption(new Option('--format <format>', 'the format of the report').choices(['md']).default('md'))
    .option(
      '--output <file-or-dir>',
      'a file, or a folder with a slash at its end (default: standard output)',
      nonEmpty,
    )
    .option('--require-clean', 'write nothing and give exit code 1 if the ISMS has errors')
    .option('--force', 'overwrite a file that was not written by this command, or was changed since')
    .addHelpText('after', help)
    .action(async (id: string | undefined, options: ReportOptions) =>
      ended(await reportInternalAudit(id, options, surroundings)),
    );
}

async function reportInternalAudit(
  written: string | undefined,
  options: ReportOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const workspace = await openWorkspace(root, { asOf: options.asOf ?? host.today(), git: options.git }, surroundings);
  if (workspace.documents.size === 0) {
    throw new CannotRun(`There are no audit files in ${workspace.root}. Name the folder of an ISMS with --root.`);
  }
  const { isms, id } = written === undefined ? currentAudit(workspace) : auditWithId(written, workspace);
  const context = await reportContext(isms, {
    engine: workspace.engine,
    host,
    asOf: workspace.asOf,
    git: options.git,
    version: surroundings.version,
  });
  const errors = context.problems.filter(({ severity }) => severity === 'error').length;
  if (options.requireClean && errors > 0) {
    say(
      surroundings,
      `error: No report was written: the ISMS of ${id} has ${counted(errors)}. See audit-as-code check.`,
    );
    return exitCodes.problems;
  }
  const report = reportDocument(isms, 'internal-audit', id, context);
  if ('refusal' in report) throw new CannotRun(report.refusal);
  if (errors > 0 && !options.quiet) {
    say(surroundings, `warning: The ISMS of ${id} has ${counted(errors)}. See audit-as-code check.`);
  }
  const text = seal(renderMarkdown(report), host.sha256);
  if (options.output === undefined) {
    terminal.out(text);
    return exitCodes.clean;
  }
  const file = await reportFile(options.output, id, surroundings);
  const mayReplace = (existing: string) => sealState(existing, host.sha256) === 'unedited';
  await writeOutput({ file, text, mayReplace, force: options.force ?? false }, surroundings);
  if (!options.quiet) say(surroundings, `Wrote ${file}.`);
  return exitCodes.clean;
}

function counted(errors: number): string {
  return `${errors} error${errors === 1 ? '' : 's'}`;
}

/** The file that a report goes to: the one that is named, or one by the name of the audit in the folder that is. */
async function reportFile(output: string, id: string, { host }: Surroundings): Promise<string> {
  const isFolder = /[\\/]$/.test(output) || (await host.look(host.resolve(output))) === 'folder';
  if (!isFolder) return output;
  // An id that the schema has reported may be anything, even a path that leads out of the folder.
  if (!idForm.test(id)) throw new CannotRun(`The id "${id}" cannot be the name of a file; name one with --output.`);
  return `${output.replace(/[\\/]+$/, '')}/${id}.md`;
}
