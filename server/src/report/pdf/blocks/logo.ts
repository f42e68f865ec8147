import type { Picture } from '../../picture.ts';
import type { Piece } from '../flow.ts';
import type { Press } from './press.ts';

/** The most room that a logo takes. */
const most = { width: 165, height: 48 } as const;

/** The logo above the title. */
export function logoPiece(logo: Picture, organization: string | undefined, { doc, structure, look }: Press): Piece {
  const scale = Math.min(most.width / logo.width, look.gap(most.height) / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  return {
    height,
    gap: 0,
    keepWithNext: true,
    draw: ({ x, y }) => {
      const figure = structure.element('Figure', structure.root, { alt: organization ?? 'Logo' });
      structure.content(figure, 'Figure', () => doc.image(logo.bytes, x, y, { width, height }));
    },
  };
}
