import { equal } from '../../engine/equal.ts';
import { type Plain, toPlain } from '../../model/schema/plain.ts';
import { applyEdits, type TextEdit } from '../../yaml/edit/text-edit.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { YamlDocument } from '../../yaml/tree.ts';
import type { ProposedPlan } from './propose.ts';

/**
 * Whether a plan, with the edits in its text, says what is proposed and else what it said before. It may not: what is
 * edited can have an anchor, and an alias elsewhere says the same then, or leads nowhere.
 */
export function saysProposal(
  text: string,
  document: YamlDocument,
  edits: readonly TextEdit[],
  { plan, team, sessions }: ProposedPlan,
): boolean {
  const edited = parseYaml(applyEdits(text, edits))[plan.record.index];
  if (!edited || edited.errors.length > document.errors.length) return false;
  const [before, after] = [toPlain(document.root), toPlain(edited.root)];
  if (!equal(withoutAuditors(before), withoutAuditors(after))) return false;
  const [own, now] = [sessionsOf(before), sessionsOf(after)];
  const proposed = new Map(sessions.map(({ session, auditors }) => [session.index, auditors]));
  return (
    (team.lead === undefined || under(under(after, 'team'), 'lead') === team.lead) &&
    haveSameNames(under(under(after, 'team'), 'auditors'), team.auditors) &&
    now.every((session, index) =>
      haveSameNames(under(session, 'auditors'), proposed.get(index) ?? namesIn(under(own[index], 'auditors'))),
    )
  );
}

/** A plan without the names that assigning may change. */
function withoutAuditors(plan: Plain): Plain {
  const team = less(under(plan, 'team') ?? {}, ['lead', 'auditors']);
  const sessions = sessionsOf(plan).map((session) => less(session, ['auditors']));
  return [less(plan, ['team', 'sessions']), team, sessions];
}

function less(value: Plain, keys: readonly string[]): Plain {
  return isMapping(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key))) : value;
}

function sessionsOf(plan: Plain): readonly Plain[] {
  const sessions = under(plan, 'sessions');
  return isList(sessions) ? sessions : [];
}

function haveSameNames(value: Plain | undefined, wanted: readonly string[]): boolean {
  const names = new Set(namesIn(value));
  return equal([...names].sort(), [...new Set(wanted)].sort());
}

function namesIn(value: Plain | undefined): readonly string[] {
  return isList(value) ? value.map(String) : [];
}

function under(value: Plain | undefined, key: string): Plain | undefined {
  return value !== undefined && isMapping(value) ? value[key] : undefined;
}

function isMapping(value: Plain): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}
