import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { ProblemCounts } from '../engine/problem-tally.ts';
import type { RecordOf } from '../model/record.ts';
import { type Day, spanOf } from '../model/values.ts';
import { type AuditItem, auditItem } from './audit-item.ts';
import { auditsOf } from './audits-of-programme.ts';
import type { Shares } from './coverage-map.ts';
import { currentProgramme, latestFirst } from './programme-order.ts';
import { programmeShares } from './programme-shares.ts';
import { recordKey } from './record-key.ts';

/** A programme with its audits (9.2.2). */
export interface ProgrammeItem {
  /** Its id; where it has none, its file and place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  /** Whether it is the one to show first: its cycle holds today, else it is the latest. */
  readonly current: boolean;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** What it must cover, and how far that is; undefined where it cannot be read. */
  readonly shares: Shares | undefined;
  /** The problems of the file of the programme itself. */
  readonly problems: ProblemCounts;
  readonly where: Address;
  /** By their first day, then by id; those that name the programme without being listed in it too. */
  readonly audits: readonly AuditItem[];
}

/** The audits of an ISMS by programme: what the view Programme shows. */
export interface ProgrammeModel {
  /** The current one first, then the latest first. */
  readonly programmes: readonly ProgrammeItem[];
  /** Audits of no programme. */
  readonly otherAudits: readonly AuditItem[];
}

export function programmeModel(isms: Isms): ProgrammeModel {
  const current = currentProgramme(isms);
  const all = latestFirst(isms.documents.all('AuditProgramme'));
  const ordered = current ? [current, ...all.filter((each) => each !== current)] : all;
  const belonging = new Set(ordered.flatMap((each) => auditsOf(each, isms)));
  return {
    programmes: ordered.map((each) => programmeItem(each, each === current, isms)),
    otherAudits: itemsOf(
      isms.audits.ids().filter((id) => !belonging.has(id)),
      isms,
    ),
  };
}

function programmeItem(programme: RecordOf<'AuditProgramme'>, current: boolean, isms: Isms): ProgrammeItem {
  const span = spanOf(programme.cycle);
  return {
    key: recordKey(programme, isms),
    id: programme.id?.value,
    title: programme.title?.value ?? '',
    current,
    start: span?.start,
    end: span?.end,
    shares: programmeShares(programme, isms),
    problems: isms.problems.of(programme.file),
    where: addressOf(programme, programme.id ?? { at: '' }),
    audits: itemsOf(auditsOf(programme, isms), isms),
  };
}

function itemsOf(ids: readonly string[], isms: Isms): readonly AuditItem[] {
  const items = ids.map((id) => auditItem(id, isms)).filter((item) => item !== undefined);
  const order = ({ start = '9', id }: AuditItem) => `${start} ${id}`;
  return items.sort((a, b) => (order(a) < order(b) ? -1 : Number(order(a) > order(b))));
}
