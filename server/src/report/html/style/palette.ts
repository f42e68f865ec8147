import { readableOn } from '../../colour.ts';

/** Where an organization has chosen no colour. */
const ownAccent = '#1f5a8c';

interface Palette {
  readonly ground: string;
  /** Behind the heads of tables, facts and notices. */
  readonly raised: string;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly warning: string;
  /** What series of charts are about. */
  readonly good: string;
  readonly bad: string;
  readonly pending: string;
  readonly neutral: string;
}

const light: Palette = {
  ground: '#ffffff',
  raised: '#f2f4f6',
  text: '#1b1f24',
  quiet: '#4d5661',
  line: '#c3cad2',
  warning: '#9a3412',
  good: '#2a7d53',
  bad: '#b3372c',
  pending: '#a8690a',
  neutral: '#5c6b7a',
};

const dark: Palette = {
  ground: '#16191d',
  raised: '#23282e',
  text: '#e6e9ec',
  quiet: '#b0b8c1',
  line: '#4a525b',
  warning: '#fdba74',
  good: '#5fbf8d',
  bad: '#f0857a',
  pending: '#e0ad4f',
  neutral: '#9aa8b6',
};

/** The colours as custom properties: light, and dark where a reader prefers that on a screen; paper is always light. */
export function paletteStyle(accent: string = ownAccent): string {
  return `:root { color-scheme: light; ${properties(light, accent)} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${properties(dark, accent)} } }
`;
}

/** The accent is read on both grounds; what can be read on the raised one can be read on the other. */
function properties(palette: Palette, accent: string): string {
  const all = { ...palette, accent: readableOn(palette.raised, accent) };
  return Object.entries(all)
    .map(([name, colour]) => `--${name}: ${colour};`)
    .join(' ');
}
