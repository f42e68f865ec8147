import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { Engine } from '../../server/src/engine/engine.ts';
import type { Isms } from '../../server/src/engine/isms.ts';
import { documentText } from '../../server/src/exchange/oscal/document-text.ts';
import { Draft } from '../../server/src/exchange/oscal/draft.ts';
import { exportable, type OscalModel, oscalModels } from '../../server/src/exchange/oscal/export-model.ts';
import type { AuditRecord } from '../../server/src/model/record.ts';
import { type Data, dataOf, isList, isMap, type MapData } from '../../server/src/yaml/data.ts';

interface CompleteSchema {
  readonly oneOf: readonly { readonly required: readonly string[] }[];
  readonly definitions: object;
}

const file = path.resolve(import.meta.dirname, '../data/schemas/oscal_complete_schema-1.2.2.json');
const validators = new Map<string, ValidateFunction>();

/** What is wrong with a document by NIST's schema of its model; nothing where it is valid. */
export function oscalErrors(text: string): readonly string[] {
  const document: object = JSON.parse(text);
  const validate = validatorOf(Object.keys(document)[0] ?? '');
  return validate(document) ? [] : (validate.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
}

function validatorOf(root: string): ValidateFunction {
  const known = validators.get(root);
  if (known) return known;
  const { oneOf, definitions }: CompleteSchema = JSON.parse(readFileSync(file, 'utf8'));
  const own = oneOf.find(({ required }) => required.includes(root));
  if (!own) throw new Error(`The schema of OSCAL has no model "${root}".`);
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile({ ...own, definitions });
  validators.set(root, validate);
  return validate;
}

/** The SHA-256 of a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What the document of a record says. */
export function dataIn(engine: Engine, { file: path, index }: AuditRecord): MapData {
  const document = engine.layoutOf(path)?.documents[index];
  const data = document && dataOf(document.root);
  return isMap(data) ? data : new Map();
}

/** A document of OSCAL, and the records that it was made of. */
export interface Exported {
  readonly text: string;
  readonly records: readonly AuditRecord[];
}

/** Exports a model; undefined where there is nothing to export. */
export function exported(engine: Engine, isms: Isms, model: OscalModel, audit?: string): Exported | undefined {
  const chosen = exportable(isms, model, audit);
  if ('refusal' in chosen) return undefined;
  const draft = new Draft({ isms, lastModified: '2026-06-30', dataOf: (record) => dataIn(engine, record) });
  return { text: documentText(oscalModels[model], chosen.make(draft), sha256), records: chosen.records };
}

/** Data in a form that can be compared: the types of scalars count, and the order of entries, not that of known keys. */
export function comparable(data: Data | undefined): unknown {
  if (isList(data)) return data.map(comparable);
  if (isMap(data)) return Object.fromEntries([...data].map(([key, value]) => [`.${key}`, comparable(value)]));
  return data;
}
