import type { ClientCapabilities, Connection } from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import type { Host } from '../host/host.ts';
import type { Pace } from '../host/pace.ts';
import { version } from '../host/version.ts';
import { registerAnnotations } from './annotations.ts';
import { registerAsOf } from './as-of.ts';
import { registerCheckWorkspace } from './check-workspace.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCodeLenses } from './code-lenses.ts';
import { registerCompletion } from './completions.ts';
import type { Guard } from './guard.ts';
import { registerHovers } from './hovers.ts';
import { registerMilestones } from './milestones.ts';
import { registerNavigation } from './navigation.ts';
import { registerNewFiles } from './new-files.ts';
import { registerOutlines } from './outlines.ts';
import { registerAssignments } from './planning/assignments.ts';
import { registerProgrammePlanning } from './planning/plan-programme.ts';
import { registerReplacements } from './planning/replacements.ts';
import type { Readiness } from './readiness.ts';
import { registerRenames } from './renames.ts';
import { registerReports } from './reports.ts';
import { registerRulePages } from './rule-pages.ts';
import { registerSampling } from './sampling/register.ts';
import type { Settings } from './settings.ts';
import type { Uris } from './uris.ts';
import type { Workspace } from './workspace.ts';

/** What the features have to work with. */
export interface FeaturesContext {
  readonly engine: Engine;
  readonly host: Host;
  readonly pace: Pace;
  readonly workspace: Workspace;
  readonly readiness: Readiness;
  readonly settings: Settings;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  /** The link to the page of a rule. */
  readonly pageOf: (rule: string) => string;
  /** The commands that code lenses may call. */
  readonly commands: readonly string[];
  /** Whether git may be asked. */
  readonly git: boolean;
  /** The day that everything is judged by. */
  readonly today: () => string;
  /** Judges by another day; null is the clock's. */
  readonly setAsOf: (day: string | null) => void;
}

/** Serves all that the editor asks for, each feature by itself with what it needs. */
export function registerFeatures(connection: Connection, context: FeaturesContext): void {
  const { workspace, readiness, engine, host, today, git } = context;
  const features = {
    ...context,
    folders: () => workspace.folders(),
    isComplete: () => workspace.isComplete(),
    versionOf: (path: string) => workspace.versionOf(path),
    supposing: <T>(texts: ReadonlyMap<string, string>, look: () => T) => workspace.supposing(texts, look),
    upToDate: () => readiness.upToDate(),
    hashed: () => readiness.hashed(),
    allKnown: () => readiness.allKnown(),
    lookAgain: () => readiness.lookAgain(),
    sources: () => ({ engine, host, asOf: today(), git, version }),
  };
  registerHovers(connection, features);
  registerNavigation(connection, features);
  registerRenames(connection, features);
  registerCodeLenses(connection, features);
  registerCodeActions(connection, features);
  registerNewFiles(connection, features);
  registerCompletion(connection, features);
  registerOutlines(connection, features);
  registerAnnotations(connection, features);
  registerRulePages(connection, features);
  registerMilestones(connection, features);
  registerAsOf(connection, features);
  registerCheckWorkspace(connection, features);
  registerReports(connection, features);
  registerSampling(connection, features);
  registerProgrammePlanning(connection, features);
  registerAssignments(connection, features);
  registerReplacements(connection, features);
}
