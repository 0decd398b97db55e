/** The room a chart has: its outer size and what it keeps free for labels. Always left to right, in every language. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** One line across the chart with its label. */
export interface Tick {
  readonly value: number;
  readonly at: number;
}
