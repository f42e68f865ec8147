// A map as it is shown, in words: what the extension and the page of a webview tell each other. The page knows nothing
// of audits: it draws a grid. Everything here is plain data.

import type { StateName } from './shapes.ts';

/** What is at the crossing of a row and a column. */
export interface MapCell {
  readonly state: StateName;
  /** What stands in the cell beside its shape. */
  readonly word: string;
  /** What is added to the word in short, say the number of findings; the legend explains it. */
  readonly mark?: string | undefined;
  /** The whole of it in a sentence, for screen readers, the tooltip and the details. */
  readonly words: string;
  /** Where one can go from here, in words; the first is where Enter and a click lead. */
  readonly places: readonly string[];
}

export interface MapColumn {
  readonly id: string;
  /** The first line of its head, and those beneath it. */
  readonly title: string;
  readonly lines: readonly string[];
  readonly words: string;
  readonly places: readonly string[];
}

export interface MapRow {
  readonly id: string;
  readonly title: string;
  /** The id of its section. */
  readonly section: string;
  /** What is to be said of it beside its title, say that it is a gap; shown in its head. */
  readonly note?: string | undefined;
  readonly tone: 'plain' | 'warning' | 'faint';
  /** The ids of the filters that show it. */
  readonly filters: readonly string[];
  readonly places: readonly string[];
  /** In the order of the columns; null where there is nothing. */
  readonly cells: readonly (MapCell | null)[];
  readonly total: string;
}

export interface MapSection {
  readonly id: string;
  readonly title: string;
  readonly total: string;
}

/** Says that there is nothing to show, and what to do about it. */
export interface MapEmpty {
  readonly text: string;
  readonly action?: string | undefined;
}

/** One map. */
export interface MapView {
  readonly kind: 'coverage' | 'independence';
  /** The URI of the ISMS root, and what is shown of it: remembered by the page, so that a reload shows the same. */
  readonly root: string;
  readonly heading: string;
  readonly isms: string;
  readonly choice?: {
    readonly label: string;
    readonly selected: string;
    readonly options: readonly { readonly id: string; readonly label: string }[];
  };
  /** What there is to say of the whole, one sentence each. */
  readonly summary: readonly string[];
  readonly corner: string;
  readonly totalHead: string;
  readonly columns: readonly MapColumn[];
  readonly sections: readonly MapSection[];
  readonly rows: readonly MapRow[];
  /** Beneath the columns: a name, and a figure for each column. */
  readonly sums: readonly { readonly label: string; readonly values: readonly string[]; readonly total: string }[];
  readonly legend: readonly { readonly state: StateName; readonly word: string; readonly words: string }[];
  /** What the mark of a cell means, with an example of it. */
  readonly mark: { readonly example: string; readonly words: string };
  /** The first shows all rows. */
  readonly filters: readonly { readonly id: string; readonly label: string }[];
  /** What a screen reader says of a cell where there is nothing. */
  readonly nothing: string;
  readonly empty?: MapEmpty | undefined;
  readonly texts: MapTexts;
}

/** The texts of the page itself. */
export interface MapTexts {
  readonly search: string;
  readonly filter: string;
  readonly words: string;
  readonly copy: string;
  readonly save: string;
  readonly legend: string;
  readonly hint: string;
  /** With `{0}` and `{1}`: so many of so many rows are shown. */
  readonly shown: string;
  readonly noneShown: string;
}

/** What the page remembers over reloads of the window; the extension reads `root` and `choice` alone. */
export interface RememberedMap {
  readonly root: string;
  readonly choice?: string | undefined;
  readonly search: string;
  readonly filter: string;
  readonly words: boolean;
  readonly top: number;
  readonly left: number;
}

/** From the extension to the page. */
export interface ToPage {
  readonly type: 'view';
  readonly view: MapView;
}

/** From the page to the extension. Rows and columns are named by their ids, places by their index. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'choose'; readonly id: string }
  | { readonly type: 'open'; readonly row: string | null; readonly column: string | null; readonly place: number }
  | { readonly type: 'copy' | 'save'; readonly rows: readonly string[] }
  | { readonly type: 'next-step' };

/** Tells a message of the page from anything else: a webview may post what it likes. */
export function isFromPage(message: unknown): message is FromPage {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const fields: Readonly<Record<string, unknown>> = { ...message };
  const isName = (value: unknown) => value === null || typeof value === 'string';
  switch (message.type) {
    case 'ready':
    case 'next-step':
      return true;
    case 'choose':
      return typeof fields.id === 'string';
    case 'open':
      return isName(fields.row) && isName(fields.column) && Number.isInteger(fields.place);
    case 'copy':
    case 'save':
      return Array.isArray(fields.rows) && fields.rows.every((row) => typeof row === 'string');
    default:
      return false;
  }
}
