import type { RecordOf } from '../../model/record.ts';
import type { Offer } from './offer.ts';
import { auditOf, type OfferProvider } from './place.ts';

/**
 * Audits: the one whose folder the document is in, then the latest of those that have begun; for a finding, external
 * ones too.
 */
export const auditOffers: OfferProvider = ({ isms, file, record }) => {
  const folders = new Set(file.split('/'));
  const audits = isms.audits.ids().map((id) => {
    const { plan, entry } = isms.audits.find(id) ?? {};
    const span = isms.audits.span(id);
    const title = plan?.title?.value ?? entry?.value.title?.value;
    const status = isms.audits.status(id) ?? 'planned';
    const note = span ? `${status}, ${span.start} to ${span.end}` : status;
    const begun = span !== undefined && span.start <= isms.today();
    const rank = `${Number(folders.has(id))}${Number(begun)}${span?.start ?? ''}`;
    return { id, rank, offer: recordOffer(id, title, note) };
  });
  audits.sort((a, b) => compare(b.rank, a.rank) || compare(a.id, b.id));
  const external = isms.documents.first('Isms')?.certification?.externalAudits?.entries ?? [];
  return [
    ...audits.map(({ offer }) => offer),
    ...(record?.kind === 'Finding' ? external : []).map(({ key, value }) =>
      recordOffer(key, value.type?.value, `external, ${value.date?.value ?? ''}`),
    ),
  ];
};

/** Audit programmes; a programme does not continue itself. */
export const programmeOffers: OfferProvider = ({ isms, record }) => {
  const own = record?.kind === 'AuditProgramme' ? record.id?.value : undefined;
  const programmes = isms.documents.all('AuditProgramme').filter(({ id }) => id?.value !== own);
  return programmes.flatMap(({ id, title, cycle }) => {
    const note = cycle?.start?.value === undefined ? undefined : `${cycle.start.value} to ${cycle.end?.value ?? ''}`;
    return id?.value === undefined ? [] : [recordOffer(id.value, title?.value, note)];
  });
};

/** The sessions of the audit that a workpaper names, those without a workpaper first. */
export const sessionOffers: OfferProvider = (place) => {
  const audit = auditOf(place);
  if (audit === undefined) return [];
  const { isms, record } = place;
  const others = isms.documents.ofAudit('Workpaper', audit).filter(({ id }) => id?.value !== record?.id?.value);
  const done = new Set(others.map(({ session }) => session?.value));
  const offers = (isms.audits.plan(audit)?.sessions?.items ?? []).flatMap(({ id, title, date }): readonly Offer[] => {
    if (id?.value === undefined) return [];
    return [recordOffer(id.value, title?.value, done.has(id.value) ? 'has a workpaper' : date?.value)];
  });
  return [...offers.filter(({ text }) => !done.has(text)), ...offers.filter(({ text }) => done.has(text))];
};

/** Findings: in a workpaper those of its audit; as what a finding repeats, those of other audits. */
export const findingOffers: OfferProvider = (place) => {
  const { isms, record } = place;
  const audit = auditOf(place);
  if (record?.kind !== 'Finding') {
    return audit === undefined ? [] : isms.documents.ofAudit('Finding', audit).flatMap(ofFinding);
  }
  const others = isms.documents.all('Finding').filter((finding) => finding.audit?.value !== audit);
  const own = new Set((record.requirements?.items ?? []).map(({ value }) => value));
  const isAlike = ({ requirements }: RecordOf<'Finding'>) => requirements?.items.some(({ value }) => own.has(value));
  return [...others.filter(isAlike), ...others.filter((finding) => !isAlike(finding))].flatMap(ofFinding);
};

function ofFinding({ id, title, type, status }: RecordOf<'Finding'>): readonly Offer[] {
  const note = [type?.value, status?.value].filter(Boolean).join(', ');
  return id?.value === undefined ? [] : [recordOffer(id.value, title?.value, note)];
}

/** Evidence: that of the audit first. */
export const evidenceOffers: OfferProvider = (place) => {
  const { isms } = place;
  const audit = auditOf(place);
  const own = audit === undefined ? [] : isms.documents.ofAudit('EvidenceRegister', audit);
  const others = isms.documents.all('EvidenceRegister').filter((register) => !own.includes(register));
  return [...own, ...others].flatMap((register) =>
    (register.items?.entries ?? []).map(({ key, value }) => {
      const kept = value.file?.value ?? value.uri?.value ?? value.reference?.value;
      const note = own.includes(register) ? kept : `of ${register.audit?.value ?? 'no audit'}`;
      return recordOffer(key, value.title?.value, note);
    }),
  );
};

function recordOffer(text: string, title: string | undefined, note: string | undefined): Offer {
  return {
    ...{ sort: 'record', text },
    ...(title !== undefined && { title }),
    ...(note !== undefined && note !== '' && { note }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
