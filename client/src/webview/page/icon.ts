// The shapes of states as SVG.

import { type StateName, shapes } from '../shapes.ts';

const svg = 'http://www.w3.org/2000/svg';
const drawn = new Map<StateName, SVGSVGElement>();

/** The shape of a state; its colour is that of the text around it, which `data-state` decides. Hidden from screen readers. */
export function icon(state: StateName): SVGSVGElement {
  const known = drawn.get(state);
  if (known) return known.cloneNode(true) as SVGSVGElement;
  const shape = shapes[state];
  const root = document.createElementNS(svg, 'svg');
  root.setAttribute('viewBox', '0 0 16 16');
  root.setAttribute('aria-hidden', 'true');
  root.setAttribute('class', shape.fill ? 'icon filled' : 'icon');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', shape.path);
  root.append(path);
  drawn.set(state, root);
  return root.cloneNode(true) as SVGSVGElement;
}
