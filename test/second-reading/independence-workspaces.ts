import fc from 'fast-check';
import { mapping, numbered, some, sometimes } from './arbitraries.ts';
import type { Finding, Isms, People, Plan, StatementOfApplicability, Workpaper } from './documents.ts';
import type { WithId } from './writing.ts';

/** An ISMS with one audit: four people, two teams and a firm, responsible for much and auditing much, on few days. */
export interface IndependenceWorkspace {
  readonly isms: Isms & WithId;
  readonly soa: StatementOfApplicability & WithId;
  readonly people: People & WithId;
  readonly plan: Plan;
  readonly workpapers: readonly Workpaper[];
  readonly findings: readonly Finding[];
}

const persons = ['p0', 'p1', 'p2', 'p3'];
const person = fc.constantFrom(...persons);
const party = fc.constantFrom(...persons, 'team:t0', 'team:t1', 'firm:f0');
const apiVersion = fc.constant('audit-as-code/v1');

/** Days on which something begins or ends: those of the audit, and a year before, over the end of a February too. */
const days = [
  '2024-02-29',
  '2025-01-31',
  '2025-02-01',
  '2025-02-02',
  '2025-02-03',
  '2025-02-28',
  '2026-02-01',
  '2026-02-02',
  '2026-02-03',
  '2026-02-04',
];
const day = fc.constantFrom(...days);
const auditDay = fc.constantFrom('2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04', '2025-02-28', '2025-12-31');

/** A mapping that may have a beginning and an end, the end before the beginning too. */
function dated<T>(what: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }) {
  return fc
    .tuple(fc.record<T>(what), fc.record({ from: sometimes(3, day), until: sometimes(4, day) }))
    .map(([one, span]) => ({ ...one, ...span }));
}

const responsible = fc.array(dated({ party }), { minLength: 1, maxLength: 2 });
const roles = {
  owner: sometimes(7, dated({ person })),
  implementers: sometimes(4, responsible),
  operators: sometimes(4, responsible),
  monitors: sometimes(4, responsible),
};

const isms = fc.record({
  apiVersion,
  kind: fc.constant('Isms'),
  id: fc.constant('isms'),
  title: fc.constant('T'),
  standard: fc.constant('ISO/IEC 27001:2022'),
  organization: fc.constant('O'),
  scope: fc.constant('S'),
  governance: person.map((one) => ({ governingBody: [one], seniorManagement: [one] })),
  independence: sometimes(5, fc.record({ coolingOff: fc.constantFrom('P12M' as const, 'P1M' as const) })),
  responsibilities: mapping(['9', '9.2', '9.2.1', 'A.5'], fc.record(roles), 2),
});

const applicable = fc.constantFrom('true' as const, 'true' as const, 'true' as const, 'false' as const);
const soa = fc.record({
  apiVersion,
  kind: fc.constant('StatementOfApplicability'),
  id: fc.constant('soa'),
  controls: mapping(['A.5.1', 'A.5.2', 'A.5.3'], fc.record({ applicable, ...roles })),
});

const anyone = fc.record({
  name: fc.constant('N'),
  team: sometimes(4, fc.array(dated({ team: fc.constantFrom('t0', 't1') }), { minLength: 1, maxLength: 2 })),
  firm: sometimes(2, dated({ firm: fc.constant('f0') })),
  reportsTo: sometimes(7, dated({ person })),
});
const team = fc.record({ title: fc.constant('T'), lead: sometimes(2, person) });
const people = fc.record({
  apiVersion,
  kind: fc.constant('People'),
  id: fc.constant('people'),
  teams: fc.record({ t0: team, t1: team }),
  firms: fc.constant({ f0: { title: 'F' } }),
  people: fc.record({ p0: anyone, p1: anyone, p2: anyone, p3: anyone }),
});

const single = ['A.5.1', 'A.5.2', 'A.5.3', '9.2.1', '9.2.2', '9.1'];
const selectors = [...single, '9.2', '9.1-9.2', 'A.5.1-A.5.3', 'a.5.1-a.5.2'];

const session = fc.record({
  date: auditDay,
  requirements: sometimes(9, some(selectors, 3)),
  auditors: fc.array(person, { minLength: 1, maxLength: 4 }),
  auditees: sometimes(2, some(persons, 2)),
});

const acceptedConflict = fc.record({
  person,
  requirements: some(selectors, 2),
  mitigation: fc.constant('M'),
  approvedBy: person,
  approvedOn: fc.constantFrom('2026-01-31', '2026-02-01', '2026-02-02'),
});

const plan = fc.record({
  apiVersion,
  kind: fc.constant('AuditPlan'),
  id: fc.constant('IA-1'),
  title: fc.constant('T'),
  programme: fc.constant('p'),
  status: fc.constantFrom('draft' as const, 'approved' as const, 'completed' as const, 'cancelled' as const),
  objectives: fc.constant(['O']),
  criteria: fc.constant(['C']),
  period: fc.record({ start: fc.constantFrom('2026-02-01', '2026-02-02'), end: fc.constant('2026-12-31') }),
  scope: fc.record({ requirements: some(selectors, 5), exclusions: mapping([...single, '9.2'], fc.constant('X'), 3) }),
  team: fc.record({ lead: person, auditors: some(persons, 2) }),
  declarations: mapping(persons, fc.record({ declaredOn: fc.constantFrom('2026-02-01', '2026-02-02') })),
  acceptedConflicts: fc.array(acceptedConflict, { maxLength: 2 }),
  sessions: numbered('S', session, 4),
});

const result = fc.constantFrom('conforms' as const, 'not-examined' as const);
const workpaper = fc.record({
  apiVersion,
  kind: fc.constant('Workpaper'),
  audit: fc.constant('IA-1'),
  auditor: person,
  performedOn: auditDay,
  results: mapping([...single, '9.2'], fc.record({ result }), 3),
});

const effectiveness = sometimes(
  5,
  fc.record({ reviewedBy: person, reviewedOn: fc.constant('2026-06-01'), result: fc.constant('effective') }),
);
const action = fc.record({ description: fc.constant('D'), owner: person, effectiveness });
const finding = fc.record({
  apiVersion,
  kind: fc.constant('Finding'),
  title: fc.constant('T'),
  audit: fc.constant('IA-1'),
  type: fc.constant('observation'),
  status: fc.constantFrom('closed' as const, 'closed' as const, 'withdrawn' as const),
  condition: fc.constant('C'),
  requirements: some([...single, '9.2'], 2),
  raisedBy: person,
  raisedOn: auditDay,
  correction: sometimes(5, fc.record({ description: fc.constant('D'), owner: person })),
  correctiveActions: numbered('CA', action, 2),
  effectiveness,
  closedBy: sometimes(5, person),
});

/** Small ISMSs on which all rules of independence that need no git history have something to say. */
export const independenceWorkspaces: fc.Arbitrary<IndependenceWorkspace> = fc.record({
  isms,
  soa,
  people,
  plan,
  workpapers: numbered('W', workpaper, 2),
  findings: numbered('F', finding, 2),
});
