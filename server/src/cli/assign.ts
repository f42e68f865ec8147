import { type Command, Option } from 'commander';
import { type AssignOptions, assignAuditors } from './assigning/assign-auditors.ts';
import { nonEmpty, withCommonOptions } from './common-options.ts';
import type { ExitCode } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

const help = `
Proven: nobody audits what they implement, operate, monitor or own, had within the cooling-off period, or committed to;
everybody is competent throughout the audit; nobody is in two places at once. Weighed: docs/planning.md. Sessions that
have been held stay as they are.

The proposal is a diff of the plan, with the reason for each choice above it. Nothing is changed without --apply.

Examples:
  $ audit-as-code assign IA-2026-02
  $ audit-as-code assign IA-2026-02 --apply
  $ audit-as-code assign programme-2025-2028 --format json

Exit codes:
  0  every session has auditors, as proposed or as planned
  1  there is no such assignment, or a problem stays that assigning cannot mend; it is named
  2  the command could not run
  70 an internal error`;

/** Declares `assign`. */
export function declareAssign(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('assign'))
    .description('propose who audits which session of an audit')
    .argument('<audit>', 'the id of an audit, or of a programme for all its open audits', nonEmpty)
    .option('--apply', 'write the proposal into the plan')
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json']).default('text'))
    .addHelpText('after', help)
    .action(async (audit: string, options: AssignOptions) => ended(await assignAuditors(audit, options, surroundings)));
}
