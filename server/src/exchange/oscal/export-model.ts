import type { Isms } from '../../engine/isms.ts';
import type { AuditRecord } from '../../model/record.ts';
import { assessmentResults } from './assessment-results.ts';
import { assessmentPlan } from './audit-plan.ts';
import { componentDefinition } from './component-definition.ts';
import type { Draft } from './draft.ts';
import type { OscalObject } from './model.ts';
import { isOpenNonconformity, planOfAction } from './poam.ts';

/** The models that can be exported, as users name them, and the member that a document of each consists of. */
export const oscalModels = {
  'assessment-plan': 'assessment-plan',
  'assessment-results': 'assessment-results',
  poam: 'plan-of-action-and-milestones',
  'component-definition': 'component-definition',
} as const;
export type OscalModel = keyof typeof oscalModels;

/** Whether a model is about one audit. */
export function isOfAudit(model: OscalModel): boolean {
  return model === 'assessment-plan' || model === 'assessment-results';
}

/** The records that a document is made of, and how to make it. */
export interface Exportable {
  readonly records: readonly AuditRecord[];
  readonly make: (draft: Draft) => OscalObject;
}

/** Why there is nothing to export: a sentence for a person. */
export interface Refusal {
  readonly refusal: string;
}

/**
 * What a model is made of. Plan and results need an audit; a plan of action can be narrowed to the findings of one.
 */
export function exportable(isms: Isms, model: OscalModel, audit: string | undefined): Exportable | Refusal {
  switch (model) {
    case 'assessment-plan':
      return planOf(isms, audit ?? '');
    case 'assessment-results':
      return resultsOf(isms, audit ?? '');
    case 'poam':
      return actionsOf(isms, audit);
    case 'component-definition':
      return statementOf(isms);
  }
}

function planOf({ audits }: Isms, audit: string): Exportable | Refusal {
  const plan = audits.plan(audit);
  if (!plan) return { refusal: `The audit ${audit} has no plan in the ISMS.` };
  return { records: [plan], make: (draft) => assessmentPlan(draft, plan) };
}

function resultsOf({ audits, documents }: Isms, audit: string): Exportable | Refusal {
  const of = {
    workpapers: documents.ofAudit('Workpaper', audit),
    findings: documents.ofAudit('Finding', audit),
    registers: documents.ofAudit('EvidenceRegister', audit),
    reports: documents.ofAudit('AuditReport', audit),
  };
  const records = [...of.workpapers, ...of.findings, ...of.registers, ...of.reports];
  if (of.workpapers.length + of.findings.length === 0) {
    return { refusal: `The audit ${audit} has no workpapers and no findings yet: there are no results to export.` };
  }
  return { records, make: (draft) => assessmentResults(draft, { audit, plan: audits.plan(audit), ...of }) };
}

function actionsOf({ documents }: Isms, audit: string | undefined): Exportable | Refusal {
  const all = audit === undefined ? documents.all('Finding') : documents.ofAudit('Finding', audit);
  const findings = all.filter(isOpenNonconformity);
  if (findings.length === 0) {
    const of = audit === undefined ? '' : ` of the audit ${audit}`;
    return { refusal: `There is no open nonconformity${of}: OSCAL has no plan of action without an item.` };
  }
  return { records: findings, make: (draft) => planOfAction(draft, findings) };
}

function statementOf({ requirements }: Isms): Exportable | Refusal {
  const statement = requirements.statement();
  if (!statement) return { refusal: 'There is no statement of applicability in the ISMS.' };
  if ((statement.controls?.entries ?? []).length === 0) {
    return {
      refusal: 'The statement of applicability has no controls: OSCAL has no component definition without any.',
    };
  }
  return { records: [statement], make: (draft) => componentDefinition(draft, statement) };
}

/** Two records of one kind with the same id: OSCAL could not tell them apart. */
export function sameIds(records: readonly AuditRecord[]): readonly AuditRecord[] {
  const seen = new Set<string>();
  return records.filter(({ kind, id }) => {
    const key = `${kind} ${id?.value ?? ''}`;
    const isThere = seen.has(key);
    seen.add(key);
    return isThere;
  });
}
