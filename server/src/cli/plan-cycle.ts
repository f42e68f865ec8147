import { type Command, InvalidArgumentError } from 'commander';
import { addAudits } from '../planning/cycle/edit-programme.ts';
import { type CyclePlan, planCycle } from '../planning/cycle/plan-cycle.ts';
import { applyEdits } from '../yaml/edit/text-edit.ts';
import { type CommonOptions, nonEmpty, withCommonOptions } from './common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from './exit-codes.ts';
import { visible } from './formats/visible.ts';
import { relativeTo } from './place.ts';
import { type Surroundings, say } from './surroundings.ts';
import { unifiedDiff } from './unified-diff.ts';
import { openWorkspace, type Workspace } from './workspace.ts';
import { workspaceFolder } from './workspace-folder.ts';
import { write } from './write-output.ts';

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
  const planned = planCycle(isms, programme, options.days);
  if ('refusal' in planned) throw new CannotRun(planned.refusal);
  const { engine } = workspace;
  const before = engine.textOf(programme.file) ?? '';
  const document = engine.layoutOf(programme.file)?.documents[programme.index];
  const edits = document && addAudits(before, document, planned.audits);
  if (!edits) {
    throw new CannotRun(`The audits of ${id} are written through an alias or a merge. Write them out as a mapping.`);
  }
  const after = applyEdits(before, edits);
  const name = relativeTo(root, programme.file);
  terminal.out(`${inText(planned)}${unifiedDiff(visible(name), before, after)}`);
  if (after === before) return exitCodes.clean;
  if (options.apply) await write(programme.file, after, surroundings);
  if (!options.quiet)
    say(surroundings, options.apply ? `Wrote ${name}.` : 'Nothing is changed yet; --apply writes it.');
  return exitCodes.clean;
}

function programmeNamed(id: string, { engine, root }: Workspace) {
  const all = engine.allIsms();
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
  const roots = found.map(({ isms }) => relativeTo(root, isms.root) || '.').join(', ');
  throw new CannotRun(`${id} is in several ISMSs. Narrow by --root to one of ${roots}.`);
}

function inText({ audits, days: all }: CyclePlan): string {
  if (audits.length === 0) return 'The programme has all the audits that it needs.\n';
  const lines = audits.map(({ id, period, days: needed, rationale }) => {
    return `${id}, ${period.start} to ${period.end}, ${needed} ${needed === 1 ? 'day' : 'days'}: ${rationale}.`;
  });
  return [...lines, `In all ${all} days of auditors.`, ''].map((line) => `${visible(line)}\n`).join('');
}
