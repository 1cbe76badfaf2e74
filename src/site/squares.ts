/** Squares of measures as paths of an SVG, in rows of ten. */

const side = 8;
const step = side + 3;
const perRow = 10;

export interface SquarePaths {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Path of the filled squares; empty without any. */
  readonly solid: string;
  /** Path of the outlines, whose line lies within the square. */
  readonly hollow: string;
}

/** Filled squares first, then hollow ones. */
export function squarePaths(filled: number, hollow: number): SquarePaths {
  const total = filled + hollow;
  const corners = Array.from(
    { length: total },
    (_, index): Corner => ({
      x: (index % perRow) * step,
      y: Math.floor(index / perRow) * step,
    }),
  );
  const rows = Math.ceil(total / perRow);
  return {
    width: Math.max(0, Math.min(total, perRow) * step - (step - side)),
    height: Math.max(0, rows * step - (step - side)),
    solid: drawSquares(corners.slice(0, filled), 0),
    hollow: drawSquares(corners.slice(filled), 0.75),
  };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Each square is said from the one before: the same few characters again and again, which compress to nearly nothing. */
function drawSquares(corners: readonly Corner[], inset: number): string {
  const length = side - 2 * inset;
  return corners
    .map(({ x, y }, index) => {
      const before = corners[index - 1];
      const move = before ? `m${x - before.x} ${y - before.y}` : `M${x + inset} ${y + inset}`;
      return `${move}h${length}v${length}h-${length}z`;
    })
    .join('');
}
