import sax from 'sax';
import type { Archive } from './open-archive.ts';
import { ArchiveFault } from './open-archive.ts';

/** What is told of a part while it is read. Names come without the prefix of their namespace. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/**
 * Reads a part of a workbook as XML, piece by piece. A document type is refused: no part has one, and entities are
 * declared there. Stops at the first error.
 */
export function readXml(archive: Archive, path: string, listener: XmlListener): void {
  const parser = sax.parser(true, { trim: false, normalize: false });
  const fault = (what: string) => new ArchiveFault(`is damaged in the part ${path} (${what})`);
  let failure: Error | undefined;
  parser.onerror = (error) => {
    failure ??= fault(error.message.split('\n', 1)[0] ?? '');
  };
  parser.ondoctype = () => {
    failure ??= fault('it declares a document type');
  };
  parser.onopentag = ({ name, attributes }) => {
    listener.open?.(local(name), plain(attributes));
  };
  parser.onclosetag = (name) => listener.close?.(local(name));
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  const write = (text: string) => {
    parser.write(text);
    if (failure) throw failure;
  };
  let decoder: ReturnType<typeof decoderFor> | undefined;
  archive.read(path, (piece) => {
    decoder ??= decoderFor(piece);
    write(decoder.decode(piece, { stream: true }));
  });
  write(decoder?.decode() ?? '');
  parser.close();
  if (failure) throw failure;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes by their names without a prefix; `r:id` beside `id` stays what it is. */
function plain(attributes: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]));
}

function decoderFor([first, second]: Uint8Array) {
  return new TextDecoder(first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8');
}
