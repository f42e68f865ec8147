import type { LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import type { AuditRecord, RecordOf } from '../model/record.ts';
import { locate, type Place } from '../yaml/address.ts';
import { isAssignablePlan, isAssignableProgramme } from './lenses/assignable.ts';
import { findingLens } from './lenses/finding.ts';
import { planLens } from './lenses/plan.ts';
import { isRunning, programmeLens } from './lenses/programme.ts';
import { statementLens } from './lenses/statement-of-applicability.ts';
import { type SampleLens, workpaperLenses } from './lenses/workpaper.ts';
import { recordsIn } from './naming/spot.ts';

/** What a lens does when it is clicked. Paths are absolute; a sample without a requirement is for the person to choose. */
export type LensAction =
  | { readonly does: 'report'; readonly audit: string; readonly root: string }
  | { readonly does: 'assign'; readonly audit: string; readonly root: string }
  | { readonly does: 'assign' | 'plan-programme'; readonly programme: string; readonly root: string }
  | {
      readonly does: SampleLens['does'];
      readonly file: string;
      /** Which document of the file, from 0. */
      readonly document: number;
      readonly requirement?: string;
    };

/** A line that stands above a document, or a part of it, and tells how things are; or offers to do something. */
export interface CodeLens {
  /** The first key of what it stands above. */
  readonly range: LineRange;
  readonly title: string;
  readonly action?: LensAction;
}

/** What lenses are on; each can be switched off. */
export const lensSubjects = ['plan', 'programme', 'workpaper', 'finding', 'statementOfApplicability'] as const;
export type LensSubject = (typeof lensSubjects)[number];

/** The lenses of a file. */
export function codeLenses(engine: Engine, file: string, on: ReadonlySet<LensSubject>): readonly CodeLens[] {
  const isms = engine.ismsOf(file);
  const layout = engine.layoutOf(file);
  if (!isms || !layout) return [];
  return recordsIn(engine, file).flatMap((record) => {
    const document = layout.documents[record.index];
    if (!document) return [];
    return lensesOf(record, isms, on).map(({ place, ...lens }) => {
      const { start, end } = locate(document, place ?? { pointer: '', part: 'key' });
      return { range: { start: layout.lines.position(start), end: layout.lines.position(end) }, ...lens };
    });
  });
}

/** A lens and its place in the document; without one it stands above the document. */
type PlacedLens = Omit<CodeLens, 'range'> & { readonly place?: Place };

function lensesOf(record: AuditRecord, isms: Isms, on: ReadonlySet<LensSubject>): readonly PlacedLens[] {
  switch (record.kind) {
    case 'AuditPlan': {
      if (!on.has('plan')) return [];
      const audit = record.id?.value;
      const lens = { title: planLens(record, isms) };
      if (audit === undefined) return [lens];
      const subject = { audit, root: isms.root };
      return [
        lens,
        ...(isAssignablePlan(record) ? [{ title: assign, action: { does: 'assign', ...subject } } as const] : []),
        { title: 'Generate report', action: { does: 'report', ...subject } },
      ];
    }
    case 'AuditProgramme':
      return on.has('programme') ? programmeLenses(record, isms) : [];
    case 'Workpaper':
      return on.has('workpaper') ? workpaperLenses(record).map((lens) => sampleLens(record, lens)) : [];
    case 'Finding':
      return on.has('finding') ? titled(findingLens(record, isms.today())) : [];
    case 'StatementOfApplicability':
      return on.has('statementOfApplicability') ? titled(statementLens(record, isms)) : [];
    default:
      return [];
  }
}

/** The title of the lens that assigns auditors. */
const assign = 'Assign Auditors…';

function programmeLenses(record: RecordOf<'AuditProgramme'>, isms: Isms): readonly PlacedLens[] {
  const lenses = titled(programmeLens(record, isms));
  const programme = record.id?.value;
  if (programme === undefined) return lenses;
  const subject = { programme, root: isms.root };
  return [
    ...lenses,
    ...(isRunning(record, isms.today())
      ? [{ title: 'Plan Programme…', action: { does: 'plan-programme', ...subject } } as const]
      : []),
    ...(isAssignableProgramme(record, isms)
      ? [{ title: assign, action: { does: 'assign', ...subject } } as const]
      : []),
  ];
}

function sampleLens({ file, index }: AuditRecord, { place, ...what }: SampleLens): PlacedLens {
  const title = what.does === 'draw-sample' ? 'Draw Sample…' : 'Verify Sample';
  return { title, place, action: { ...what, file, document: index } };
}

function titled(title: string | undefined): readonly PlacedLens[] {
  return title === undefined ? [] : [{ title }];
}
