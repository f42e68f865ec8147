import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import type { Mention } from '../model/mentions/mention.ts';
import { partiesIn } from '../model/mentions/parties.ts';
import { requirementsIn } from '../model/mentions/requirements.ts';
import type { AuditRecord } from '../model/record.ts';
import { locate } from '../yaml/address.ts';
import { editionOf } from './edition-of.ts';
import { recordsIn } from './naming/spot.ts';

/** What is shown after an id, without being in the text. */
export interface InlayHint {
  /** Right after the id. */
  readonly at: Position;
  readonly label: string;
}

/** Which hints somebody wants to see. */
export interface WantedHints {
  readonly requirementTitles: boolean;
  readonly personNames: boolean;
}

/** Titles after the ids of requirements and names after those of persons, teams and firms, within a range of a file. */
export function inlayHints(
  engine: Engine,
  file: string,
  { start, end }: LineRange,
  wanted: WantedHints,
): readonly InlayHint[] {
  const isms = engine.ismsOf(file);
  const layout = engine.layoutOf(file);
  if (!isms || !layout) return [];
  const from = layout.lines.offset(start);
  const until = layout.lines.offset(end);
  const labels = new Map<number, Set<string>>();
  for (const record of recordsIn(engine, file)) {
    const document = layout.documents[record.index];
    if (!document || document.end < from || document.start > until) continue;
    for (const { mention, label } of labelled(record, isms, wanted)) {
      const { end: after } = locate(document, { pointer: mention.at, part: mention.part });
      if (after < from || after > until) continue;
      labels.set(after, (labels.get(after) ?? new Set()).add(label));
    }
  }
  // Where an alias stands for a list, several ids end in one place: none of them is written there.
  const alone = [...labels].filter(([, each]) => each.size === 1).sort(([a], [b]) => a - b);
  return alone.flatMap(([after, each]) => [...each].map((label) => ({ at: layout.lines.position(after), label })));
}

interface Labelled {
  readonly mention: Mention;
  readonly label: string;
}

function labelled(record: AuditRecord, isms: Isms, wanted: WantedHints): readonly Labelled[] {
  const edition = editionOf(record, isms);
  const titles = wanted.requirementTitles
    ? requirementsIn(record).map((mention) => ({ mention, label: isms.requirements.titleOf(mention.id, edition) }))
    : [];
  const names = wanted.personNames
    ? partiesIn(record).map((mention) => ({ mention, label: nameOf(mention.id, mention.who, isms) }))
    : [];
  return [...titles, ...names].flatMap(({ mention, label }) =>
    label === undefined || label === mention.id ? [] : [{ mention, label }],
  );
}

function nameOf(written: string, who: 'person' | 'team' | 'firm' | 'party', isms: Isms): string | undefined {
  const [, prefix, id = written] = (who === 'party' && /^(team|firm):(.*)$/s.exec(written)) || [];
  const sort = prefix ?? who;
  if (sort === 'team') return isms.parties.team(id)?.item.value.title?.value;
  if (sort === 'firm') return isms.parties.firm(id)?.item.value.title?.value;
  return isms.parties.hasPerson(id) ? isms.parties.nameOf(id) : undefined;
}
