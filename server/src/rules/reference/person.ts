import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { partyName } from '../../engine/lookup/parties.ts';
import { defineRule } from '../../engine/rule.ts';
import { kinds } from '../../model/kinds.ts';
import { type PartyMention, partiesIn } from '../../model/mentions/parties.ts';
import { entryInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const person = defineRule({
  id: 'reference/person',
  severity: 'error',
  clause: '5.3',
  title: 'A person is named whom no People document has.',
  why: 'Independence and competence can only be judged for people who are known; a misspelt id is nobody.',
  remedy:
    'Correct the id, or add the person to a People document. Where only a person is possible, name one of the team.',
  examples: {
    bad: `
kind: AuditPlan
id: IA-1
team:
  lead: d.mora
  auditors:
    - j.weis   # expect: reference/person
    - team:platform   # expect: reference/person
declarations:
  D.Mora: { declaredOn: 2026-01-20 }   # expect: reference/person
---
kind: People
id: people
teams:
  platform: { title: Platform Engineering }
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
`,
    good: `
kind: AuditPlan
id: IA-1
team:
  lead: d.mora
  auditors: [j.weiss]
declarations:
  d.mora: { declaredOn: 2026-01-20 }
---
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
  j.weiss: { name: Jo Weiss }
`,
  },
  judges: kinds,
  check(record, isms, report) {
    for (const mention of partiesIn(record)) {
      if (!namesPerson(mention) || isms.parties.hasPerson(mention.id)) continue;
      reportMention(report, mention, whyNobody(mention, isms));
    }
  },
});

/** A party without a prefix is a person. */
function namesPerson({ who, id }: PartyMention): boolean {
  return who === 'person' || (who === 'party' && partyName(id).type === 'person');
}

function whyNobody({ who, id }: PartyMention, isms: Isms): string {
  const { type } = partyName(id);
  if (type !== 'person') return `${quote(id)} is a ${type}, and only a person is possible here. Name the person.`;
  const otherwise = entryInOtherCase(isms, 'person', id);
  const nobody = `There is no person ${quote(id)} in this ISMS.`;
  if (otherwise !== undefined) return `${nobody}${spelling(otherwise)}`;
  const group = isms.parties.hasTeam(id) ? 'team' : isms.parties.hasFirm(id) ? 'firm' : undefined;
  if (group === undefined) return `${nobody} Correct the id, or add the person to a People document.`;
  return who === 'party'
    ? `${nobody} For the ${group} write ${group}:${id}.`
    : `${quote(id)} is a ${group}, and only a person is possible here. Name the person.`;
}
