import { zipSync } from 'fflate';

/** A cell: a text, a number (with the code of its format), a day as a number, a formula with the value it had. */
export type TestCell =
  | string
  | number
  | boolean
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly value?: string | number }
  | { readonly error: string }
  | { readonly inline: string };

export interface TestSheet {
  readonly name: string;
  readonly hidden?: boolean;
  /** From row 1; `null` is an empty cell. */
  readonly rows: readonly (readonly (TestCell | null)[])[];
  readonly merges?: readonly string[];
  /** Numbers of rows, from 1. */
  readonly hiddenRows?: readonly number[];
}

export interface TestWorkbook {
  readonly sheets: readonly TestSheet[];
  readonly from1904?: boolean;
  /** Parts put in the place of those that are made, or beside them. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a workbook, the same for the same content. */
export function workbook({ sheets, from1904, parts = {} }: TestWorkbook): Uint8Array {
  const strings: string[] = [];
  const formats: string[] = [];
  const worksheets = sheets.map((sheet) => worksheet(sheet, strings, formats));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="${relationships}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${header}<Relationships xmlns="${relationships}">${sheets.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdStrings" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/workbook.xml': `${header}<workbook xmlns="${main}" xmlns:r="${office}">${from1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets.map(({ name, hidden }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': `${header}<styleSheet xmlns="${main}"><numFmts count="${formats.length}">${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${header}<sst xmlns="${main}" count="${strings.length}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(worksheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
    ...parts,
  };
  return archive(files);
}

/** An archive with the same bytes for the same files. */
export function archive(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const encoder = new TextEncoder();
  const bytes = Object.entries(files).map(([path, content]) => [
    path,
    typeof content === 'string' ? encoder.encode(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 6, mtime: new Date(1980, 0, 1, 12) });
}

function worksheet({ rows, merges = [], hiddenRows = [] }: TestSheet, strings: string[], formats: string[]): string {
  const known = new Map(strings.map((text, index) => [text, index]));
  const stringNumber = (text: string) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    known.set(text, strings.length);
    return strings.push(text) - 1;
  };
  const styleNumber = (code: string) => {
    if (!formats.includes(code)) formats.push(code);
    return formats.indexOf(code) + 1;
  };
  const cell = (content: TestCell, at: string): string => {
    if (typeof content === 'string') return `<c r="${at}" t="s"><v>${stringNumber(content)}</v></c>`;
    if (typeof content === 'number') return `<c r="${at}"><v>${content}</v></c>`;
    if (typeof content === 'boolean') return `<c r="${at}" t="b"><v>${Number(content)}</v></c>`;
    if ('number' in content) return `<c r="${at}" s="${styleNumber(content.format)}"><v>${content.number}</v></c>`;
    if ('error' in content) return `<c r="${at}" t="e"><v>${content.error}</v></c>`;
    if ('inline' in content) return `<c r="${at}" t="inlineStr"><is><t>${escaped(content.inline)}</t></is></c>`;
    const { formula, value } = content;
    const kept = value === undefined ? '' : `<v>${escaped(String(value))}</v>`;
    return `<c r="${at}"${typeof value === 'string' ? ' t="str"' : ''}><f>${escaped(formula)}</f>${kept}</c>`;
  };
  const written = rows.map((cells, index) => {
    const number = index + 1;
    const filled = cells.map((content, column) =>
      content === null ? '' : cell(content, `${letters(column)}${number}`),
    );
    return `<row r="${number}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${filled.join('')}</row>`;
  });
  const merged = merges.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  return `${header}<worksheet xmlns="${main}"><sheetData>${written.join('')}</sheetData>${merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`;
}

function letters(column: number): string {
  return `${column > 25 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
