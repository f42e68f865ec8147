import bundle from '../../model/schema/generated/schema.json' with { type: 'json' };

/** What a schema says of a place, as far as values are made from it. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly additionalProperties?: SchemaNode | boolean;
  readonly refersTo?: string | readonly string[];
  readonly examples?: readonly string[];
}

const definitions = new Map<string, SchemaNode>(Object.entries(bundle.$defs as object));

/** A schema with what it refers to. */
export function resolved(node: SchemaNode): SchemaNode & { readonly name?: string } {
  const name = node.$ref?.split('/').at(-1);
  const target = name === undefined ? undefined : definitions.get(name);
  return target ? { ...resolved(target), name } : node;
}
