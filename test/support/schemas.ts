import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const folder = path.resolve(import.meta.dirname, '../data/schemas');

function schemaText(name: string): string {
  return readFileSync(path.join(folder, name), 'utf8');
}

const validators = new Map<string, ValidateFunction>();

/** What is wrong with a value by one of the JSON Schemas in `test/data/schemas`; nothing where it is valid. */
export function schemaErrors(name: string, value: unknown): readonly string[] {
  const validate = validators.get(name) ?? compile(name);
  validators.set(name, validate);
  return validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

function compile(name: string): ValidateFunction {
  const schema: Record<string, unknown> = JSON.parse(schemaText(name));
  const isDraft04 = String(schema.$schema).includes('draft-04');
  const ajv = isDraft04 ? new AjvDraft04({ strict: false, allErrors: true }) : new Ajv({ allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

/** The same of an XML text, by an XML Schema; it is read by libxml2. */
export async function xmlSchemaErrors(name: string, xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({ xml: { fileName: 'output.xml', contents: xml }, schema: [schemaText(name)] });
  return errors.map(({ message }) => message);
}
