import type { Draft } from './draft.ts';
import { mark } from './fields.ts';

/**
 * What stands where OSCAL requires a system security plan: the statement of applicability, which an ISMS has instead.
 * Gives a reference to a resource of the back matter.
 */
export function statementOfApplicabilityResource(draft: Draft): string {
  const id = draft.isms.requirements.statement()?.id?.value ?? '';
  return draft.resource(draft.uuid('reference', 'component-definition', id), () => ({
    title: 'Statement of applicability',
    description:
      'An ISMS by ISO/IEC 27001 has a statement of applicability where OSCAL expects a system security plan. audit-as-code exports it as a component definition.',
    props: [mark('document-uuid', draft.uuid('component-definition', id))],
  }));
}

/** The plan of an audit, as a resource that results refer to. */
export function planResource(draft: Draft, audit: string): string {
  return draft.resource(draft.uuid('reference', 'assessment-plan', audit), () => ({
    title: `Assessment plan of ${audit}`,
    description: 'audit-as-code exports the plan of the audit as an assessment plan.',
    props: [mark('document-uuid', draft.uuid('assessment-plan', audit))],
  }));
}
