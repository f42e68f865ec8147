/** Where something is drawn: its top left corner, in points from that of the page. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What is between the margins of a page. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A part of a report that no page cuts: a line of text, a row of a table. */
export interface Piece {
  readonly height: number;
  /** The space above it; none at the top of a page. */
  readonly gap: number;
  /** Whether no page may end after it. */
  readonly keepWithNext: boolean;
  /** What comes again above it where a page begins with it, such as the head of its table. */
  readonly head?: Repeated;
  readonly draw: (place: Place) => void;
}

export interface Repeated {
  readonly height: number;
  readonly draw: (place: Place) => void;
}

/** Pages that are filled from top to bottom. */
export interface Pages {
  readonly room: Room;
  /** The top left corner of the room. */
  readonly corner: Place;
  readonly begin: () => void;
}

/** How high pieces are together, where a page begins with them. */
export function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { gap, height }, index) => sum + (index > 0 ? gap : 0) + height, 0);
}

/**
 * Puts pieces below each other, and begins pages where there is no room. What is to stay together does, unless it is
 * higher than a page.
 *
 * @param used how much of the page is taken
 * @returns the same at the end
 */
export function flow(pieces: readonly Piece[], pages: Pages, used: number): number {
  let y = used;
  const begin = ({ head }: Piece): void => {
    pages.begin();
    y = 0;
    if (!head) return;
    head.draw(pages.corner);
    y = head.height;
  };
  for (const group of groupsOf(pieces)) {
    const [first] = group;
    if (!first) continue;
    const whole = heightOf(group);
    const fitsAPage = whole + (first.head?.height ?? 0) <= pages.room.height;
    if (fitsAPage && y > 0 && y + first.gap + whole > pages.room.height) begin(first);
    for (const piece of group) {
      if (y > 0 && y + piece.gap + piece.height > pages.room.height) begin(piece);
      const top = y === 0 ? 0 : y + (y === piece.head?.height ? 0 : piece.gap);
      piece.draw({ x: pages.corner.x, y: pages.corner.y + top });
      y = top + piece.height;
    }
  }
  return y;
}

function groupsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const groups: Piece[][] = [];
  let goesOn = false;
  for (const piece of pieces) {
    if (goesOn) groups.at(-1)?.push(piece);
    else groups.push([piece]);
    goesOn = piece.keepWithNext;
  }
  return groups;
}
