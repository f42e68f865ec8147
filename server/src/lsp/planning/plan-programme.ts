import type { Connection } from 'vscode-languageserver';
import type { Pace } from '../../host/pace.ts';
import type { Guard } from '../guard.ts';
import { refused } from '../refused.ts';
import { inSteps } from '../steps.ts';
import type { EditContext } from '../workspace-edits.ts';
import { type PlanProgrammeParams, type ProgrammeProposal, planProgrammeRequest } from './programme-requests.ts';
import { fileProposal } from './proposals.ts';

/** What planning programmes needs. */
export interface ProgrammeContext extends EditContext {
  readonly guard: Guard;
  readonly pace: Pace;
  /** Ends when all files are read and looked up, hashes and histories are known too. */
  readonly allKnown: () => Promise<void>;
}

/** Serves proposals of audits; the client shows them and applies what the person accepts. */
export function registerProgrammePlanning(connection: Connection, context: ProgrammeContext): void {
  const { guard, pace, allKnown } = context;
  connection.onRequest(
    planProgrammeRequest,
    guard.request(planProgrammeRequest.method, (params, token) =>
      inSteps(connection, pace, { params, token, title: 'The proposal of audits' }, async (step) => {
        await step('reading what was audited and found');
        await allKnown();
        return planProgramme(params, context);
      }),
    ),
  );
}

async function planProgramme(
  { programme: id, root, days }: PlanProgrammeParams,
  context: ProgrammeContext,
): Promise<ProgrammeProposal> {
  const { engine, uris } = context;
  const budget = days ?? undefined;
  if (budget !== undefined && !(Number.isSafeInteger(budget) && budget >= 0)) {
    throw refused(`${JSON.stringify(days)} is no whole number of days. Correct it.`);
  }
  // Loaded when it is used: starting the server need not pay for it.
  const [{ proposeProgramme }, { caveatsOf }] = await Promise.all([
    import('../../planning/cycle/propose-programme.ts'),
    import('../../planning/caveats.ts'),
  ]);
  const path = uris.toPath(root);
  const isms = engine.allIsms().find((each) => each.root === path);
  const programme = isms?.documents.byId('AuditProgramme', id);
  if (!isms || !programme) throw refused(`There is no audit programme ${id} in ${path}.`);
  const caveats = caveatsOf(isms, ['Finding']);
  const proposed = proposeProgramme(engine, isms, programme, { budget, caveats });
  if ('refusal' in proposed) throw refused(proposed.refusal);
  const { file, page, audits, unmet } = proposed;
  const files = file ? [fileProposal(file, context)] : [];
  return { files, page, audits: audits.length, days: proposed.days, unmet, caveats };
}
