import { quote } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { partyName } from '../../engine/lookup/parties.ts';
import { defineRule } from '../../engine/rule.ts';
import { type PartyMention, partiesIn } from '../../model/mentions/parties.ts';
import { entryInOtherCase, spelling } from './other-case.ts';
import { reportMention } from './report-mention.ts';

export const party = defineRule({
  id: 'reference/party',
  severity: 'error',
  clause: '5.3',
  title: 'A team or firm is named that no People document has.',
  why: 'A responsibility of a team is one of each of its members; of an unknown team it is nobody’s, and hides a conflict.',
  remedy: 'Correct the id, or add the team or firm to a People document.',
  examples: {
    bad: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15:
    operators:
      - team:platform
      - team:platfrom   # expect: reference/party
---
kind: People
id: people
teams:
  platform: { title: Platform Engineering }
people:
  k.osei:
    name: Kofi Osei
    firm: northgate   # expect: reference/party
`,
    good: `
kind: StatementOfApplicability
id: soa
controls:
  A.5.15:
    operators: [team:platform]
---
kind: People
id: people
teams:
  platform: { title: Platform Engineering }
firms:
  northgate: { title: Northgate Assurance Ltd }
people:
  k.osei: { name: Kofi Osei, firm: northgate }
`,
  },
  judges: ['Isms', 'People', 'StatementOfApplicability'],
  check(record, isms, report) {
    for (const mention of partiesIn(record)) {
      const named = teamOrFirm(mention);
      if (!named || exists(isms, named)) continue;
      reportMention(report, mention, whyNone(named, isms));
    }
  },
});

interface TeamOrFirm {
  readonly type: 'team' | 'firm';
  readonly id: string;
}

/** The team or firm that a mention names: by the bare id where nothing else is possible, else with its prefix. */
function teamOrFirm({ who, id }: PartyMention): TeamOrFirm | undefined {
  if (who === 'team' || who === 'firm') return { type: who, id };
  const name = partyName(id);
  return who === 'party' && name.type !== 'person' ? { type: name.type, id: name.id } : undefined;
}

function exists(isms: Isms, { type, id }: TeamOrFirm): boolean {
  return type === 'team' ? isms.parties.hasTeam(id) : isms.parties.hasFirm(id);
}

function whyNone({ type, id }: TeamOrFirm, isms: Isms): string {
  const prefixed = partyName(id);
  if (prefixed.type === type && exists(isms, { type, id: prefixed.id })) {
    return `The ${type} is named without its prefix here. Write ${prefixed.id}.`;
  }
  const none = `There is no ${type} ${quote(id)} in this ISMS.`;
  const otherwise = entryInOtherCase(isms, type, id);
  if (otherwise !== undefined) return `${none}${spelling(otherwise)}`;
  const other = type === 'team' ? 'firm' : 'team';
  if (exists(isms, { type: other, id })) return `${none} There is a ${other} with that id: write ${other}:${id}.`;
  return `${none} Correct the id, or add the ${type} to a People document.`;
}
