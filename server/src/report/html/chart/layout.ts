import type { Chart } from '../../document/blocks.ts';

/** Where everything of a chart stands, in units of its picture: about a pixel each when it is shown at its full width. */
export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  /** Where the rows begin. */
  readonly top: number;
  /** Where bars begin. */
  readonly barStart: number;
  /** The right edges of the columns of numbers, one for each series. */
  readonly numbers: readonly number[];
  /** Empty where there is one series alone. The text stands at `x` + 18, its base line at `y`. */
  readonly legend: readonly {
    readonly name: string;
    readonly series: number;
    readonly x: number;
    readonly y: number;
  }[];
  readonly rows: readonly Row[];
}

export interface Row {
  /** The label, broken into lines. */
  readonly lines: readonly string[];
  readonly y: number;
  readonly height: number;
  /** The parts of the bar; a series without value has none. */
  readonly segments: readonly { readonly series: number; readonly x: number; readonly width: number }[];
  readonly values: readonly number[];
}

const width = 640;
const labelWidth = 205;
const numberWidth = 34;
/** As wide as a character is on the average, at the size of the text: pictures know no widths of fonts. */
const characterWidth = 7;
const lineHeight = 15;
const rowHeight = 26;
const legendHeight = 20;

export function layOut(chart: Chart): ChartLayout {
  const { labels, series } = chart;
  const legend = legendOf(chart);
  const lastOfLegend = legend.at(-1);
  // Below the legend, each column of numbers is headed by the sign of its series.
  const top = lastOfLegend ? lastOfLegend.y + 8 + legendHeight : 0;
  const numbers = series.map((_, index) => width - (series.length - 1 - index) * numberWidth);
  const barStart = labelWidth + 10;
  const barWidth = width - series.length * numberWidth - 10 - barStart;
  const scale = barWidth / Math.max(1, ...labels.map((_, index) => total(chart, index)));
  const rows: Row[] = [];
  let y = top;
  for (const [index, label] of labels.entries()) {
    const lines = broken(label, Math.floor(labelWidth / characterWidth));
    const height = Math.max(rowHeight, lines.length * lineHeight + 8);
    const values = series.map((each) => each.values[index] ?? 0);
    rows.push({ lines, y, height, segments: segmentsOf(values, barStart, scale), values });
    y += height;
  }
  return { width, height: y + 2, top, barStart, numbers, legend, rows };
}

function total({ series }: Chart, index: number): number {
  return series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0);
}

function segmentsOf(values: readonly number[], start: number, scale: number): Row['segments'] {
  let x = start;
  return values.flatMap((value, series) => {
    const segment = { series, x: rounded(x), width: rounded(value * scale) };
    x += value * scale;
    return value > 0 ? [segment] : [];
  });
}

/** The names of the series in lines, each entry as wide as its text is likely to be. */
function legendOf({ series }: Chart): ChartLayout['legend'] {
  if (series.length < 2) return [];
  let [x, y] = [0, 14];
  return series.map(({ name }, index) => {
    const entryWidth = 18 + (name.length + 3) * characterWidth;
    if (x > 0 && x + entryWidth > width) [x, y] = [0, y + legendHeight];
    const entry = { name, series: index, x, y };
    x += entryWidth;
    return entry;
  });
}

/** A label in lines of so many characters; a word that is longer is broken. */
function broken(label: string, length: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of label.split(/\s+/).flatMap((each) => pieces(each, length))) {
    if (line !== '' && line.length + 1 + word.length > length) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function pieces(word: string, length: number): readonly string[] {
  const characters = [...word];
  const count = Math.max(1, Math.ceil(characters.length / length));
  return Array.from({ length: count }, (_, index) => characters.slice(index * length, (index + 1) * length).join(''));
}

/** Two digits are finer than what a screen shows, and look alike on every machine. */
function rounded(units: number): number {
  return Math.round(units * 100) / 100;
}
