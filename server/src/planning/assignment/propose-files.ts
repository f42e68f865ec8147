import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { escapeMarkdown } from '../../exchange/markdown/escape.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { type ProposedFile, proposedFile, type Reason } from '../proposed-file.ts';
import type { Refusal } from '../refusal.ts';
import { editsOfPlan } from './edit-plan.ts';
import type { Proposal } from './propose.ts';
import { remarksOn } from './remarks.ts';

/** The files of the plans as they are to be, with the reason for each choice beside it; without those that stay the same. */
export function proposeFiles(
  engine: Engine,
  isms: Isms,
  { plans }: Pick<Proposal, 'plans'>,
): readonly ProposedFile[] | Refusal {
  const files = new Map<string, { readonly edits: TextEdit[]; readonly reasons: Reason[] }>();
  for (const proposed of plans) {
    const { file, index } = proposed.plan.record;
    const document = engine.layoutOf(file)?.documents[index];
    const text = engine.textOf(file);
    if (!document || text === undefined) continue;
    const edits = editsOfPlan(text, document, proposed);
    if ('refusal' in edits) return edits;
    const found = files.get(file) ?? { edits: [], reasons: [] };
    files.set(file, found);
    found.edits.push(...edits);
    for (const { place, item, sentence } of remarksOn(isms, proposed)) {
      found.reasons.push({ index, place, ...(item !== undefined && { item }), markdown: escapeMarkdown(sentence) });
    }
  }
  return [...files]
    .filter(([, { edits }]) => edits.length > 0)
    .map(([file, { edits, reasons }]) => proposedFile(engine, file, edits, reasons));
}
