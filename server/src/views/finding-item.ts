import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import { overdueActions, pendingActions } from '../engine/lookup/pending-actions.ts';
import { daysBetween } from '../model/dates.ts';
import type { FindingStatus, FindingType } from '../model/finding.ts';
import type { RecordOf } from '../model/record.ts';
import { type Day, mention, sound } from '../model/values.ts';
import { ownText } from './own-text.ts';
import { recordKey } from './record-key.ts';

export interface FindingItem {
  /** Its id; where it has none, its file and place. */
  readonly key: string;
  readonly id: string | undefined;
  readonly title: string;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  readonly audit: string | undefined;
  /** The selectors as written, each once. */
  readonly requirements: readonly string[];
  /** The ids of those who own its correction and actions that are not completed, each once; of all where none is left. */
  readonly owners: readonly string[];
  readonly raisedOn: Day | undefined;
  /** When the next of its corrections and actions that are not completed is due. */
  readonly due: Day | undefined;
  /** Whole days since then, where it is past. */
  readonly daysOverdue: number | undefined;
  /** How many of them are past their day: what the rule finding/action-overdue reports. */
  readonly overdueActions: number;
  readonly where: Address;
}

/** A finding that has been read, and the audit that it names, however broken that is. */
interface ReadFinding {
  readonly audit: string | undefined;
  readonly item: FindingItem;
}

/** The findings that name an audit, in path order. Each is read once for all views that show it. */
export function findingsOfAudit(audit: string, isms: Isms): readonly FindingItem[] {
  return isms.documents.places('Finding', audit).flatMap((place) => {
    const read = isms.memoAt(readFinding, place);
    return read.audit === audit ? [read.item] : [];
  });
}

/** The findings of a workspace that are not among these, by the audit that they name; all in path order. */
export function otherFindings(
  known: readonly FindingItem[],
  isms: Isms,
): ReadonlyMap<string | undefined, FindingItem[]> {
  const taken = new Set(known.map(({ where }) => `${where.index} ${where.file}`));
  const byAudit = new Map<string | undefined, FindingItem[]>();
  for (const place of isms.documents.places('Finding')) {
    if (taken.has(`${place.index} ${place.file}`)) continue;
    const { audit, item } = isms.memoAt(readFinding, place);
    const others = byAudit.get(audit);
    if (others) others.push(item);
    else byAudit.set(audit, [item]);
  }
  return byAudit;
}

function readFinding(finding: RecordOf<'Finding'>, isms: Isms): ReadFinding {
  return { audit: ownText(mention(finding.audit)), item: findingItem(finding, isms) };
}

/** A finding as the view shows it. For a withdrawn one nothing is due any more. */
function findingItem(finding: RecordOf<'Finding'>, isms: Isms): FindingItem {
  const isWithdrawn = finding.status?.value === 'withdrawn';
  const pending = isWithdrawn ? [] : pendingActions(finding);
  const overdue = isWithdrawn ? [] : overdueActions(finding, () => isms.today());
  const [due] = pending.flatMap(({ due }) => due?.value ?? []).sort();
  return {
    key: ownText(recordKey(finding, isms)),
    id: ownText(finding.id?.value),
    title: ownText(finding.title?.value ?? ''),
    type: finding.type?.value,
    status: finding.status?.value,
    audit: ownText(finding.audit?.value),
    requirements: [...new Set(sound(finding.requirements).map(({ value }) => ownText(value)))],
    owners: ownersOf(finding),
    raisedOn: finding.raisedOn?.value,
    due,
    daysOverdue: due !== undefined && overdue.length > 0 ? daysBetween(due, isms.today()) : undefined,
    overdueActions: overdue.length,
    where: addressOf(finding, finding.id ?? { at: '' }),
  };
}

function ownersOf(finding: RecordOf<'Finding'>): readonly string[] {
  const pending = pendingActions(finding);
  const { correction, correctiveActions } = finding;
  const all = [...(correction ? [correction] : []), ...(correctiveActions?.items ?? [])];
  const owners = (pending.length > 0 ? pending : all).flatMap(({ owner }) => owner?.value ?? []);
  return [...new Set(owners.map((owner) => ownText(owner)))];
}
