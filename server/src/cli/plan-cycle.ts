import { type Command, InvalidArgumentError } from 'commander';
import { caveatsOf } from '../planning/caveats.ts';
import { type CyclePlan, daysInWords } from '../planning/cycle/plan-cycle.ts';
import { proposeProgramme } from '../planning/cycle/propose-programme.ts';
import { warnOf } from './caveats.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { visible } from './formats/visible.ts';
import { severalIsms } from './narrow-by-root.ts';
import { changedFile, diffs, writeIfAsked } from './proposed-changes.ts';
import type { Surroundings } from './surroundings.ts';
import { openWorkspace, type Workspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';

interface PlanCycleOptions extends CommonOptions {
  readonly apply?: boolean;
  readonly days?: number;
}

const help = `
Audits are added so that everything the programme promises is covered, 9.2, 9.3 and what has failed more often, the
frequency is kept, and one ends in time before each external audit. What is planned stays. The weights are those of
"planning" in the Isms document; docs/planning.md tells more.

The proposal is a diff of the programme, with the reasons above it. Nothing is changed without --apply.

Examples:
  $ audit-as-code plan-cycle programme-2025-2028
  $ audit-as-code plan-cycle programme-2025-2028 --days 20 --apply

Exit codes:
  0  the programme has, or would have, all it needs
  1  something that it needs cannot be had any more; it is named
  2  the command could not run, or the days are too few
  70 an internal error`;

/** Declares `plan-cycle`. */
export function declarePlanCycle(program: Command, surroundings: Surroundings, ended: (code: ExitCode) => void): void {
  withCommonOptions(program.command('plan-cycle'))
    .description('propose the audits that a programme still needs')
    .argument('<programme>', 'the id of the programme', nonEmpty)
    .option('--apply', 'write the proposal into the programme')
    .option('--days <n>', 'how many days of auditors there are for them', days)
    .addHelpText('after', help)
    .action(async (programme: string, options: PlanCycleOptions) =>
      ended(await proposeCycle(programme, options, surroundings)),
    );
}

function days(written: string): number {
  if (/^\d{1,6}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('It is no whole number of days.');
}

async function proposeCycle(id: string, options: PlanCycleOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const terms = { asOf: options.asOf ?? host.today(), git: options.git };
  const workspace = await openWorkspace(root, terms, surroundings);
  const { isms, programme } = programmeNamed(id, workspace);
  const caveats = caveatsOf(isms, ['Finding']);
  const proposed = proposeProgramme(workspace.engine, isms, programme, { budget: options.days, caveats });
  if ('refusal' in proposed) throw new CannotRun(proposed.refusal);
  warnOf(caveats, surroundings);
  const changed = proposed.file ? [changedFile(proposed.file, workspace)] : [];
  terminal.out(`${inText(proposed)}${diffs(changed)}`);
  await writeIfAsked(changed, options, root, surroundings);
  return proposed.unmet.length > 0 ? exitCodes.problems : exitCodes.clean;
}

function programmeNamed(id: string, workspace: Workspace) {
  const all = workspace.engine.allIsms();
  const found = all.flatMap((isms) => {
    const programme = isms.documents.byId('AuditProgramme', id);
    return programme ? [{ isms, programme }] : [];
  });
  const [only, ...more] = found;
  if (!only) {
    const ids = all.flatMap((isms) => isms.documents.all('AuditProgramme').flatMap((each) => each.id?.value ?? []));
    throw new CannotRun(`There is no audit programme ${id}. The programmes are ${ids.join(', ') || 'none'}.`);
  }
  if (more.length === 0) return only;
  const having = found.map(({ isms }) => isms);
  throw severalIsms(`${id} is in several ISMSs`, having, workspace);
}

function inText({ audits, days: all, unmet, notes }: CyclePlan): string {
  const lines = audits.map(({ id, period, days: needed, rationale }) => {
    return `${id}, ${period.start} to ${period.end}, ${daysInWords(needed)}: ${rationale}.`;
  });
  if (audits.length > 0) lines.push(`In all ${daysInWords(all)} of auditors.`);
  else if (unmet.length === 0) lines.push('The programme has all the audits that it needs.');
  else lines.push('No audit is to be added.');
  lines.push(...notes);
  if (unmet.length > 0) lines.push('', 'What cannot be had any more:', ...unmet.map((sentence) => `  ${sentence}`));
  if (audits.length > 0) lines.push('');
  return lines.map((line) => `${visible(line)}\n`).join('');
}
