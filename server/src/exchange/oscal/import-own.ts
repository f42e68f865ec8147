import type { MapData } from '../../yaml/data.ts';
import { readAssessmentResults } from './assessment-results.ts';
import { readAssessmentPlan } from './audit-plan.ts';
import { readComponentDefinition } from './component-definition.ts';
import { oscalModels } from './export-model.ts';
import { fieldsOf, markOf, ownProperties } from './fields.ts';
import type { ImportedRecord } from './imported.ts';
import { asObject, type JsonObject, textIn } from './json.ts';
import { inKeyOrder } from './key-order.ts';
import { textAt } from './parts.ts';
import { readPlanOfAction } from './poam.ts';

const readers: Readonly<Record<string, (document: unknown) => readonly MapData[]>> = {
  [oscalModels['assessment-plan']]: readAssessmentPlan,
  [oscalModels['assessment-results']]: readAssessmentResults,
  [oscalModels.poam]: readPlanOfAction,
  [oscalModels['component-definition']]: readComponentDefinition,
};

/** Reads the records back that a document of ours bears. */
export function importOwn(root: string, document: unknown): readonly ImportedRecord[] {
  const files = filesIn(document);
  return (readers[root]?.(document) ?? []).map((record) => {
    return { data: inKeyOrder(record), file: files.get(nameOf(record)) };
  });
}

function nameOf(record: MapData): string {
  return `${textAt(record, 'kind') ?? ''} ${textAt(record, 'id') ?? ''}`;
}

/** In which files, from the ISMS root, records stood when they were exported. */
function filesIn(document: unknown): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const object of everyObjectIn(document)) {
    const file = markOf(object, 'record-file');
    if (file !== undefined) files.set(nameOf(fieldsOf(object)), file);
  }
  return files;
}

/** Objects that another program has added: those of a list that bear nothing of ours. */
export function addedTo(document: unknown): readonly { readonly path: string; readonly title: string }[] {
  return listsOfObjects(document).flatMap(({ path, objects }) => {
    if (!objects.some(isOurs)) return [];
    const added = objects.map((object, index) => ({ object, index })).filter(({ object }) => !isOurs(object));
    return added.map(({ object, index }) => {
      const title = textIn(object, 'title') ?? textIn(object, 'description') ?? textIn(object, 'uuid') ?? '';
      return { path: `${path}/${index}`, title };
    });
  });
}

function isOurs(object: JsonObject): boolean {
  return ownProperties(object).length > 0;
}

function* everyObjectIn(value: unknown): Iterable<JsonObject> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield asObject(value);
  for (const each of Object.values(value)) yield* everyObjectIn(each);
}

/** The lists whose objects bear records in documents of ours. */
const bearing = /\/(tasks|observations|findings|entries|remediations|implemented-requirements|poam-items|resources)$/;

function listsOfObjects(
  value: unknown,
  path = '',
): readonly { readonly path: string; readonly objects: readonly JsonObject[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) && bearing.test(path) ? [{ path, objects: value.map(asObject) }] : [];
  const beneath = Object.entries(value).flatMap(([key, each]) => listsOfObjects(each, `${path}/${key}`));
  return [...own, ...beneath];
}
