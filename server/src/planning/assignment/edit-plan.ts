import { mention } from '../../model/values.ts';
import { addItems } from '../../yaml/edit/add-item.ts';
import { lineEnd, lineStart } from '../../yaml/edit/lines.ts';
import { ownNodeAt, put } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { writeText } from '../../yaml/edit/written.ts';
import type { SeqNode, YamlDocument } from '../../yaml/tree.ts';
import type { Refusal } from '../refusal.ts';
import type { ProposedPlan } from './propose.ts';
import { saysProposal } from './says-proposal.ts';

/**
 * The edits that put a proposal into the text of a plan's file. Only `team.lead`, `team.auditors` and the `auditors` of
 * sessions are touched, name by name; comments and layout stay.
 */
export function editsOfPlan(
  text: string,
  document: YamlDocument,
  proposed: ProposedPlan,
): readonly TextEdit[] | Refusal {
  const { plan, team, sessions } = proposed;
  const edits: (readonly TextEdit[] | undefined)[] = [];
  if (team.lead !== undefined && team.lead !== plan.lead) edits.push(setLead(text, document, team.lead));
  const before = (plan.record.team?.auditors?.items ?? []).map(mention);
  edits.push(setList(text, document, '/team/auditors', before, team.auditors));
  for (const { session, auditors } of sessions) {
    const written = (plan.record.sessions?.items[session.index]?.auditors?.items ?? []).map(mention);
    edits.push(setList(text, document, `/sessions/${session.index}/auditors`, written, auditors));
  }
  const all = edits.flatMap((edit) => edit ?? []);
  if (edits.includes(undefined) || (all.length > 0 && !saysProposal(text, document, all, proposed))) {
    return {
      refusal: `The plan ${plan.id} writes its team, or the auditors of a session, through an alias, a merge or not as a list. Write them out as lists.`,
    };
  }
  return all;
}

function setLead(text: string, document: YamlDocument, lead: string): readonly TextEdit[] | undefined {
  const node = ownNodeAt(document, '/team/lead');
  if (node?.kind === 'scalar' && node.type !== 'null' && node.text !== '') return [replaceScalar(text, node, lead)];
  const added = put(text, document, '/team/lead', lead);
  return added && [added];
}

/** Makes a list of names say what it is to say: who stays keeps their place, who comes takes that of who goes. */
function setList(
  text: string,
  document: YamlDocument,
  pointer: string,
  before: readonly (string | undefined)[],
  after: readonly string[],
): readonly TextEdit[] | undefined {
  const same = before.length === after.length && after.every((name) => before.includes(name));
  if (same) return [];
  const list = ownNodeAt(document, pointer);
  if (list === undefined || list.kind === 'scalar') {
    const added = after.length === 0 ? undefined : put(text, document, pointer, after);
    return added ? [added] : after.length === 0 ? [] : undefined;
  }
  if (list.kind !== 'seq') return undefined;
  const going = before.flatMap((name, index) => {
    return name !== undefined && after.includes(name) && before.indexOf(name) === index ? [] : [index];
  });
  const coming = after.filter((name) => !before.includes(name));
  if (list.flow && going.length > coming.length) return [rewriteFlow(text, list, going, coming)];
  const replaced = going.slice(0, coming.length).flatMap((index) => {
    const node = list.items[index];
    return node ? [replaceScalar(text, node, coming[going.indexOf(index)] ?? '')] : [];
  });
  const removed = going.slice(coming.length).map((index) => removeItem(text, list, index));
  const more = coming.slice(going.length);
  return [...replaced, ...removed, ...(more.length > 0 ? [addItems(text, list, more)] : [])];
}

/** A list in brackets with fewer names: the others as they are written. */
function rewriteFlow(text: string, { items }: SeqNode, going: readonly number[], coming: readonly string[]): TextEdit {
  const names = items.flatMap(({ start, end }, index) => {
    const place = going.indexOf(index);
    if (place < 0) return [text.slice(start, end)];
    const name = coming[place];
    return name === undefined ? [] : [writeText(name)];
  });
  return { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, text: names.join(', ') };
}

/** Takes an item out of a block list; a comment after it stays. */
function removeItem(text: string, { items }: SeqNode, index: number): TextEdit {
  const { start, end } = items[index] ?? { start: 0, end: 0 };
  const from = lineStart(text, start);
  const to = lineEnd(text, end);
  const dash = from + text.slice(from, start).lastIndexOf('-');
  const comment = text.slice(end, to).trim();
  if (items.length === 1) return { start: dash, end, text: '[]' };
  if (comment !== '') return { start: dash, end: to, text: comment };
  if (to === text.length) return { start: Math.max(0, from - 1), end: to, text: '' };
  return { start: from, end: to + (text.startsWith('\r\n', to) ? 2 : 1), text: '' };
}
