import {
  Document,
  isMap as isMapNode,
  isScalar as isScalarNode,
  Pair,
  Scalar,
  type ScalarTag,
  YAMLMap,
  YAMLSeq,
} from 'yaml';
import { type Data, isList, isScalar, type MapData, type ScalarData } from './data.ts';

/** A document to be written, with comments above its keys. */
export interface WrittenDocument {
  readonly data: MapData;
  /** By key; of several lines where the text has them. */
  readonly comments?: ReadonlyMap<string, string>;
}

/** A scalar that is no text: it stays as it was written, `9.20` and `0x1F` too. */
class AsWritten {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const asWritten: ScalarTag = {
  tag: 'tag:yaml.org,2002:str',
  default: true,
  identify: (value) => value instanceof AsWritten,
  resolve: (text) => text,
  stringify: ({ value }) => (value instanceof AsWritten ? value.text : String(value)),
};

/** What a literal block would lose or what editors show as nothing. */
const unseen = /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u;

/** Writes documents as one YAML stream that reads as the same data. */
export function writeYaml(documents: readonly WrittenDocument[]): string {
  return documents.map(writeDocument).join('---\n');
}

function writeDocument({ data, comments = new Map() }: WrittenDocument): string {
  const document = new Document(null, { version: '1.2', schema: 'core', customTags: (tags) => [asWritten, ...tags] });
  const contents = nodeOf(data);
  document.contents = contents;
  for (const { key } of isMapNode(contents) ? contents.items : []) {
    const comment = isScalarNode(key) && typeof key.value === 'string' ? comments.get(key.value) : undefined;
    if (isScalarNode(key) && comment !== undefined) key.commentBefore = commentOf(comment);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** Texts of others may hold what would end a comment. */
function commentOf(text: string): string {
  return text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => ` ${line.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, ' ').trimEnd()}`)
    .join('\n');
}

function nodeOf(data: Data): YAMLMap | YAMLSeq | Scalar {
  if (isScalar(data)) return scalarOf(data);
  if (isList(data)) {
    const sequence = new YAMLSeq();
    sequence.items.push(...data.map(nodeOf));
    sequence.flow = isShort(data);
    return sequence;
  }
  const map = new YAMLMap();
  for (const [key, value] of data) map.items.push(new Pair(textOf(key), nodeOf(value)));
  map.flow = data.size === 0;
  return map;
}

/** Whether a list reads well in brackets. */
function isShort(list: readonly Data[]): boolean {
  const isWord = (each: Data) => isScalar(each) && !/\s/.test(each.text);
  const length = list.reduce((sum, each) => sum + (isScalar(each) ? each.text.length + 2 : 0), 0);
  return list.every(isWord) && length <= 90;
}

function scalarOf({ type, text }: ScalarData): Scalar {
  if (type === 'string') return textOf(text);
  return new Scalar(new AsWritten(type === 'null' ? 'null' : text));
}

function textOf(text: string): Scalar {
  const scalar = new Scalar(text);
  if (unseen.test(text.replaceAll('\n', ''))) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
