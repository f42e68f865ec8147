import { type NumberFormat, numberFormat } from './number-format.ts';
import type { Archive } from './open-archive.ts';
import { readXml } from './read-xml.ts';

/** The formats of numbers by the number of a cell's style (`cellXfs`). */
export function readStyles(archive: Archive, path: string): readonly NumberFormat[] {
  if (!archive.has(path)) return [];
  const codes = new Map<number, string>();
  const styles: number[] = [];
  let within = false;
  readXml(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') within = true;
      if (name === 'xf' && within) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') within = false;
    },
  });
  return styles.map((id) => numberFormat(id, codes.get(id)));
}
