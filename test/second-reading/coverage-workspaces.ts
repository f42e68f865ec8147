import fc from 'fast-check';
import { mapping, numbered, some, sometimes } from './arbitraries.ts';
import type { Plan, Programme, StatementOfApplicability, Workpaper } from './documents.ts';
import type { WithId } from './writing.ts';

/** An ISMS with three programmes, each of which continues the one before, and up to three audits that have a plan. */
export interface CoverageWorkspace {
  readonly isms: WithId;
  readonly soa: (StatementOfApplicability & WithId) | undefined;
  readonly programmes: readonly Programme[];
  readonly plans: readonly Plan[];
  readonly workpapers: readonly Workpaper[];
}

const apiVersion = fc.constant('audit-as-code/v1');

/** Clauses of three levels, a theme with its ranges, and additional requirements; those of the second list stand alone. */
const selectors = ['4.1-4.3', '9.1-9.2', 'A.6', 'A.6.1-A.6.3', 'own:*'];
const single = ['4', '4.2', '9', '9.2', '9.3', '9.2.1', 'a.6.2', 'A.6.5', 'own:X'];
const anySelectors = (maxLength: number) => some([...single, ...selectors], maxLength);

const isms = fc.record({
  apiVersion,
  kind: fc.constant('Isms'),
  id: fc.constant('isms'),
  title: fc.constant('T'),
  standard: fc.constant('ISO/IEC 27001:2022'),
  organization: fc.constant('O'),
  scope: fc.constant('S'),
  governance: fc.constant({ governingBody: ['p0'], seniorManagement: ['p0'] }),
  additionalRequirements: fc.constant({ own: { title: 'T', items: { X: 'X', Y: 'Y' } } }),
});

const controls = ['A.6.1', 'A.6.2', 'A.6.3', 'A.6.4', 'A.6.5', 'A.6.6', 'A.6.7', 'A.6.8', 'own:X', 'own:Y'];
const control = fc.record({
  applicable: fc.constantFrom('true' as const, 'false' as const),
  applicableFrom: sometimes(4, fc.constantFrom('2026-02-12', '2026-02-13', '2026-02-14', '2026-12-31', '2027-01-01')),
});
const soa = fc.record({
  apiVersion,
  kind: fc.constant('StatementOfApplicability'),
  id: fc.constant('soa'),
  controls: mapping(controls, control),
});

/** Ends of audits: this year, and the last day that counts for a programme until the end of 2026, and the day before. */
const period = fc.constantFrom(
  { start: '2026-02-01', end: '2026-02-13' },
  { start: '2023-12-01', end: '2023-12-31' },
  { start: '2023-12-01', end: '2023-12-30' },
);

const session = fc.record({
  date: fc.constant('2026-02-01'),
  requirements: sometimes(7, anySelectors(4)),
  auditors: fc.constant(['p0']),
});

const plan = (id: string) =>
  fc.record({
    apiVersion,
    kind: fc.constant('AuditPlan'),
    id: fc.constant(id),
    title: fc.constant('T'),
    programme: fc.constant('P-1'),
    status: fc.constantFrom(
      'draft' as const,
      'in-progress' as const,
      'completed' as const,
      'completed' as const,
      'cancelled' as const,
    ),
    objectives: fc.constant(['O']),
    criteria: fc.constant(['C']),
    period,
    team: fc.constant({ lead: 'p0' }),
    scope: fc.record({
      requirements: anySelectors(5),
      exclusions: mapping([...single, ...selectors], fc.constant('X'), 3),
    }),
    sessions: sometimes(8, numbered('S', session, 3)),
  });

const result = fc.record({
  result: fc.constantFrom(
    'conforms' as const,
    'nonconforming' as const,
    'not-examined' as const,
    'not-applicable' as const,
  ),
  notes: sometimes(4, fc.constant('N')),
  evidence: sometimes(7, fc.constantFrom(['E-1'], ['E-1'], [])),
});
const workpaper = fc.record({
  apiVersion,
  kind: fc.constant('Workpaper'),
  audit: fc.constantFrom('IA-1', 'IA-2', 'IA-3', 'X-1'),
  auditor: fc.constant('p0'),
  performedOn: fc.constant('2026-02-01'),
  results: mapping(single, result),
});

const entry = fc.record({
  title: fc.constant('T'),
  period,
  requirements: anySelectors(5),
  status: sometimes(5, fc.constantFrom('completed' as const, 'cancelled' as const)),
});
const programme = (id: string, audits: readonly string[], continues?: string) =>
  fc.record({
    apiVersion,
    kind: fc.constant('AuditProgramme'),
    id: fc.constant(id),
    title: fc.constant('T'),
    manager: fc.constant('p0'),
    continues: fc.constant(continues),
    cycle: fc.constant({ start: '2026-01-01', end: '2026-12-31' }),
    objectives: fc.constant(['O']),
    frequency: fc.constant('P12M'),
    methods: fc.constant(['M']),
    reporting: fc.constant('R'),
    requirements: sometimes(8, anySelectors(9)),
    audits: fc.record(Object.fromEntries(audits.map((audit) => [audit, entry]))),
  });

/**
 * Small ISMSs on which all rules of coverage have something to say. `IA-1` and `IA-2` may have a plan besides their
 * entry, `IA-3` has no entry, `X-1` to `X-3` have no plan.
 */
export const coverageWorkspaces: fc.Arbitrary<CoverageWorkspace> = fc.record({
  isms,
  soa: sometimes(9, soa),
  programmes: fc.tuple(
    programme('P-0', ['IA-2', 'X-1']),
    programme('P-1', ['IA-1', 'X-2'], 'P-0'),
    programme('P-2', ['X-3'], 'P-1'),
  ),
  plans: fc
    .tuple(...['IA-1', 'IA-2', 'IA-3'].map((id) => sometimes(7, plan(id))))
    .map((all) => all.filter((one) => one !== undefined)),
  workpapers: numbered('W', workpaper, 5),
});
