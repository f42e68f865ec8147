import type { RecordOf } from '../record.ts';
import { each, type Mention, one } from './mention.ts';

/** The evidence that a document names. In `People` a mention may also be a file, if there is no evidence with that id. */
export function evidenceIn(record: RecordOf<'People' | 'Workpaper' | 'Finding'>): readonly Mention[] {
  switch (record.kind) {
    case 'People':
      return (record.people?.entries ?? [])
        .flatMap(({ value }) => value.competence?.items ?? [])
        .flatMap(({ evidence }) => one(evidence));
    case 'Workpaper':
      return (record.results?.entries ?? []).flatMap(({ value }) => each(value.evidence));
    case 'Finding':
      return [
        ...each(record.evidence),
        ...each(record.correction?.evidence),
        ...(record.correctiveActions?.items ?? []).flatMap((action) => [
          ...each(action.evidence),
          ...each(action.effectiveness?.evidence),
        ]),
        ...each(record.effectiveness?.evidence),
      ];
  }
}
