import { nodeAt, segments } from '../../yaml/address.ts';
import { resolve } from '../../yaml/tree.ts';
import { requiredOf, type Shape, shapesAt, tellOf } from '../completion/shape.ts';
import type { HoverProvider } from '../hover.ts';
import { placeRange } from '../naming/at-position.ts';
import { type Spot, spotAt } from '../naming/spot.ts';
import { fact, plain } from './markdown.ts';

/** Tells what a key is for, with the clause that it rests on, and what a word of an enumeration means. */
export const schemaHover: HoverProvider = (engine, file, at) => {
  const spot = spotAt(engine, file, at);
  if (!spot) return undefined;
  const path = segments(spot.place.pointer);
  const shapes = shapesAt(spot.record.kind, path);
  const markdown = spot.place.part === 'key' ? ofKey(spot, path, shapes) : ofWord(spot, shapes);
  return markdown === undefined ? undefined : { range: placeRange(spot), markdown };
};

function ofKey({ record }: Spot, path: readonly string[], shapes: readonly Shape[]): string | undefined {
  const key = path.at(-1);
  const shape = shapes.find(({ description }) => description !== undefined);
  if (key === undefined || !shape) return undefined;
  const isRequired = shapesAt(record.kind, path.slice(0, -1)).some((parent) => requiredOf(parent).includes(key));
  const words = (shape.enum ?? []).map((word, index) => `- \`${word}\`: ${shape.enumDescriptions?.[index] ?? ''}`);
  const example = shape.examples?.map((each) => `\`${JSON.stringify(each)}\``).join(', ');
  const details = [...words, ...fact('For example', example)].join('\n');
  return [`**${plain(key)}**${isRequired ? ' (required)' : ''}`, tellOf(shape), details].filter(Boolean).join('\n\n');
}

function ofWord({ document, place }: Spot, shapes: readonly Shape[]): string | undefined {
  const node = nodeAt(document, place.pointer);
  const scalar = node && resolve(node);
  if (scalar?.kind !== 'scalar') return undefined;
  for (const { enum: words = [], enumDescriptions = [] } of shapes) {
    const description = enumDescriptions[words.indexOf(scalar.text)];
    if (description !== undefined) return `**${plain(scalar.text)}**\n\n${description}`;
  }
  return undefined;
}
