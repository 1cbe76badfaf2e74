/** Marks of claims and commitments in pictures, in the shapes that the pages have. */
import type { TargetCoverage } from '../derived/coverage.ts';
import type { CoverageStatus } from '../model/coverage-status.ts';
import { isOnlyStated } from '../site/standing.ts';

/** A status; striped where no quotation carries a direct link, only what pages are told to say. */
export type DrawnMark = CoverageStatus | 'stated';

export const markOf = (coverage: TargetCoverage): DrawnMark =>
  isOnlyStated(coverage) ? 'stated' : coverage.status;

export interface MarkColours {
  readonly marks: string;
  readonly missing: string;
}

/** To a tenth of a pixel, as short as it can be. */
const round = (length: number) => Math.round(length * 10) / 10;

/** A mark with its centre at a place, as SVG; all lengths in pixels. */
export function drawMark(
  mark: DrawnMark,
  place: { readonly x: number; readonly y: number; readonly radius: number; readonly stroke: number },
  { marks, missing }: MarkColours,
): string {
  const [x, y, radius] = [round(place.x), round(place.y), round(place.radius)];
  const colour = mark === 'undocumented' ? missing : marks;
  const ring = `<circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${colour}" stroke-width="${place.stroke}"`;
  switch (mark) {
    case 'documented':
      return `<circle cx="${x}" cy="${y}" r="${round(radius + place.stroke / 2)}" fill="${marks}"/>`;
    case 'partly':
      return `${ring}/><path d="M${x} ${round(y - radius)}a${radius} ${radius} 0 0 0 0 ${round(2 * radius)}z" fill="${marks}"/>`;
    case 'stated':
      return `${ring}/><path d="M${x} ${round(y - radius)}v${round(2 * radius)}M${round(x - radius / 2)} ${round(y - 0.85 * radius)}v${round(1.7 * radius)}" stroke="${marks}" stroke-width="${round(0.75 * place.stroke)}"/>`;
    case 'undocumented':
      return `${ring} stroke-dasharray="${round(0.48 * radius)} ${round(0.3 * radius)}"/>`;
    default:
      return mark satisfies never;
  }
}
