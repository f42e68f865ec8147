import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearest } from '../model/schema/suggestion.ts';
import { type ReportKind, reportKinds } from '../report/document/report-document.ts';
import { nonEmpty, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { kindsInWords } from './reports/kinds.ts';
import { addReportFormats } from './reports/report-formats.ts';
import { type ReportOptions, writeReport } from './reports/write-report.ts';
import type { Surroundings } from './surroundings.ts';

const help = `
Kinds:
${kindsInWords}

An audit or programme that is not named is the one that is under way on the as-of date, else the latest before it,
else the next.

Examples:
  $ audit-as-code report internal-audit IA-2026-01
  $ audit-as-code report internal-audit IA-2026-01 --format html,docx,pdf --output reports/
  $ audit-as-code report management-summary --as-of 2026-06-30 --format pdf
  $ audit-as-code report findings --format xlsx --output findings.xlsx
  $ audit-as-code report corrective-action F-2026-001 --require-clean --output action.md

Exit codes:
  0  the report was written
  1  it was not, since it would be a draft and --require-clean asks for a final one
  2  the command could not run
  70 an internal error`;

/** Declares `report`. */
export function declareReport(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const command = withCommonOptions(program.command('report'))
    .description('write a report')
    .usage('<kind> [id] [options]')
    .argument('[kind]', 'what to report on: see below', readKind)
    .argument('[id]', 'the id of the audit, programme or finding')
    .addOption(
      new Option(
        '--format <formats>',
        'md, html, docx or pdf, for findings and soa also csv or xlsx; several with commas between them (default: md)',
      ).argParser(addReportFormats),
    )
    .option(
      '--output <file-or-dir>',
      'a file, or a folder with a slash at its end (default: standard output for one format that is text, else reports/)',
      nonEmpty,
    )
    .option('--require-clean', 'write nothing and give exit code 1 if the report would be a draft')
    .option('--force', 'overwrite a file that was not written by this command, or was changed since')
    .addHelpText('after', help);
  command.action(async (kind: ReportKind | undefined, id: string | undefined, options: ReportOptions) => {
    if (kind === undefined) return command.help({ error: true });
    const isFinal = await writeReport({ kind, id }, options, surroundings);
    ended(isFinal ? exitCodes.clean : exitCodes.problems);
  });
}

function readKind(written: string): ReportKind {
  const kind = reportKinds.find((each) => each === written);
  if (kind !== undefined) return kind;
  const meant = nearest(written, reportKinds);
  const hint = meant === undefined ? '' : `Did you mean ${meant}? `;
  throw new InvalidArgumentError(`${hint}The kinds of reports are ${reportKinds.join(', ')}.`);
}
