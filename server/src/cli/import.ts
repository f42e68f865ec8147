import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { declareImportOscal } from './oscal/declare-import-oscal.ts';
import type { Surroundings } from './surroundings.ts';

/** What can be imported from a table. */
type Kind = 'soa' | 'findings' | 'people';

/** How a table is to be read. */
export interface ImportOptions extends CommonOptions {
  readonly map?: readonly { readonly column: string; readonly key: string }[];
  readonly sheet?: readonly string[];
  readonly output?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly audit?: string;
}

const groupHelp = `
Examples:
  $ audit-as-code import people staff.xlsx
  $ audit-as-code import soa soa.xlsx --dry-run
  $ audit-as-code import findings register.csv --audit IA-2025-01`;

const exits = `
Every cell is in the files, in a comment there, or in the list of what was left out. Nothing that is there is
overwritten. A column that is not known is kept under a key x-… of its own.

Exit codes:
  0  it was read and written
  2  it could not be: nothing was written
  70 an internal error`;

const kinds: Readonly<Record<Kind, { readonly description: string; readonly example: string }>> = {
  soa: {
    description: 'read a statement of applicability (6.1.3 d) from a table, one row a control',
    example: `
Examples:
  $ audit-as-code import soa soa.xlsx
  $ audit-as-code import soa soa.csv --map "Who=owner" --map F=ignore`,
  },
  findings: {
    description: 'read findings from a register, one row a finding or a corrective action',
    example: `
Examples:
  $ audit-as-code import findings register.csv --audit IA-2025-01
  $ audit-as-code import findings register.xlsx --sheet 2025 --output findings/`,
  },
  people: {
    description: 'read people, teams and firms from a list, one row a person',
    example: `
Examples:
  $ audit-as-code import people staff.xlsx
  $ audit-as-code import people staff.xlsx --sheet Berlin --sheet Hamburg`,
  },
};

/** Declares `import` and what can be imported from a table or from OSCAL. */
export function declareImport(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const group = program
    .command('import')
    .description(
      'read a statement of applicability, findings or people from a table (.xlsx, .csv), or a document of OSCAL',
    )
    .addHelpText('after', groupHelp);
  for (const kind of ['soa', 'findings', 'people'] as const) {
    const command = withCommonOptions(group.command(kind))
      .description(kinds[kind].description)
      .argument('<file>', 'the table: .xlsx or .csv', nonEmpty)
      .option(
        '--map <column=key>',
        'what a column holds, by its heading or letters; may be given several times',
        addMap,
      )
      .option(
        '--sheet <name>',
        'the sheet to read (default: the one that fits best); may be given several times',
        addSheet,
      )
      .option('--output <file>', 'where to write (default: beside the other files of the ISMS)', nonEmpty)
      .option('--dry-run', 'write nothing; print what would be written')
      .option('--force', 'overwrite a file that is there');
    if (kind === 'findings') command.option('--audit <id>', 'the audit of rows that name none', nonEmpty);
    command.addHelpText('after', kinds[kind].example + exits).action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import('./import-table/run-import.ts');
      await runImport(kind, file, options, surroundings);
      ended(exitCodes.clean);
    });
  }
  declareImportOscal(group, surroundings, ended);
}

function addMap(written: string, before: ImportOptions['map'] = []): ImportOptions['map'] {
  const at = written.lastIndexOf('=');
  const [column, key] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  if (at < 1 || column === '' || key === '') {
    throw new InvalidArgumentError('Write a column and a key, such as "Responsible=owner".');
  }
  return [...before, { column, key }];
}

function addSheet(written: string, before: readonly string[] = []): readonly string[] {
  return [...before, nonEmpty(written)];
}
