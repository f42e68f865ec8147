import { type Command, Option } from 'commander';
import { addPath, type CommonOptions, withCommonOptions } from './common-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** How a migration is told, and whether it is written. */
export interface MigrateOptions extends CommonOptions {
  readonly dryRun?: boolean;
  readonly format: 'text' | 'json';
}

const groupHelp = `
Example:
  $ audit-as-code migrate 2013-to-2022 --dry-run`;

const help = `
Controls are mapped by ISO/IEC 27002:2022, Annex B; comments say what stood there. Audits that are under way, over, or
have records stay with 2013: their plans say so. What a person must decide is listed.

Examples:
  $ audit-as-code migrate 2013-to-2022 --dry-run
  $ audit-as-code migrate 2013-to-2022
  $ audit-as-code migrate 2013-to-2022 subsidiary/ --format json

Exit codes:
  0  it was migrated, or would be
  2  it was not
  70 an internal error`;

/** Declares `migrate`: from one edition of the standard to the next. */
export function declareMigrate(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  const migrate = program
    .command('migrate')
    .description('lead an ISMS from one edition of the standard to the next')
    .addHelpText('after', groupHelp);
  withCommonOptions(migrate.command('2013-to-2022'))
    .description('lead ISMSs from ISO/IEC 27001:2013 to ISO/IEC 27001:2022')
    .argument('[path...]', 'in the ISMSs to migrate, or above them (default: all)', addPath)
    .option('--dry-run', 'write nothing; print a unified diff')
    .addOption(new Option('--format <format>', 'how to tell what was done').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (paths: readonly string[], options: MigrateOptions) => {
      const { runMigration } = await import('./migration/run-migration.ts');
      await runMigration(paths, options, surroundings);
      ended(exitCodes.clean);
    });
}
