import type { Isms } from '../../engine/isms.ts';
import type { Control } from '../../model/statement-of-applicability.ts';
import type { Day, Entry } from '../../model/values.ts';
import { sectionsOf } from '../../views/requirement-sections.ts';
import type { ReportContext } from './context.ts';
import { type DraftReason, draftOfRecords } from './draft.ts';
import { type Identity, identityOf } from './identity.ts';
import { fileFromRoot, type NamedPerson, namedParty, namedPerson, personOf, type Titled, textsOf } from './named.ts';

/** Somebody responsible for a control, from a day until a day where either is recorded. */
export interface ResponsibleParty {
  readonly party: NamedPerson | Titled;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
}

export type ControlStatus = NonNullable<NonNullable<Control['status']>['value']>;

/** A control, or an additional requirement, as the statement has it. */
export interface StatedControl {
  readonly requirement: Titled;
  /** Whether the statement has an entry for it. */
  readonly stated: boolean;
  readonly applicable: boolean | undefined;
  /** Before this day it counts as not applicable. */
  readonly applicableFrom: Day | undefined;
  readonly justification: string | undefined;
  readonly status: ControlStatus | undefined;
  readonly owner: ResponsibleParty | undefined;
  readonly implementers: readonly ResponsibleParty[];
  readonly operators: readonly ResponsibleParty[];
  readonly monitors: readonly ResponsibleParty[];
  readonly implementation: string | undefined;
  /** From the ISMS root. */
  readonly documents: readonly string[];
}

export interface StatedSection {
  readonly section: Titled;
  readonly controls: readonly StatedControl[];
}

/** Which controls are necessary, why, and whether they are implemented (6.1.3 d). */
export interface StatementReport {
  readonly identity: Identity;
  readonly statement: Titled;
  readonly draft: readonly DraftReason[];
  readonly standard: string;
  readonly scope: string | undefined;
  readonly version: string | undefined;
  readonly approval: { readonly by: NamedPerson | undefined; readonly on: Day | undefined };
  /** The themes of Annex A, then the sets of additional requirements of which the statement has an entry. */
  readonly sections: readonly StatedSection[];
}

/** Builds the report of the statement of applicability; undefined where the ISMS has none. */
export function statementReport(isms: Isms, context: ReportContext): StatementReport | undefined {
  const statement = isms.requirements.statement();
  if (!statement) return undefined;
  return {
    identity: identityOf(isms, context),
    statement: { id: statement.id?.value ?? '', title: statement.title?.value },
    draft: draftOfRecords([statement], isms, context),
    standard: isms.requirements.standardId(),
    scope: isms.documents.first('Isms')?.scope?.value,
    version: statement.version?.value,
    approval: { by: personOf(statement.approvedBy, isms), on: statement.approvedOn?.value },
    sections: statedSections(isms, statement.file),
  };
}

function statedSections(isms: Isms, file: string): readonly StatedSection[] {
  const additional = isms.requirements.additional();
  return sectionsOf(isms)
    .filter(({ id }) => id.startsWith('A.') || additional.has(id))
    .map(({ id, title, requirements }) => ({
      section: { id, title },
      controls: requirements.map((each) => statedControl(each, isms.requirements.control(each.id), file, isms)),
    }))
    .filter(({ section, controls }) => !additional.has(section.id) || controls.some(({ stated }) => stated));
}

function statedControl(
  { id, title }: { readonly id: string; readonly title: string },
  entry: Entry<Control> | undefined,
  file: string,
  isms: Isms,
): StatedControl {
  const control = entry?.value;
  const parties = (list: Control['implementers']): readonly ResponsibleParty[] =>
    (list?.items ?? []).flatMap((each) => partyOf(each, isms) ?? []);
  return {
    requirement: { id, title },
    stated: entry !== undefined,
    applicable: control?.applicable?.value,
    applicableFrom: control?.applicableFrom?.value,
    justification: control?.justification?.value,
    status: control?.status?.value,
    owner: partyOf(control?.owner, isms),
    implementers: parties(control?.implementers),
    operators: parties(control?.operators),
    monitors: parties(control?.monitors),
    implementation: control?.implementation?.value,
    documents: textsOf(control?.documents).map((each) => fileFromRoot(each, { file, index: 0, sound: true }, isms)),
  };
}

function partyOf(dated: Control['owner'], isms: Isms): ResponsibleParty | undefined {
  const written = dated?.reference?.value;
  if (written === undefined) return undefined;
  const party = written.includes(':') ? namedParty(written, isms) : namedPerson(written, isms);
  return { party, from: dated?.from?.value, until: dated?.until?.value };
}
