import { type Connection, RequestType } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import type { Guard } from './guard.ts';

/** How far the first audit has come: what the steps of an introduction are ticked by. */
export interface Milestones {
  /** There is an Isms document. */
  readonly isms: boolean;
  /** There is an audit programme (9.2.2). */
  readonly programme: boolean;
  /** Some plan has a session with an auditor. */
  readonly plan: boolean;
  /** A finding has been recorded. */
  readonly finding: boolean;
}

/** What the workspace has, in any of its ISMSs. */
export const milestonesRequest = new RequestType<Record<string, never>, Milestones, void>('auditAsCode/milestones');

/** What the milestones rest on. */
export interface MilestonesContext {
  readonly engine: Engine;
  readonly guard: Guard;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves the milestones. */
export function registerMilestones(connection: Connection, { engine, guard, upToDate }: MilestonesContext): void {
  connection.onRequest(
    milestonesRequest,
    guard.request(milestonesRequest.method, async () => {
      await upToDate();
      const documents = engine.allIsms().map((isms) => isms.documents);
      const plans = documents.flatMap((each) => each.all('AuditPlan'));
      return {
        isms: documents.some((each) => each.first('Isms')),
        programme: documents.some((each) => each.first('AuditProgramme')),
        plan: plans.some(({ sessions }) => sessions?.items.some(({ auditors }) => (auditors?.items.length ?? 0) > 0)),
        finding: documents.some((each) => each.first('Finding')),
      };
    }),
  );
}
