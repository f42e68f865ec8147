import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import { ismsTitle } from '../features/isms-title.ts';
import { spanOf } from '../model/values.ts';
import type { ReportKind } from '../report/document/report-document.ts';
import { auditChoices } from './audit-choices.ts';
import type { ReportSubject } from './report-requests.ts';
import type { Uris } from './uris.ts';

/** What reports of a kind can be about, what a document speaks of first, then its ISMS, then the latest. */
export function reportSubjects(
  engine: Engine,
  uris: Uris,
  kind: ReportKind,
  document: string | undefined,
): readonly ReportSubject[] {
  switch (kind) {
    case 'internal-audit':
    case 'management-summary':
      return auditChoices(engine, uris, document);
    case 'audit-plan':
      return auditChoices(engine, uris, document).filter(({ id, root }) => hasPlan(engine, uris.toPath(root), id));
    case 'programme':
      return inOrder(engine, document, (isms) => programmesOf(isms, uris));
    case 'corrective-action':
      return inOrder(engine, document, (isms) => findingsOf(isms, uris));
    case 'findings':
      return inOrder(engine, document, (isms) => [{ subject: ofIsms(isms, uris), file: undefined }]);
    case 'soa':
      return inOrder(engine, document, (isms) =>
        isms.requirements.statement() ? [{ subject: ofIsms(isms, uris), file: undefined }] : [],
      );
  }
}

interface Candidate {
  readonly subject: ReportSubject;
  /** The file that it stands in. */
  readonly file: string | undefined;
}

function inOrder(
  engine: Engine,
  document: string | undefined,
  candidates: (isms: Isms) => readonly Candidate[],
): readonly ReportSubject[] {
  const own = document === undefined ? undefined : engine.ismsOf(document);
  const ranked = engine.allIsms().flatMap((isms) =>
    candidates(isms).map(({ subject, file }) => ({
      subject,
      rank: isms === own ? (file === document ? 0 : 1) : 2,
    })),
  );
  return ranked.sort((a, b) => a.rank - b.rank || latestFirst(a.subject, b.subject)).map(({ subject }) => subject);
}

function latestFirst(a: ReportSubject, b: ReportSubject): number {
  const keys = ({ start, id }: ReportSubject) => [start ?? '', id ?? ''] as const;
  const [[dayA, idA], [dayB, idB]] = [keys(a), keys(b)];
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return idA > idB ? -1 : Number(idA < idB);
}

function programmesOf(isms: Isms, uris: Uris): readonly Candidate[] {
  return isms.documents.all('AuditProgramme').flatMap(({ id, title, cycle, file }) => {
    if (id?.value === undefined) return [];
    const span = spanOf(cycle);
    const days = { start: span?.start ?? null, end: span?.end ?? null };
    return [{ subject: { ...ofIsms(isms, uris), id: id.value, title: title?.value ?? '', ...days }, file }];
  });
}

function findingsOf(isms: Isms, uris: Uris): readonly Candidate[] {
  return isms.documents.all('Finding').flatMap(({ id, title, status, raisedOn, file }) => {
    if (id?.value === undefined) return [];
    const said = { title: title?.value ?? '', status: status?.value ?? '', start: raisedOn?.value ?? null };
    return [{ subject: { ...ofIsms(isms, uris), id: id.value, ...said }, file }];
  });
}

/** The ISMS as a whole. */
function ofIsms(isms: Isms, uris: Uris): ReportSubject {
  const title = ismsTitle(isms);
  return { id: null, title, status: '', start: null, end: null, root: uris.toUri(isms.root), isms: title };
}

function hasPlan(engine: Engine, root: string, id: string): boolean {
  const isms = engine.allIsms().find((each) => each.root === root);
  return isms?.audits.find(id)?.plan !== undefined;
}
