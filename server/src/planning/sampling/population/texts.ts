import { PopulationFault, type ReadBytes } from './population.ts';

/**
 * The texts of a file, some at a time, with line feeds at the ends of lines: UTF-8, UTF-16 with a byte order mark, or
 * Windows-1252, which is what Excel writes as CSV in the west, where it is no UTF-8.
 */
export async function* texts(name: string, read: ReadBytes, encoding: string): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' });
  let endsInReturn = false;
  const feedLines = (text: string): string => {
    const whole = endsInReturn ? `\r${text}` : text;
    endsInReturn = whole.endsWith('\r');
    const lines = endsInReturn ? whole.slice(0, -1) : whole;
    return lines.includes('\r') ? lines.replace(/\r\n?/g, '\n') : lines;
  };
  for await (const bytes of read()) {
    const text = feedLines(decoder.decode(bytes, { stream: true }));
    if (text.includes('\0')) throw new PopulationFault(`${name} is no text. Save the table as .csv or .xlsx.`);
    if (text !== '') yield text;
  }
  yield feedLines(decoder.decode()) + (endsInReturn ? '\n' : '');
}

/** The encoding of a file; it is read as a whole where only that can tell. */
export async function encodingOf(read: ReadBytes): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  try {
    for await (const bytes of read()) {
      const marked = first ? markedEncoding(bytes) : undefined;
      if (marked !== undefined) return marked;
      first = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'windows-1252';
    throw error;
  }
}

function markedEncoding([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}
