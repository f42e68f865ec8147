import type { Isms } from '../../engine/isms.ts';
import { ismsTitle } from '../isms-title.ts';
import { nextId } from '../next-id.ts';
import { nextFinding } from './finding.ts';
import { isFileName } from './places.ts';

/** An audit, planned or promised by a programme. */
export interface AuditToChoose {
  readonly id: string;
  readonly title: string;
  readonly hasPlan: boolean;
  /** The auditable requirements in its scope. */
  readonly requirements: readonly { readonly id: string; readonly title: string }[];
}

export interface PersonToChoose {
  readonly id: string;
  readonly name: string;
  /** Whether they are competent in auditing and in the standard today. */
  readonly auditor: boolean;
}

/** What somebody who starts a new file can choose from in one ISMS. */
export interface NewFileChoices {
  /** The title of the ISMS. */
  readonly isms: string;
  readonly today: string;
  /** Those without a plan first, then the latest. */
  readonly audits: readonly AuditToChoose[];
  /** Auditors first. */
  readonly people: readonly PersonToChoose[];
  readonly nextAudit: string;
  readonly nextFinding: string;
  readonly hasStatement: boolean;
}

/** What there is to choose from in an ISMS. */
export function newFileChoices(isms: Isms): NewFileChoices {
  return {
    isms: ismsTitle(isms),
    today: isms.today(),
    audits: auditsOf(isms),
    people: peopleOf(isms),
    nextAudit: nextId(isms.audits.ids(), `IA-${isms.today().slice(0, 4)}-01`),
    nextFinding: nextFinding(isms),
    hasStatement: isms.requirements.statement() !== undefined,
  };
}

function auditsOf(isms: Isms): readonly AuditToChoose[] {
  const start = (id: string) => isms.audits.span(id)?.start ?? '';
  return isms.audits
    .ids()
    .filter(isFileName)
    .filter((id) => isms.audits.status(id) !== 'cancelled')
    .toSorted((a, b) => (start(a) < start(b) ? 1 : -Number(start(a) > start(b))))
    .map((id) => {
      const audit = isms.audits.find(id);
      const { edition, requirements } = isms.audits.scope(id);
      return {
        id,
        title: audit?.plan?.title?.value ?? audit?.entry?.value.title?.value ?? '',
        hasPlan: audit?.plan !== undefined,
        requirements: isms.requirements
          .sorted(requirements, edition)
          .map((each) => ({ id: each, title: titleOf(isms, each) })),
      };
    })
    .toSorted((a, b) => Number(a.hasPlan) - Number(b.hasPlan));
}

function titleOf(isms: Isms, id: string): string {
  const set = id.slice(0, Math.max(0, id.indexOf(':')));
  const declared = isms.requirements
    .additional()
    .get(set)
    ?.items.get(id.slice(set.length + 1));
  return isms.requirements.standard().requirement(id)?.title ?? declared ?? '';
}

function peopleOf(isms: Isms): readonly PersonToChoose[] {
  const today = isms.today();
  const isCompetentIn = (person: string, subject: string) =>
    (isms.parties.competences(person) ?? []).some(
      ({ subjects, valid }) => subjects?.includes(subject) && valid && (valid.until ?? today) >= today,
    );
  return isms.documents
    .all('People')
    .flatMap(({ people }) => people?.entries ?? [])
    .map(({ key, value }) => ({
      id: key,
      name: value.name?.value ?? key,
      auditor: isCompetentIn(key, 'auditing') && isCompetentIn(key, 'iso27001'),
    }))
    .toSorted((a, b) => Number(b.auditor) - Number(a.auditor));
}
