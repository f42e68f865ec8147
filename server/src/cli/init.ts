import type { Command } from 'commander';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** What is known of the ISMS before anybody is asked. */
export interface InitOptions extends CommonOptions {
  readonly organization?: string;
  readonly standard?: string;
  readonly scope?: string;
}

const help = `
Nothing that is there is overwritten. On a terminal, what no option says is asked.

Examples:
  $ audit-as-code init
  $ audit-as-code init isms --organization "ACME GmbH" --scope "The ACME cloud platform"
  $ audit-as-code init --organization "ACME GmbH" --standard ISO/IEC\\ 27001:2013

Exit codes:
  0  it was written
  2  it was not
  70 an internal error`;

/** Declares `init`: the layout of an ISMS in a folder. */
export function declareInit(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('init'))
    .description('write the layout of an ISMS: people, statement of applicability, programme and the first audit')
    .argument('[dir]', 'the folder (default: the workspace folder)', nonEmpty)
    .option('--organization <name>', 'whose ISMS it is', nonEmpty)
    .option(
      '--standard <id>',
      '"ISO/IEC 27001:2022" (the default) or "ISO/IEC 27001:2013"; 2022 and 2013 will do',
      nonEmpty,
    )
    .option('--scope <text>', 'what the ISMS covers (4.3)', nonEmpty)
    .addHelpText('after', help)
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { runInit } = await import('./init-folder/run-init.ts');
      await runInit(folder, options, surroundings);
      ended(exitCodes.clean);
    });
}
