import type { Isms } from '../../engine/isms.ts';
import type { Responsibility, Role } from '../../model/responsibility.ts';
import type { Control } from '../../model/statement-of-applicability.ts';
import { sound } from '../../model/values.ts';
import { requirementIds } from '../naming/occurrences.ts';
import { fact, facts, plain } from './markdown.ts';
import { datedParty, days, persons, text, words } from './words.ts';

/** What an ISMS says of one requirement, by its id in the ISMS's own edition. */
export function standingOf(isms: Isms, id: string): readonly string[] {
  const control = isms.requirements.control(id)?.value;
  return [
    ...(control ? statement(control) : []),
    ...responsible(isms, id, control),
    ...facts('Audits', auditsOf(isms, id)),
    ...facts('Open findings', openFindingsOn(isms, id)),
  ];
}

/** The entry of the statement of applicability (6.1.3 d). */
function statement({ applicable, applicableFrom, status, justification }: Control): readonly string[] {
  const applies = applicable?.value === undefined ? undefined : applicable.value ? 'applicable' : 'not applicable';
  const from = applicableFrom?.value === undefined ? undefined : `from ${applicableFrom.value}`;
  return [
    ...fact('Statement of applicability', [applies, from, words(status?.value)].filter(Boolean).join(', ')),
    ...fact('Justification', text(justification)),
  ];
}

const labels: Readonly<Record<Role, string>> = {
  owner: 'Owner',
  implementers: 'Implementers',
  operators: 'Operators',
  monitors: 'Monitors',
};

/** Who owns, implements, operates and monitors it: by the statement of applicability, and by the Isms (5.3). */
function responsible(isms: Isms, id: string, control: Control | undefined): readonly string[] {
  const entries = (isms.documents.first('Isms')?.responsibilities?.entries ?? []).filter(({ key }) =>
    isms.requirements.idsOf(key).includes(id),
  );
  const all: readonly Responsibility[] = [...(control ? [control] : []), ...entries.map(({ value }) => value)];
  const list = (role: Exclude<Role, 'owner'>) => all.flatMap((each) => each[role]?.items ?? []);
  const named = {
    owner: all.flatMap(({ owner }) => owner ?? []),
    implementers: list('implementers'),
    operators: list('operators'),
    monitors: list('monitors'),
  };
  return (['owner', 'implementers', 'operators', 'monitors'] as const).flatMap((role) => {
    const parties = named[role].map((dated) => datedParty(isms, dated)).filter((each) => each !== undefined);
    return fact(labels[role], [...new Set(parties)].join('; '));
  });
}

/** Who audits it and when: the audits that cover it, the latest first. */
function auditsOf(isms: Isms, id: string): readonly string[] {
  const start = (audit: string) => isms.audits.span(audit)?.start ?? '';
  const covering = isms.audits.ids().filter((audit) => isms.coverage.ofAudit(audit).has(id));
  return [...covering]
    .sort((a, b) => (start(a) > start(b) ? -1 : Number(start(a) < start(b))))
    .map((audit) => {
      const span = isms.audits.span(audit);
      const result = isms.coverage.examined(audit).get(id)?.result;
      const parts = [
        plain(audit),
        words(isms.audits.status(audit)),
        span && days(span),
        ...sessionsOn(isms, audit, id),
      ];
      return [...parts, result && `result: ${words(result)}`].filter(Boolean).join(', ');
    });
}

function sessionsOn(isms: Isms, audit: string, id: string): readonly string[] {
  const scope = isms.audits.scope(audit);
  return (isms.audits.plan(audit)?.sessions?.items ?? [])
    .filter(({ requirements }) =>
      sound(requirements).some(({ value }) => isms.audits.ownWithin(scope, value).includes(id)),
    )
    .map((session) =>
      [text(session.id), text(session.date), persons(isms, session.auditors)].filter(Boolean).join(' '),
    );
}

function openFindingsOn(isms: Isms, id: string): readonly string[] {
  return isms.documents
    .all('Finding')
    .filter(({ status }) => status !== undefined && status.value !== 'closed' && status.value !== 'withdrawn')
    .filter((finding) =>
      sound(finding.requirements).some(({ value }) => requirementIds(isms, value, finding).includes(id)),
    )
    .map((finding) =>
      [
        `${plain(finding.id?.value ?? '?')} ${text(finding.title) ?? ''}`,
        words(finding.type?.value),
        words(finding.status?.value),
      ]
        .filter(Boolean)
        .join(', '),
    );
}
