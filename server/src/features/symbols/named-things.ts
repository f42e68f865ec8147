import type { AuditRecord } from '../../model/record.ts';
import type { Located, Value } from '../../model/values.ts';
import type { SymbolSort } from './symbol-sort.ts';

/** A thing that a record defines: its id and title, and what it is. */
export interface NamedThing extends Located {
  readonly id: string;
  readonly title: string;
  /** In words: "session of IA-2026-01". */
  readonly what: string;
  readonly sort: SymbolSort;
  readonly part: 'key' | 'value';
}

const known = new WeakMap<AuditRecord, readonly NamedThing[]>();

/** Everything with an id that a record defines, itself included; computed once. */
export function namedThingsIn(record: AuditRecord): readonly NamedThing[] {
  let things = known.get(record);
  if (!things) {
    things = [...itself(record), ...entriesOf(record)];
    known.set(record, things);
  }
  return things;
}

const kindWords: Readonly<Record<AuditRecord['kind'], string>> = {
  Isms: 'ISMS',
  People: 'people',
  StatementOfApplicability: 'statement of applicability',
  AuditProgramme: 'audit programme',
  AuditPlan: 'audit plan',
  Workpaper: 'workpaper',
  Finding: 'finding',
  EvidenceRegister: 'evidence register',
  AuditReport: 'audit report',
};

function itself(record: AuditRecord): readonly NamedThing[] {
  return valued(record.id, record.title, kindWords[record.kind], 'document');
}

function entriesOf(record: AuditRecord): readonly NamedThing[] {
  const of = record.id?.value === undefined ? '' : ` of ${record.id.value}`;
  switch (record.kind) {
    case 'Isms':
      return [
        ...keyed(record.certification?.externalAudits?.entries, ({ type }) => type, 'external audit'),
        ...(record.additionalRequirements?.entries ?? []).flatMap(({ at, key, value }) => [
          thing(at, key, value.title?.value, 'additional requirements', 'entry'),
          ...(value.items?.entries ?? []).map((item) =>
            thing(item.at, `${key}:${item.key}`, item.value.value, 'additional requirement', 'requirement'),
          ),
        ]),
      ];
    case 'People':
      return [
        ...keyed(record.teams?.entries, ({ title }) => title, 'team'),
        ...keyed(record.firms?.entries, ({ title }) => title, 'firm'),
        ...keyed(record.people?.entries, ({ name }) => name, 'person', 'person'),
      ];
    case 'StatementOfApplicability':
      return keyed(record.controls?.entries, () => undefined, 'control', 'requirement');
    case 'AuditProgramme':
      return keyed(record.audits?.entries, ({ title }) => title, `audit${of}`);
    case 'AuditPlan':
      return (record.sessions?.items ?? []).flatMap(({ id, title }) => valued(id, title, `session${of}`));
    case 'Finding':
      return (record.correctiveActions?.items ?? []).flatMap(({ id, description }) =>
        valued(id, description, `corrective action${of}`),
      );
    case 'EvidenceRegister':
      return keyed(record.items?.entries, ({ title }) => title, 'evidence');
    case 'Workpaper':
    case 'AuditReport':
      return [];
  }
}

function keyed<T>(
  entries: readonly { readonly at: string; readonly key: string; readonly value: T }[] | undefined,
  titleOf: (value: T) => Value | undefined,
  what: string,
  sort: SymbolSort = 'entry',
): readonly NamedThing[] {
  return (entries ?? []).map(({ at, key, value }) => thing(at, key, titleOf(value)?.value, what, sort));
}

function thing(at: string, id: string, title: string | undefined, what: string, sort: SymbolSort): NamedThing {
  return { at, id, title: title ?? '', what, sort, part: 'key' };
}

function valued(
  id: Value | undefined,
  title: Value | undefined,
  what: string,
  sort: SymbolSort = 'entry',
): readonly NamedThing[] {
  if (id?.value === undefined) return [];
  return [{ at: id.at, id: id.value, title: title?.value ?? '', what, sort, part: 'value' }];
}
