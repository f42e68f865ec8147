import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { folderOf, isWithin } from '../../engine/paths.ts';

/** Whether an id can be the name of a file or folder; the key of an audit may be anything. */
export function isFileName(id: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id);
}

/** A path in a folder at which no audit file is: `report.audit.yaml`, else `report-2.audit.yaml` and so on. */
export function freePath(engine: Engine, folder: string, name: string): string {
  const isTaken = (path: string) => engine.hasFile(path) || engine.hasFile(path.replace(/yaml$/, 'yml'));
  let path = `${folder}/${name}.audit.yaml`;
  for (let n = 2; isTaken(path); n++) path = `${folder}/${name}-${n}.audit.yaml`;
  return path;
}

/**
 * The folder of an audit: where its plan is, if the plan has a folder of its own; else beside the folders of other audits
 * that have, else `audits/<id>` beneath the ISMS root.
 */
export function auditFolder(isms: Isms, id: string): string {
  const plan = isms.audits.plan(id);
  if (plan && folderOf(plan.file) !== isms.root) return folderOf(plan.file);
  const ownFolders = isms.documents.all('AuditPlan').flatMap(({ file, id: other }) => {
    const folder = folderOf(file);
    return other?.value !== undefined && folder.endsWith(`/${other.value}`) ? [folderOf(folder)] : [];
  });
  const above = ownFolders.at(-1);
  return `${above !== undefined && isWithin(above, isms.root) ? above : `${isms.root}/audits`}/${id}`;
}

/** The folder of findings: where those are that stand in files named after them, else `findings`. */
export function findingsFolder(isms: Isms): string {
  const named = isms.documents.all('Finding').find(({ file, id }) => file.endsWith(`/${id?.value}.audit.yaml`));
  return named ? folderOf(named.file) : `${isms.root}/findings`;
}
