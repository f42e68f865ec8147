import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Day } from '../../model/values.ts';
import type { WritableMap } from '../../yaml/edit/written.ts';
import { free, nextId } from '../next-id.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { auditFolder, freePath } from './places.ts';

/** The id that the next piece of evidence gets. */
export function nextEvidence(isms: Isms, year: string): string {
  const registers = isms.documents.all('EvidenceRegister');
  return nextId(
    registers.flatMap(({ items }) => items?.entries.map(({ key }) => key) ?? []),
    `E-${year}-001`,
  );
}

/** An entry of a register: what was collected is left to be completed. */
export function evidenceEntry(collectedBy: string, collectedOn: Day): WritableMap {
  return { title: toBeCompleted, reference: toBeCompleted, collectedBy, collectedOn };
}

/** The file of a register of an audit with one entry. */
export function newRegister(engine: Engine, isms: Isms, audit: string, id: string, entry: WritableMap): NewFile {
  const ids = isms.documents.all('EvidenceRegister').flatMap((register) => register.id?.value ?? []);
  const name = `evidence-${audit}`;
  const text = documentText('EvidenceRegister', {
    id: free(ids, (n) => (n === 1 ? name : `${name}-${n}`)),
    audit,
    items: { [id]: entry },
  });
  return { file: freePath(engine, auditFolder(isms, audit), 'evidence'), text };
}
