/** A step into a record: the key of a mapping, or a place in a list, counted from 0. */
export type Step = string | number;

/**
 * The name of the property that carries what stands in a record under a path: keys and places with dots between them,
 * `correctiveActions.0.due`. Names are tokens of OSCAL: letters, digits, `.`, `-` and `_`, and a letter or `_` at the
 * beginning. So in a key a dot is written `_.`, an underscore `__`, what is no letter, digit or dash `_x<hex>_`, a key of
 * digits alone begins with `_k`, and an empty key is `_x_`.
 */
export function propertyName(path: readonly Step[]): string {
  const name = path.map((step) => (typeof step === 'number' ? String(step) : keyToken(step))).join('.');
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

function keyToken(key: string): string {
  if (key === '') return '_x_';
  if (/^\d+$/.test(key)) return `_k${key}`;
  return key.replace(/[^\p{L}\p{N}-]/gu, (character) => {
    if (character === '.') return '_.';
    return character === '_' ? '__' : `_x${(character.codePointAt(0) ?? 0).toString(16)}_`;
  });
}

const piece = /_\.|__|_x([0-9a-f]{0,6})_|_k(?=\d)|\.|[^._]/gsuy;

/** The path that a name stands for; undefined where it is not the name of one. */
export function pathOfName(name: string): readonly Step[] | undefined {
  const path: Step[] = [];
  let key = '';
  let isKey = false;
  const end = () => {
    path.push(!isKey && /^(0|[1-9]\d{0,6})$/.test(key) ? Number(key) : key);
    key = '';
    isKey = false;
  };
  piece.lastIndex = 0;
  const start = /^_[\p{N}-]/u.test(name) ? 1 : 0;
  let at = start;
  while (at < name.length) {
    piece.lastIndex = at;
    const [written, hex] = piece.exec(name) ?? [];
    if (written === undefined) return undefined;
    at += written.length;
    if (written === '.') {
      end();
      continue;
    }
    if (written.length > 1) isKey = true;
    const point = hex === undefined || hex === '' ? undefined : Number.parseInt(hex, 16);
    if (point !== undefined && point > 0x10ffff) return undefined;
    if (point !== undefined) key += String.fromCodePoint(point);
    else if (written === '_.' || written === '__') key += written.slice(1);
    else if (!written.startsWith('_')) key += written;
  }
  end();
  return path;
}
