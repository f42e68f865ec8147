import { strFromU8, unzlibSync } from 'fflate';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark: its text, the number of the page that it leads to, from 1, and what is beneath it. */
export interface Bookmark {
  readonly title: string;
  readonly page: number;
  readonly items: readonly Bookmark[];
}

/** An element of the structure tree of a page, with the text that is in it. */
export interface Tag {
  readonly role: string;
  readonly alt: string | undefined;
  readonly text: string;
  readonly children: readonly Tag[];
}

export interface PdfPage {
  readonly size: readonly [width: number, height: number];
  /** The text in the order of the file; a space between what is drawn apart. */
  readonly text: string;
  readonly tags: Tag;
  /** Where the links of the page lead: names of destinations. */
  readonly links: readonly string[];
}

/** What a reader finds in a PDF file. */
export interface PdfFile {
  readonly info: Readonly<Record<string, unknown>>;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  readonly bookmarks: readonly Bookmark[];
  readonly pages: readonly PdfPage[];
  readonly scripts: unknown;
}

/** All characters that a file shows, without what a reader concludes from where they stand. */
export async function charactersShown(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const shown: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [index, operator] of fnArray.entries()) {
        const [glyphs] = operator === OPS.showText ? (argsArray[index] ?? []) : [];
        for (const glyph of Array.isArray(glyphs) ? glyphs : []) shown.push(glyph?.unicode ?? '');
      }
    }
    return shown.join('');
  } finally {
    await task.destroy();
  }
}

interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** Reads a PDF with another program's code than it was written with. Rejects where it is none. */
export async function pdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  try {
    const document = await task.promise;
    const { info } = await document.getMetadata();
    const bookmarks = async (nodes: readonly OutlineNode[]): Promise<readonly Bookmark[]> =>
      Promise.all(
        nodes.map(async ({ title, dest, items }) => {
          const [reference] = Array.isArray(dest) ? dest : [];
          return { title, page: (await document.getPageIndex(reference)) + 1, items: await bookmarks(items) };
        }),
      );
    const pages: PdfPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const texts = new Map<string, string>();
      const open: string[] = [];
      const all: string[] = [];
      for (const item of items) {
        if (!('str' in item)) {
          if (item.type.startsWith('begin')) open.push(item.id ?? '');
          else open.pop();
          continue;
        }
        const id = open.at(-1) ?? '';
        const text = `${item.str}${item.hasEOL ? ' ' : ''}`;
        texts.set(id, `${texts.get(id) ?? ''}${text}`);
        all.push(text);
      }
      const annotations: readonly { readonly dest?: unknown }[] = await page.getAnnotations();
      pages.push({
        size: [Math.round(width), Math.round(height)],
        text: all.join(''),
        tags: tagOf((await page.getStructTree()) ?? {}, texts),
        links: annotations.map(({ dest }) => String(dest)),
      });
    }
    const outline: readonly OutlineNode[] = (await document.getOutline()) ?? [];
    return {
      info: { ...info },
      language: 'Language' in info && typeof info.Language === 'string' ? info.Language : undefined,
      isTagged: (await document.getMarkInfo())?.Marked === true,
      bookmarks: await bookmarks(outline),
      pages,
      scripts: await document.getJSActions(),
    };
  } finally {
    await task.destroy();
  }
}

/** An element with what is on its page; elements that have all of theirs on other pages are left out. */
function tagOf({ role = '', alt, id, children = [] }: StructNode, texts: ReadonlyMap<string, string>): Tag {
  const parts = children.filter(isHere).map((child) => tagOf(child, texts));
  const own = id === undefined ? '' : (texts.get(id) ?? '');
  return { role, alt, text: squeezed([own, ...parts.map(({ text }) => text)].join(' ')), children: parts };
}

function isHere({ id, children = [] }: StructNode): boolean {
  return id !== undefined || children.some(isHere);
}

/** The elements of a role, in the order of the file. */
export function tagged(file: PdfFile, role: string): readonly Tag[] {
  const within = (tag: Tag): readonly Tag[] => [...(tag.role === role ? [tag] : []), ...tag.children.flatMap(within)];
  return file.pages.flatMap(({ tags }) => within(tags));
}

/** Text with single spaces, so that it compares wherever its lines end. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Without any space: lines may end within words that are too long. */
export function solid(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** The names (`/Type`) in the objects of a file; what is in strings and in streams is not looked at. */
export function namesIn(bytes: Uint8Array): readonly string[] {
  const source = Buffer.from(bytes)
    .toString('latin1')
    .replace(/stream\n[\s\S]*?\nendstream\nendobj/g, '')
    .replace(/\((?:\\[\s\S]|[^\\()])*\)/g, '()');
  return [...source.matchAll(/\/([A-Za-z][\w.-]*)/g)].map(([, name = '']) => name);
}

/** The contents of the streams that pages and fonts are in, decompressed. */
export function streamsIn(bytes: Uint8Array): readonly string[] {
  const source = Buffer.from(bytes).toString('latin1');
  return [...source.matchAll(/FlateDecode[\s\S]*?stream\n([\s\S]*?)\nendstream/g)].map(([, data = '']) =>
    strFromU8(unzlibSync(Buffer.from(data, 'latin1')), true),
  );
}
