import { assertSound } from './judge.ts';

const action = 'due: 2026-03-31, completedOn: 2026-03-20, uri: https://t.example/1, evidence: [E-1]';
const review = '{ reviewedBy: j.weiss, reviewedOn: 2026-06-15, result: not-effective, evidence: [E-2] }';
const approval = { approvedBy: 'm.ito', approvedOn: '2026-01-15' };

describe('Optional keys', () => {
  it('of Isms', () =>
    assertSound('Isms', {
      responsibilities: '{ "6.1": { owner: p.lind, implementers: [team:risk], operators: [], monitors: [] } }',
      independence: '{ coolingOff: P12M, commitLookback: P6M }',
      certification: '{ body: Example Cert, externalAudits: { s-2027: { type: surveillance, date: 2027-02-10 } } }',
      managementReview: '{ within: P12M }',
      additionalRequirements: '{ soc2: { title: SOC 2, items: { CC6.1: Logical access } } }',
      rules: '{ schedule/audit-overdue: error, evidence/*: information }',
      report:
        '{ logo: l.png, accent: "#0A5", classification: Internal, language: en, paper: a4, font: Serif, sections: [scope], foreword: foreword.md }',
      baseline: 'baseline.json',
    }));
  it('of People', () => {
    const competence =
      '{ subject: auditing, name: Lead, type: certification, issuer: I, obtained: 2024-05-02, expires: 2027-05-02, evidence: E-1 }';
    assertSound('People', {
      teams: '{ ops: { title: Operations, lead: k.osei } }',
      firms: '{ northgate: { title: Northgate } }',
      people: `{ a: { name: A, emails: [a@a.example], team: ops, firm: { firm: northgate, until: 2026-01-01 }, reportsTo: { person: m.ito, from: 2025-01-01 }, competence: [${competence}] } }`,
    });
  });
  it('of StatementOfApplicability', () =>
    assertSound('StatementOfApplicability', {
      ...approval,
      version: '"3.1"',
      controls:
        '{ A.5.15: { applicable: true, justification: Risk, status: partial, applicableFrom: 2025-06-01, owner: k.osei, implementers: [], operators: [], monitors: [], implementation: Keys, paths: ["infra/**"], documents: [a.md] } }',
    }));
  it('of AuditProgramme', () =>
    assertSound('AuditProgramme', {
      ...approval,
      continues: 'programme-2024',
      requirements: '["4-10", A]',
      responsibilities: 'The manager plans',
      planning: 'Four weeks ahead',
      competenceCriteria: 'Three audits',
      audits:
        '{ IA-1: { title: A, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [A], rationale: Incidents, status: cancelled, reason: Moved, record: https://r.example/1 } }',
    }));
  it('of AuditPlan', () =>
    assertSound('AuditPlan', {
      ...approval,
      standard: 'ISO/IEC 27001:2013',
      scope: '{ requirements: [A], exclusions: { A.5.17: Later }, locations: [Hamburg], processes: [joiners] }',
      team: '{ lead: d.mora, auditors: [a], experts: [b], observers: [c] }',
      declarations: '{ d.mora: { declaredOn: 2026-01-20, statement: None } }',
      acceptedConflicts:
        '[{ person: s.rao, requirements: [A.5.18], mitigation: Review, approvedBy: m.ito, approvedOn: 2026-01-15 }]',
      sessions:
        '[{ id: S1, title: T, date: 2026-02-03, start: "09:00", end: "10:30", requirements: [A], auditors: [a], auditees: [b], methods: [interview], location: Hamburg, sample: { population: 240, size: 25, method: random } }]',
    }));
  it('of Workpaper', () =>
    assertSound('Workpaper', {
      session: 'S1',
      results:
        '{ A.5.18: { result: nonconforming, evidence: [E-1], findings: [F-1], notes: Seen, sample: { population: 240, size: 25, method: all, exceptions: 3 } } }',
    }));
  it('of Finding', () =>
    assertSound('Finding', {
      criterion: 'Removed on termination',
      cause: 'The feed failed',
      extent: 'Both other sites',
      consequence: 'Access to data',
      recommendation: 'Reconcile',
      response: '{ by: s.rao, respondedOn: 2026-02-09, agreed: false, text: As stated }',
      uri: 'https://tickets.example/4711',
      evidence: '[E-1]',
      correction: `{ description: Disabled, owner: s.rao, ${action} }`,
      correctiveActions: `[{ id: CA-1, description: Alert, owner: k.osei, ${action}, effectiveness: ${review} }]`,
      effectiveness: review,
      repeats: 'F-2025-007',
      closedBy: 'd.mora',
      closedOn: '2026-06-16',
    }));
  it('of EvidenceRegister', () =>
    assertSound('EvidenceRegister', {
      audit: 'IA-1',
      items:
        '{ E-1: { title: A, uri: https://t.example/1, collectedBy: a, collectedOn: 2026-02-03, period: { start: 2025-08-01, end: 2026-01-31 } } }',
    }));
  it('of AuditReport', () =>
    assertSound('AuditReport', {
      effectiveness: 'partially-effective',
      approvedBy: 'p.lind',
      distribution: '[{ to: m.ito, deliveredOn: 2026-02-20, acknowledgedOn: 2026-02-23 }]',
      managementReview: '{ date: 2026-03-05, minutes: minutes.md }',
    }));
});
