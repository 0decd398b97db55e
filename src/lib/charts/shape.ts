import { area, curveMonotoneX, line } from 'd3';

/** What a small picture needs to know of a distribution. */
export interface Curve {
  readonly cumulative: (x: number) => number;
  readonly quantile: (u: number) => number;
  readonly isDiscrete: boolean;
}

export interface ShapeMarks {
  readonly area: string;
  readonly line: string;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** The outline of a distribution, from its 0.5th to its 99.5th percentile, in a box of the given size. */
export function shapeMarks(curve: Curve, width: number, height: number): ShapeMarks | undefined {
  const low = curve.quantile(0.005);
  const high = curve.quantile(0.995);
  if (!Number.isFinite(low) || !Number.isFinite(high) || low >= high) return undefined;
  const steps = curve.isDiscrete ? Math.min(48, Math.round(high - low) + 1) : 48;
  const step = (high - low) / steps;
  const densities = Array.from(
    { length: steps },
    (_, index) => curve.cumulative(low + (index + 1) * step) - curve.cumulative(low + index * step),
  );
  const most = Math.max(...densities);
  if (!(most > 0)) return undefined;
  const x = (value: number): number => ((value - low) / (high - low)) * width;
  const points: [number, number][] = [
    [0, height],
    ...densities.map((density, index): [number, number] => [
      x(low + (index + 0.5) * step),
      height - (density / most) * (height - 2),
    ]),
    [width, height],
  ];
  return {
    area:
      area()
        .curve(curveMonotoneX)
        .x((point) => point[0])
        .y0(height)
        .y1((point) => point[1])(points) ?? '',
    line: line().curve(curveMonotoneX)(points) ?? '',
    p5: x(curve.quantile(0.05)),
    p50: x(curve.quantile(0.5)),
    p95: x(curve.quantile(0.95)),
  };
}
