import type { AuditRecord, RecordOf } from '../../model/record.ts';
import type { MapData } from '../../yaml/data.ts';
import { grouped } from '../grouped.ts';
import { bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import { asReference } from './datatypes.ts';
import type { Draft } from './draft.ts';
import { mark, markOf } from './fields.ts';
import type { JsonObject } from './json.ts';
import type { OscalObject, Property } from './model.ts';
import { type Part, partsUnder, textAt, withoutParts, withParts } from './parts.ts';
import { bearRecord, recordBorneBy } from './whole-record.ts';

const itemNatives: Natives = { title: 'title', description: 'reference' };
const registerNatives: Natives = { title: 'title' };
const registerFallbacks: Fallbacks = { title: 'Evidence register' };

/** Puts whole evidence registers into the back matter: a resource for each, and one for each of its items. */
export function addRegisters(draft: Draft, registers: readonly RecordOf<'EvidenceRegister'>[]): void {
  for (const register of registers) {
    const data = draft.dataOf(register);
    const id = textAt(data, 'id') ?? '';
    const rest = withoutParts(data, ['items']);
    draft.resource(draft.uuid('EvidenceRegister', id), () =>
      bearRecord(draft, register, rest, registerNatives, registerFallbacks),
    );
    for (const part of partsUnder(data, 'items')) addItem(draft, register, id, part);
  }
}

function addItem(draft: Draft, register: AuditRecord, registerId: string, part: Part): string {
  return draft.resource(draft.uuid('evidence', registerId, part.key), () => {
    const { props, ...members } = bear(part.data, itemNatives, {});
    const marks: Property[] = [...part.marks, mark('register-id', registerId)];
    return { ...members, props: [...marks, ...props], rlinks: linksOf(draft, register, part.data) };
  });
}

/** Where the evidence is: a file from the ISMS root, or a link. */
function linksOf(draft: Draft, register: AuditRecord, item: MapData): readonly OscalObject[] | undefined {
  const file = textAt(item, 'file');
  const sha256 = textAt(item, 'sha256')?.toLowerCase();
  const uri = textAt(item, 'uri');
  if (file === undefined && uri === undefined) return undefined;
  const href = file === undefined ? asReference(uri ?? '') : draft.pathReference(register.file, file);
  const hashes = sha256 === undefined ? undefined : [{ algorithm: 'SHA-256', value: sha256 }];
  return [{ href, hashes }];
}

/** A resource of the back matter for a piece of evidence that a record cites; undefined where no register has it. */
export interface Citation {
  readonly href: string;
  readonly title: string;
}

/** Finds the evidence that records cite, and puts it into the back matter. */
export function citationsIn(draft: Draft): (id: string) => Citation | undefined {
  const items = new Map<string, { readonly register: AuditRecord; readonly registerId: string; readonly part: Part }>();
  for (const register of draft.isms.documents.all('EvidenceRegister')) {
    const data = draft.dataOf(register);
    const registerId = textAt(data, 'id') ?? '';
    for (const part of partsUnder(data, 'items')) {
      if (!items.has(part.key)) items.set(part.key, { register, registerId, part });
    }
  }
  return (id) => {
    const found = items.get(id);
    if (!found) return undefined;
    const title = textAt(found.part.data, 'title') ?? id;
    return { href: addItem(draft, found.register, found.registerId, found.part), title };
  };
}

/** Reads the registers that stand whole in the back matter. */
export function readRegisters(resources: readonly JsonObject[]): readonly MapData[] {
  const items = grouped(resources, (each) => markOf(each, 'register-id') ?? '');
  return resources.flatMap((resource) => {
    const register = recordBorneBy(resource, 'EvidenceRegister', registerNatives, registerFallbacks);
    if (!register) return [];
    const own = items.get(textAt(register, 'id') ?? '') ?? [];
    return [withParts(register, 'items', own, (each) => unbear(each, itemNatives, {}))];
  });
}
