import type { Archive } from './open-archive.ts';
import { ArchiveFault } from './open-archive.ts';
import { readXml } from './read-xml.ts';

/** What a workbook says of its sheets, and where their parts are. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly path: string }[];
  readonly from1904: boolean;
  readonly styles: string;
  readonly sharedStrings: string;
}

interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** Reads the workbook part. Sheets of charts and of macros are passed over: they have no cells. */
export function readWorkbook(archive: Archive): Workbook {
  const [main] = relationships(archive, '_rels/.rels', '').filter(({ type }) => type === 'officeDocument');
  if (!main || !archive.has(main.path)) throw new ArchiveFault('is an archive, but no workbook of Excel');
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1);
  const related = relationships(archive, `${folder}_rels/${main.path.slice(folder.length)}.rels`, folder);
  const pathOf = (type: string) => related.find((each) => each.type === type)?.path ?? '';
  const sheets: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  readXml(archive, main.path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(1|true|on)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1];
      const part = related.find((each) => each.id === id);
      if (part?.type !== 'worksheet') return;
      sheets.push({ name: attributes.name ?? '', hidden: /hidden/i.test(attributes.state ?? ''), path: part.path });
    },
  });
  return { sheets, from1904, styles: pathOf('styles'), sharedStrings: pathOf('sharedStrings') };
}

/** What a part is related to within the archive; what is outside, such as another workbook, is left alone. */
function relationships(archive: Archive, path: string, folder: string): readonly Relationship[] {
  const found: Relationship[] = [];
  if (!archive.has(path)) return found;
  readXml(archive, path, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode = '' }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), path: resolve(folder, Target) });
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
