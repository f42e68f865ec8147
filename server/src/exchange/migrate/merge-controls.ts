import type { Sheet } from '../../features/fixes/site.ts';
import { child } from '../../yaml/address.ts';
import { append } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { Writable } from '../../yaml/edit/written.ts';
import { type Node, resolve } from '../../yaml/tree.ts';
import { type ControlEntry, isApplicable, meaning, saidUnder, textOf } from './control-entries.ts';
import type { MigrationDraft } from './migration.ts';

/** Who does a control, and where it shows: of all that have become one. */
const lists = ['implementers', 'operators', 'monitors', 'paths', 'documents'];

const differing = [
  ['owner', 'owner-differs'],
  ['justification', 'justification-differs'],
] as const;

/**
 * Puts the entries of controls that have become one together, as far as that can be done without a person: whoever
 * implements, operates or monitors one of them does so for the new control, so that independence is judged by all of
 * them; a status that differs is partial. Everything else that differs is for a person to decide.
 */
export function mergeInto(
  sheet: Sheet,
  id: string,
  survivor: ControlEntry,
  others: readonly ControlEntry[],
  draft: MigrationDraft,
): void {
  const { file, text } = sheet;
  const applying = [survivor, ...others].filter(isApplicable);
  const applicable = new Set([survivor, ...others].map(isApplicable));
  const names = [survivor, ...others].map((each) => each.id).join(', ');
  if (applicable.size > 1) {
    const not = [survivor, ...others].filter((each) => !isApplicable(each)).map((each) => each.id);
    draft.decide({
      kind: 'applicable-differs',
      file,
      about: id,
      text: `${names} have become ${id}, and ${not.join(', ')} did not apply. It counts as applicable: see what it leaves out.`,
    });
  }
  for (const [key, kind] of differing) {
    const said = new Map([survivor, ...others].map((each) => [meaning(saidUnder(each, key)), each]));
    said.delete('');
    if (said.size < 2) continue;
    const each = [...said.values()].map((entry) => `${entry.id}: ${shown(saidUnder(entry, key))}`);
    draft.decide({
      kind,
      file,
      about: id,
      text: `The ${key} differs (${each.join('; ')}); that of ${survivor.id} stands.`,
    });
  }
  const statuses = new Set(applying.map((each) => textOf(each, 'status')).filter((status) => status !== undefined));
  const status = saidUnder(survivor, 'status');
  if (statuses.size > 1 && status && status.kind === 'scalar') {
    if (status.text !== 'partial') draft.add(file, replaceScalar(text, status, 'partial'));
    const each = applying.map((entry) => `${entry.id}: ${textOf(entry, 'status') ?? 'none'}`);
    draft.decide({
      kind: 'status-differs',
      file,
      about: id,
      text: `The status differs (${each.join('; ')}); it is partial now.`,
    });
  }
  for (const key of lists) addMissing(sheet, id, survivor, others, key, draft);
}

function addMissing(
  { file, text, document }: Sheet,
  id: string,
  survivor: ControlEntry,
  others: readonly ControlEntry[],
  key: string,
  draft: MigrationDraft,
): void {
  const there = new Set(itemsOf(survivor, key).map(meaning));
  const missing = new Map(
    others
      .flatMap((each) => itemsOf(each, key))
      .map((item) => [meaning(item), item] as const)
      .filter(([said]) => !there.has(said)),
  );
  if (missing.size === 0) return;
  const pointer = child(child('/controls', survivor.id), key);
  const edit = append(text, document, pointer, [...missing.values()].map(writable));
  if (edit) draft.add(file, edit);
  else {
    const items = [...missing.values()].map(shown).join(', ');
    draft.decide({
      kind: 'content-differs',
      file,
      about: id,
      text: `${key} lacks ${items}, which could not be written.`,
    });
  }
}

function itemsOf(entry: ControlEntry, key: string): readonly Node[] {
  const value = saidUnder(entry, key);
  const node = value && resolve(value);
  return node?.kind === 'seq' ? node.items : [];
}

function writable(node: Node): Writable {
  const resolved = resolve(node);
  if (resolved.kind === 'scalar') return resolved.text;
  if (resolved.kind === 'seq') return resolved.items.map(writable);
  return Object.fromEntries(
    resolved.pairs.map(({ key, value }) => [key.kind === 'scalar' ? key.text : '', writable(value)]),
  );
}

function shown(node: Node | undefined): string {
  const resolved = node && resolve(node);
  return resolved?.kind === 'scalar' ? resolved.text.replace(/\s+/g, ' ') : meaning(node);
}
