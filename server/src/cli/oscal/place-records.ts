import { isAuditFileName } from '../../engine/audit-file-names.ts';
import type { Isms } from '../../engine/isms.ts';
import { folderOf, isWithin, resolveRelative } from '../../engine/paths.ts';
import type { ImportedRecord } from '../../exchange/oscal/imported.ts';
import { textAt } from '../../exchange/oscal/parts.ts';
import type { NewFile } from '../../features/new-files/new-file.ts';
import { auditFolder, findingsFolder, isFileName } from '../../features/new-files/places.ts';
import type { CommandLineHost } from '../../host/command-line-host.ts';
import { kinds } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type Data, dataOf, isList, isMap } from '../../yaml/data.ts';
import { writeYaml } from '../../yaml/write-data.ts';
import type { Workspace } from '../workspace.ts';

/** Where records go. */
export interface Target {
  /** The ISMS that they become part of; undefined where there is none yet. */
  readonly isms: Isms | undefined;
  /** Its root, or the workspace folder. */
  readonly root: string;
  /** The file that all of them go to, if one was named. */
  readonly output: string | undefined;
}

/** A record that the ISMS has already. */
export interface AlreadyThere {
  /** Kind and id. */
  readonly name: string;
  readonly file: string;
  readonly isSame: boolean;
}

/** Files to be written, and what is not. */
export interface PlacedRecords {
  readonly files: readonly NewFile[];
  readonly alreadyThere: readonly AlreadyThere[];
}

/** Decides which file each record goes to. What the ISMS has already stays as it is, and no file that is there is taken. */
export async function placeRecords(
  records: readonly ImportedRecord[],
  target: Target,
  workspace: Workspace,
  host: CommandLineHost,
): Promise<PlacedRecords> {
  const alreadyThere: AlreadyThere[] = [];
  const byFile = new Map<string, ImportedRecord[]>();
  for (const record of records) {
    const there = existing(record, target.isms);
    if (there) {
      const name = `${there.kind} ${there.id?.value ?? ''}`;
      alreadyThere.push({ name, file: there.file, isSame: saysTheSame(record, there, workspace) });
      continue;
    }
    const file = target.output ?? placeOf(record, target);
    byFile.set(file, [...(byFile.get(file) ?? []), record]);
  }
  const files: NewFile[] = [];
  for (const [wanted, inFile] of byFile) {
    const file = target.output ?? (await freeFile(wanted, target.root, host));
    files.push({ file, text: writeYaml(inFile) });
  }
  return { files, alreadyThere };
}

function existing({ data }: ImportedRecord, isms: Isms | undefined): AuditRecord | undefined {
  const kind = kinds.find((each) => each === textAt(data, 'kind'));
  const id = textAt(data, 'id');
  return isms && kind && id !== undefined ? isms.documents.byId(kind, id) : undefined;
}

function saysTheSame({ data }: ImportedRecord, { file, index }: AuditRecord, { engine }: Workspace): boolean {
  const document = engine.layoutOf(file)?.documents[index];
  return document !== undefined && isSame(data, dataOf(document.root));
}

/** Whether two say the same; the order of keys does not count. */
function isSame(a: Data | undefined, b: Data | undefined): boolean {
  if (isMap(a)) return isMap(b) && a.size === b.size && [...a].every(([key, value]) => isSame(value, b.get(key)));
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]));
  if (a === undefined || b === undefined || isMap(b) || isList(b)) return a === b;
  return a.type === b.type && a.text === b.text;
}

/** The file that a record stood in when it was exported, else one by its kind and id. */
function placeOf({ data, file }: ImportedRecord, { isms, root }: Target): string {
  const former = file === undefined ? undefined : resolveRelative(root, file);
  if (former !== undefined && isWithin(former, root) && isAuditFileName(former)) return former;
  const id = textAt(data, 'id') ?? '';
  const name = isFileName(id) ? id : (textAt(data, 'kind') ?? 'record').toLowerCase();
  const kind = textAt(data, 'kind');
  if (kind === 'Finding') return `${isms ? findingsFolder(isms) : `${root}/findings`}/${name}.audit.yaml`;
  const audit = textAt(data, 'audit');
  const isOfAudit = kind === 'EvidenceRegister' && audit !== undefined && isFileName(audit);
  if (isOfAudit) return `${isms ? auditFolder(isms, audit) : `${root}/audits/${audit}`}/${name}.audit.yaml`;
  return `${root}/${name}.audit.yaml`;
}

/** The path itself where nothing stands, else one with a number. What leads out of the root by links is at the root. */
async function freeFile(wanted: string, root: string, host: CommandLineHost): Promise<string> {
  const path = (await leadsOut(folderOf(wanted), root, host))
    ? `${root}/${wanted.slice(folderOf(wanted).length + 1)}`
    : wanted;
  const [, stem = path, extension = ''] = /^(.*?)(\.audit\.ya?ml)$/.exec(path) ?? [];
  let file = path;
  for (let n = 2; (await host.look(file)) !== 'absent'; n++) file = `${stem}-${n}${extension}`;
  return file;
}

async function leadsOut(folder: string, root: string, host: CommandLineHost): Promise<boolean> {
  for (let at = folder; isWithin(at, root) && at !== root; at = folderOf(at)) {
    const real = await host.realPath(at);
    if (real !== undefined) return !isWithin(real, root);
  }
  return false;
}
