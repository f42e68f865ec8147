import type { RecordOf } from '../../model/record.ts';
import type { MapData } from '../../yaml/data.ts';
import { isList, isMap, isScalar } from '../../yaml/data.ts';
import { bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import { controlToken } from './control-token.ts';
import { type Draft, listed, type Role } from './draft.ts';
import { mark } from './fields.ts';
import { objectsIn } from './json.ts';
import type { OscalObject, Property } from './model.ts';
import { type Part, partsUnder, textAt, textsAt, withoutParts, withParts } from './parts.ts';
import { bearRecord, recordBorneBy } from './whole-record.ts';

const natives: Natives = { title: 'title' };
const fallbacks: Fallbacks = { title: 'Statement of applicability' };
const controlNatives: Natives = { description: 'implementation' };
const controlFallbacks: Fallbacks = { description: 'What is done is not recorded.' };

const roles: Readonly<Record<string, Role>> = {
  owner: 'owner',
  implementers: 'implementer',
  operators: 'operator',
  monitors: 'monitor',
};

/** By the status of a control, the one that OSCAL names; what is not implemented at all is `planned` to it. */
const statuses: Readonly<Record<string, string>> = {
  implemented: 'implemented',
  partial: 'partial',
  planned: 'planned',
  'not-implemented': 'planned',
};

/** The statement of applicability (6.1.3 d) as a component definition: the ISMS as one component. */
export function componentDefinition(draft: Draft, statement: RecordOf<'StatementOfApplicability'>): OscalObject {
  const data = draft.dataOf(statement);
  const id = textAt(data, 'id') ?? '';
  const { title, props } = bearRecord(draft, statement, withoutParts(data, ['controls']), natives, fallbacks);
  const isms = draft.isms.documents.first('Isms');
  const component = {
    uuid: draft.uuid('component', id),
    type: 'process-procedure',
    title,
    description: isms?.scope?.value ?? 'The information security management system.',
    props,
    'control-implementations': implementationsOf(draft, statement, partsUnder(data, 'controls')),
  };
  const responsible = draft.inRole('approver', [textAt(data, 'approvedBy')]);
  const metadata = draft.metadata({ title: title ?? id, version: textAt(data, 'version'), responsible });
  const uuid = draft.uuid('component-definition', id);
  return { uuid, metadata, components: [component], 'back-matter': draft.backMatter() };
}

/** One for each run of controls of one source, so that the controls stay in their order. */
function implementationsOf(
  draft: Draft,
  statement: RecordOf<'StatementOfApplicability'>,
  parts: readonly Part[],
): readonly OscalObject[] {
  const runs: { readonly set: string | undefined; readonly parts: Part[] }[] = [];
  for (const part of parts) {
    const set = part.key.includes(':') ? part.key.slice(0, part.key.indexOf(':')) : undefined;
    const last = runs.at(-1);
    if (last && last.set === set) last.parts.push(part);
    else runs.push({ set, parts: [part] });
  }
  return runs.map(({ set, parts: controls }, index) => ({
    uuid: draft.uuid('control-implementation', statement.id?.value ?? '', String(index)),
    source: sourceOf(draft, set),
    description: set === undefined ? 'Controls of Annex A.' : 'Requirements beyond the standard.',
    'implemented-requirements': controls.map((control) => requirementOf(draft, statement, control)),
  }));
}

/** The catalogue that controls are of, as a resource: the text of the standard is copyrighted and in no file. */
function sourceOf(draft: Draft, set: string | undefined): string {
  const { requirements } = draft.isms;
  if (set !== undefined) {
    const title = requirements.additional().get(set)?.title ?? set;
    return draft.resource(draft.uuid('catalogue', set), () => ({ title, props: [mark('requirement-set', set)] }));
  }
  const title = requirements.standardId();
  return draft.resource(draft.uuid('catalogue', title), () => ({
    title,
    props: [mark('isms-standard', title)],
    citation: { text: title },
  }));
}

function requirementOf(
  draft: Draft,
  { id, file: document }: RecordOf<'StatementOfApplicability'>,
  { data, key, marks }: Part,
): OscalObject {
  const { description, props } = bear(data, controlNatives, controlFallbacks);
  const state =
    textAt(data, 'applicable')?.toLowerCase() === 'false' ? 'not-applicable' : statuses[textAt(data, 'status') ?? ''];
  const status: Property[] = state === undefined ? [] : [{ name: 'implementation-status', value: state }];
  const responsible = Object.entries(roles).flatMap(([role, roleId]) => draft.inRole(roleId, partiesIn(data, role)));
  const documents = textsAt(data, 'documents').map((file) => ({
    href: draft.pathReference(document, file),
    rel: 'reference',
  }));
  return {
    uuid: draft.uuid('implemented-requirement', id?.value ?? '', key),
    'control-id': controlToken(key),
    description,
    props: [...status, ...marks, ...props],
    links: listed(documents),
    'responsible-roles': listed(responsible),
  };
}

/** The parties under a key, each alone or in a mapping with the days on which it holds. */
function partiesIn(control: MapData, role: string): readonly string[] {
  const value = control.get(role);
  return (isList(value) ? value : [value]).flatMap((each) => {
    if (isScalar(each)) return each.text === '' ? [] : [each.text];
    return isMap(each) ? (textAt(each, 'party') ?? textAt(each, 'person') ?? []) : [];
  });
}

/** Reads a statement of applicability back. */
export function readComponentDefinition(document: unknown): readonly MapData[] {
  return objectsIn(document, 'components').flatMap((component) => {
    const record = recordBorneBy(component, 'StatementOfApplicability', natives, fallbacks);
    if (!record) return [];
    const implementations = objectsIn(component, 'control-implementations');
    const requirements = implementations.flatMap((each) => objectsIn(each, 'implemented-requirements'));
    return [withParts(record, 'controls', requirements, (each) => unbear(each, controlNatives, controlFallbacks))];
  });
}
