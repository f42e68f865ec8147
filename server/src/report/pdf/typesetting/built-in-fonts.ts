import { base64 } from '@scure/base';
import { decompress } from '../generated/library.js';
import { compressed, sizes } from '../generated/typefaces.js';

export type BuiltInFont = keyof typeof sizes;

/** Decompressed once, when the first report needs them. */
let files: ReadonlyMap<string, Uint8Array> | undefined;

/** The file of a font that comes with the product, as TrueType. */
export function builtInFont(name: BuiltInFont): Uint8Array {
  files ??= apart();
  const file = files.get(name);
  if (file === undefined) throw new Error(`There is no font ${name}.`);
  return file;
}

function apart(): ReadonlyMap<string, Uint8Array> {
  const bytes = decompress(base64.decode(compressed));
  let end = 0;
  return new Map(
    Object.entries(sizes).map(([name, size]) => {
      end += size;
      return [name, bytes.slice(end - size, end)];
    }),
  );
}
