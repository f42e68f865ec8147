import type { StandardId } from '../../catalog/standard.ts';
import { plus } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import { programmeContent } from './audit-programme.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { statementText } from './statement-of-applicability.ts';

/** What has to be known to start an ISMS. */
export interface NewIsms {
  readonly organization: string;
  readonly standard: StandardId;
  readonly today: Day;
  /** What the ISMS covers (4.3); left to be completed where it is not known. */
  readonly scope?: string;
}

/** Roles that stand for persons until somebody names them. */
const roles = { top: 'top.management', manager: 'isms.manager', auditor: 'lead.auditor' } as const;

/**
 * The whole layout of an ISMS in a folder: the Isms document first, people, statement of applicability, programme, and
 * the plan of the first audit. Every reference leads somewhere; names are left to be completed.
 */
export function newIsms(
  folder: string,
  { organization, standard, today, scope = toBeCompleted }: NewIsms,
): readonly NewFile[] {
  const year = today.slice(0, 4);
  const audit = `IA-${year}-01`;
  const programme = `programme-${year}`;
  const title = 'The management system, clauses 4 to 10';
  const period = { start: plus(today, 'P3M'), end: plus(plus(today, 'P3M'), 'P4D') };
  const at = (path: string, text: string): NewFile => ({ file: `${folder}/${path}`, text });
  return [
    at(
      'isms.audit.yaml',
      documentText('Isms', {
        id: 'isms',
        title: `${organization} information security management system`,
        standard,
        organization,
        scope,
        governance: { governingBody: [roles.top], seniorManagement: [roles.top] },
        responsibilities: { '4-10': { owner: roles.manager } },
      }),
    ),
    at('people.audit.yaml', peopleText(today)),
    at('soa.audit.yaml', statementText(standard)),
    at(
      'programme.audit.yaml',
      documentText(
        'AuditProgramme',
        programmeContent(programme, roles.manager, today, {
          [audit]: { title, period, requirements: ['4-10'] },
          [`IA-${year}-02`]: {
            title: 'The controls of Annex A',
            period: { start: plus(today, 'P9M'), end: plus(plus(today, 'P9M'), 'P4D') },
            requirements: ['A'],
          },
        }),
      ),
    ),
    at(
      `audits/${audit}/plan.audit.yaml`,
      documentText('AuditPlan', {
        id: audit,
        title,
        programme,
        status: 'draft',
        objectives: ['Determine whether the management system conforms and is effectively implemented'],
        criteria: [standard],
        scope: { requirements: ['4-10'] },
        period,
        team: { lead: roles.auditor },
      }),
    ),
  ];
}

function peopleText(today: Day): string {
  const competence = { subject: ['auditing', 'iso27001'], name: toBeCompleted, obtained: today };
  return documentText('People', {
    id: 'people',
    people: {
      [roles.top]: { name: 'Top management' },
      [roles.manager]: { name: 'ISMS manager', reportsTo: roles.top },
      [roles.auditor]: { name: 'Lead auditor', reportsTo: roles.top, competence: [competence] },
    },
  });
}
