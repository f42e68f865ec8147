import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The schemas of the product in the form that its peers take: one file each. */
export interface PeerSchemas {
  /** Of findings alone. */
  readonly finding: string;
  /** Of all documents, choosing by `kind`. */
  readonly anyKind: string;
}

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** @param source the product's schemas in one, each under `$defs`. */
export function writePeerSchemas(source: string, folder: string): PeerSchemas {
  const { $defs }: { readonly $defs: Readonly<Record<string, Definition>> } = JSON.parse(readFileSync(source, 'utf8'));
  const kinds = Object.keys($defs).filter((name) => $defs[name]?.properties?.kind);
  const choices = kinds.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { $ref: `#/$defs/${kind}` },
  }));
  mkdirSync(folder, { recursive: true });
  const write = (name: string, rest: object) => {
    const file = path.join(folder, `${name}.schema.json`);
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    writeFileSync(file, JSON.stringify({ $schema, $id: `https://audit.example/${name}`, $defs, ...rest }));
    return file;
  };
  return {
    finding: write('finding', { $ref: '#/$defs/Finding' }),
    anyKind: write('any-kind', { type: 'object', allOf: choices }),
  };
}
