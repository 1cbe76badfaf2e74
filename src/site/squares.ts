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
  const corners = Array.from({ length: total }, (_, index) => [
    (index % perRow) * step,
    Math.floor(index / perRow) * step,
  ]);
  const rows = Math.ceil(total / perRow);
  return {
    width: Math.max(0, Math.min(total, perRow) * step - (step - side)),
    height: Math.max(0, rows * step - (step - side)),
    solid: corners
      .slice(0, filled)
      .map(([x, y]) => `M${x} ${y}h${side}v${side}h-${side}z`)
      .join(''),
    hollow: corners
      .slice(filled)
      .map(([x = 0, y = 0]) => `M${x + 0.75} ${y + 0.75}h6.5v6.5h-6.5z`)
      .join(''),
  };
}
