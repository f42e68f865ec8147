import type { Isms } from '../../engine/isms.ts';
import { relativeTo } from '../../engine/paths.ts';
import { documentText, isUnchanged } from '../../exchange/oscal/document-text.ts';
import { Draft } from '../../exchange/oscal/draft.ts';
import {
  type Exportable,
  exportable,
  isOfAudit,
  type OscalModel,
  oscalModels,
  sameIds,
} from '../../exchange/oscal/export-model.ts';
import type { AuditRecord } from '../../model/record.ts';
import { nearest } from '../../model/schema/suggestion.ts';
import type { Day } from '../../model/values.ts';
import { currentAudit } from '../../report/model/current.ts';
import { dataOf, isMap, type MapData } from '../../yaml/data.ts';
import { CannotRun } from '../exit-codes.ts';
import type { ExportOptions } from '../export.ts';
import { severalIsms } from '../narrow-by-root.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { byText, claim, write } from '../write-output.ts';

/** Writes a document of OSCAL to a file, or to standard output. */
export async function exportOscal(options: ExportOptions, surroundings: Surroundings): Promise<void> {
  const { host, terminal } = surroundings;
  const { model, output, force = false, quiet } = options;
  const root = await workspaceFolder(options.root, surroundings);
  if (output !== undefined) {
    await claim({ file: output, mayReplace: byText((text) => isUnchanged(text, host.sha256)), force }, surroundings);
  }
  const asOf = options.asOf ?? host.today();
  const workspace = await openWorkspace(root, { asOf, git: false }, surroundings);
  const isms = ismsOf(workspace, options);
  const chosen = toExport(isms, model, options.audit ?? currentOf(isms, model, asOf));
  refuseFlawed(chosen.records, workspace);
  const lastModified = await lastChange(isms, chosen.records, workspace, options, surroundings);
  const draft = new Draft({ isms, lastModified, dataOf: (record) => dataIn(record, workspace) });
  const text = documentText(oscalModels[model], chosen.make(draft), host.sha256);
  if (output === undefined) {
    terminal.out(text);
    return;
  }
  await write(output, text, surroundings);
  if (!quiet) say(surroundings, `Wrote ${output}.`);
}

/** The ISMS that has what is named, else the only one. */
function ismsOf({ engine, root }: Workspace, { audit }: ExportOptions): Isms {
  const all = engine.allIsms();
  const [only] = all;
  if (!only) throw new CannotRun(`There are no audit files in ${root}. Name the folder of an ISMS with --root.`);
  if (all.length === 1) return only;
  const having = audit === undefined ? all : all.filter((isms) => knows(isms, audit));
  const [found, ...more] = having;
  if (found && more.length === 0) return found;
  throw severalIsms('There are several ISMSs', having.length === 0 ? all : having, { root });
}

function currentOf(isms: Isms, model: OscalModel, asOf: Day): string | undefined {
  if (!isOfAudit(model)) return undefined;
  const audit = currentAudit(isms, asOf);
  if (audit === undefined) throw new CannotRun('There is no audit to export. Name one with --audit.');
  return audit;
}

function toExport(isms: Isms, model: OscalModel, audit: string | undefined): Exportable {
  if (audit !== undefined && !knows(isms, audit)) {
    const ids = isms.audits.ids();
    const meant = nearest(audit, ids);
    const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
    throw new CannotRun(`There is no audit ${audit}.${hint} The audits are ${ids.join(', ')}.`);
  }
  const chosen = exportable(isms, model, audit);
  if ('refusal' in chosen) throw new CannotRun(chosen.refusal);
  const [same] = sameIds(chosen.records);
  if (!same) return chosen;
  throw new CannotRun(
    `The id ${same.id?.value} is that of two documents of the kind ${same.kind}. Give one another id.`,
  );
}

/** Whether there is an internal audit with an id, or an external one that findings come from. */
function knows({ audits, documents }: Isms, audit: string): boolean {
  return audits.exists(audit) || documents.ofAudit('Finding', audit).length > 0;
}

/** What breaks the schema could not be read back as it is. */
function refuseFlawed(records: readonly AuditRecord[], { engine, root }: Workspace): void {
  const files = [...new Set(records.map(({ file }) => file))];
  const flaws = files.flatMap((file) => engine.diagnostics(file)).filter(({ rule }) => /^(syntax|schema)\//.test(rule));
  const [first] = flaws;
  if (!first) return;
  const place = `${relativeTo(root, first.file)}:${first.range.start.line + 1}`;
  const more =
    flaws.length > 1 ? ` There are ${flaws.length - 1} more such errors; audit-as-code check lists them.` : '';
  throw new CannotRun(`${place}: ${first.message} Mend it first.${more}`);
}

/** The day of the last commit that touched the records; the as-of date where they are not committed as they are. */
async function lastChange(
  isms: Isms,
  records: readonly AuditRecord[],
  { asOf }: Workspace,
  { git }: ExportOptions,
  { host }: Surroundings,
): Promise<Day> {
  if (!git) return asOf;
  const files = [...new Set(records.map(({ file }) => file))];
  const uncommitted = await host.uncommitted(isms.root, files);
  if (!uncommitted || uncommitted.length > 0) return asOf;
  return (await host.lastCommit(isms.root, files))?.date ?? asOf;
}

function dataIn({ file, index }: AuditRecord, { engine }: Workspace): MapData {
  const document = engine.layoutOf(file)?.documents[index];
  const data = document && dataOf(document.root);
  return data && isMap(data) ? data : new Map();
}
