// How states are told apart: each has a shape of its own, so that nobody needs colours, and a colour beside it.

/** A shape on a square of 16 by 16: the data of an SVG path, filled or drawn as a line. */
export interface Shape {
  readonly path: string;
  readonly fill: boolean;
  /** The colour on white paper, for files; in VS Code the theme decides. */
  readonly colour: string;
}

const circle = 'M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z';

export const shapes = {
  planned: { path: circle, fill: false, colour: '#5a5a5a' },
  scheduled: { path: `${circle}M8 5v3.2l2.2 1.6`, fill: false, colour: '#0f5fb3' },
  examined: { path: 'M8 1.5L14.5 8L8 14.5L1.5 8z', fill: true, colour: '#7a3fb0' },
  conforming: { path: 'M2.5 8.5l3.5 3.5l7.5-8', fill: false, colour: '#1a7f37' },
  nonconforming: { path: 'M3 3l10 10M13 3l-10 10', fill: false, colour: '#c01c28' },
  'not-examined': { path: `${circle}M4.1 11.9l7.8-7.8`, fill: false, colour: '#9a5b00' },
  excluded: { path: 'M3 8h10', fill: false, colour: '#6e6e6e' },
  free: { path: 'M2.5 8.5l3.5 3.5l7.5-8', fill: false, colour: '#1a7f37' },
  conflict: { path: 'M3 3l10 10M13 3l-10 10', fill: false, colour: '#c01c28' },
  'cooling-off': { path: 'M4 2h8M4 14h8M5 2v2.5l6 7V14M11 2v2.5l-6 7V14', fill: false, colour: '#9a5b00' },
  commits: { path: 'M1 8h4M11 8h4M8 5a3 3 0 1 1 0 6a3 3 0 1 1 0-6z', fill: false, colour: '#7a3fb0' },
  'line-of-report': { path: 'M8 14V3M3.5 7.5L8 3l4.5 4.5', fill: false, colour: '#0f5fb3' },
  accepted: { path: 'M2.5 2.5h11v11h-11zM5 8.2l2.2 2.2L11 6', fill: false, colour: '#5a5a5a' },
} as const satisfies Readonly<Record<string, Shape>>;

export type StateName = keyof typeof shapes;
