import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import { ismsTitle } from '../features/isms-title.ts';
import type { AuditChoice } from './requests.ts';
import type { Uris } from './uris.ts';

/** All audits of all ISMS roots, those of the document in front first, then the latest first. */
export function auditChoices(engine: Engine, uris: Uris, document: string | undefined): readonly AuditChoice[] {
  const own = document === undefined ? undefined : engine.ismsOf(document);
  const audit = own && document !== undefined ? auditOfDocument(own, document) : undefined;
  const choices = engine.allIsms().flatMap((isms) =>
    auditIds(isms).map((id) => ({
      choice: choiceOf(isms, id, uris),
      rank: isms === own ? (id === audit ? 0 : 1) : 2,
    })),
  );
  return choices.sort((a, b) => a.rank - b.rank || latestFirst(a.choice, b.choice)).map(({ choice }) => choice);
}

/** The ids of all audits of an ISMS, planned or only promised by a programme, each once. */
function auditIds(isms: Isms): readonly string[] {
  const planned = isms.documents.all('AuditPlan').flatMap(({ id }) => id?.value ?? []);
  const promised = isms.documents.all('AuditProgramme').flatMap(({ audits }) => audits?.entries ?? []);
  return [...new Set([...planned, ...promised.map(({ key }) => key)])];
}

function choiceOf(isms: Isms, id: string, uris: Uris): AuditChoice {
  const audit = isms.audits.find(id);
  const span = isms.audits.span(id);
  return {
    id,
    title: audit?.plan?.title?.value ?? audit?.entry?.value.title?.value ?? '',
    status: isms.audits.status(id) ?? '',
    start: span?.start ?? null,
    end: span?.end ?? null,
    root: uris.toUri(isms.root),
    isms: ismsTitle(isms),
  };
}

/** The audit that a file speaks of: its plan's, or the one that its first workpaper, finding or report names. */
function auditOfDocument(isms: Isms, path: string): string | undefined {
  for (const kind of ['AuditPlan', 'Workpaper', 'Finding', 'EvidenceRegister', 'AuditReport'] as const) {
    const record = isms.documents.all(kind).find(({ file }) => file === path);
    const id = record?.kind === 'AuditPlan' ? record.id?.value : record?.audit?.value;
    if (id !== undefined) return id;
  }
  return undefined;
}

function latestFirst(a: AuditChoice, b: AuditChoice): number {
  const [dayA, dayB] = [a.start ?? '', b.start ?? ''];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
