import type { Evidence } from '../../model/evidence-register.ts';
import type { Source } from '../../model/record.ts';
import type { Day, Span } from '../../model/values.ts';
import { spanOf } from '../../model/values.ts';
import { fileFromRoot, type NamedPerson, personOf, textsOf } from './named.ts';
import { inOrder, unique } from './order.ts';
import type { Subject } from './subject.ts';

/** A piece of audit evidence, and what rests on it. */
export interface EvidenceEntry {
  readonly id: string;
  readonly title: string | undefined;
  /** Undefined where no register has it, or it says neither file nor link nor reference. */
  readonly source: { readonly kind: 'file' | 'uri' | 'reference'; readonly text: string } | undefined;
  /** Whether a register of the ISMS has it. */
  readonly registered: boolean;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string | undefined;
  readonly collectedBy: NamedPerson | undefined;
  readonly collectedOn: Day | undefined;
  readonly period: Span | undefined;
  /** The workpapers and findings that name it. */
  readonly usedBy: readonly string[];
}

/** What the audit's registers list and what its workpapers and findings name, by id. */
export function evidenceOf(subject: Subject): readonly EvidenceEntry[] {
  const { isms, id, workpapers, findings } = subject;
  const users = new Map<string, string[]>();
  const use = (by: string | undefined, ids: readonly string[]): void => {
    for (const each of ids) users.set(each, [...(users.get(each) ?? []), ...(by === undefined ? [] : [by])]);
  };
  for (const register of isms.documents.ofAudit('EvidenceRegister', id)) {
    use(
      undefined,
      (register.items?.entries ?? []).map(({ key }) => key),
    );
  }
  for (const { id: workpaper, results } of workpapers) {
    for (const { value } of results?.entries ?? []) use(workpaper?.value, textsOf(value.evidence));
  }
  for (const finding of findings) {
    const actions = finding.correctiveActions?.items ?? [];
    const lists = [
      finding.evidence,
      finding.correction?.evidence,
      finding.effectiveness?.evidence,
      ...actions.flatMap(({ evidence, effectiveness }) => [evidence, effectiveness?.evidence]),
    ];
    use(finding.id?.value, lists.flatMap(textsOf));
  }
  return [...users]
    .map(([each, usedBy]) => evidenceEntry(each, unique(usedBy), subject))
    .sort(inOrder((entry) => entry.id));
}

function evidenceEntry(id: string, usedBy: readonly string[], { isms }: Subject): EvidenceEntry {
  const row = isms.records.evidenceRow(id);
  const evidence: Evidence | undefined = row?.item.value;
  return {
    id,
    title: evidence?.title?.value,
    source: evidence && row && sourceOf(evidence, row.record),
    registered: row !== undefined,
    sha256: evidence?.sha256?.value,
    collectedBy: personOf(evidence?.collectedBy, isms),
    collectedOn: evidence?.collectedOn?.value,
    period: spanOf(evidence?.period),
    usedBy,
  };

  function sourceOf({ file, uri, reference }: Evidence, register: Source): EvidenceEntry['source'] {
    if (file?.value !== undefined) {
      return { kind: 'file', text: fileFromRoot(file.value, register, isms) };
    }
    if (uri?.value !== undefined) return { kind: 'uri', text: uri.value };
    return reference?.value === undefined ? undefined : { kind: 'reference', text: reference.value };
  }
}
