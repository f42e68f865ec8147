import type { Isms } from '../../engine/isms.ts';
import { jsonText } from '../../exchange/json-text.ts';
import type { NoProposal } from '../../planning/assignment/propose.ts';
import { diffs } from '../proposed-changes.ts';
import type { ReadyProposal } from './outcome.ts';

/** A proposal as one JSON object, of version 1. */
export function proposalInJson(isms: Isms, { id, asOf, proposal, changed, remaining }: ReadyProposal): string {
  const audits = proposal.plans.map(({ plan, team, sessions }) => ({
    audit: plan.id,
    team: { lead: team.lead ?? null, auditors: team.auditors, leaving: team.leaving },
    sessions: sessions.map(({ session, treated, auditors, reasons }) => ({
      session: session.name,
      date: session.day,
      state: treated,
      before: session.auditors,
      auditors: auditors.map((person) => ({
        person,
        name: isms.parties.nameOf(person),
        reason: reasons.get(person) ?? null,
      })),
    })),
  }));
  const weighed = proposal.cost;
  return jsonText({ version: 1, asOf, assign: id, possible: true, audits, weighed, remaining, diff: diffs(changed) });
}

/** Why there is none. */
export function refusalInJson(id: string, asOf: string, { conflicts }: NoProposal): string {
  return jsonText({ version: 1, asOf, assign: id, possible: false, conflicts });
}
