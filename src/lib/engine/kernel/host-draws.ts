import { FAMILIES } from '#lib/distributions/index.ts';
import { drawExactly, type ExactDraw } from '#lib/engine/draws/exact.ts';
import type { NodeId, Plan } from '#lib/engine/plan/plan.ts';

/** Draws that a kernel leaves to the family's own quantile function, two trials at a call. */
export class HostDraws {
  /** Operands and results: u, the parameters and the limits, two lanes each. */
  readonly #scratch: Float64Array;
  readonly #sites: readonly NodeId[];
  readonly #out: ExactDraw = { value: NaN, isHeld: false };
  /** How often the parameters of each were held. */
  readonly held: Float64Array;

  constructor(sites: readonly NodeId[], scratch: Float64Array) {
    this.#sites = sites;
    this.held = new Float64Array(sites.length);
    this.#scratch = scratch;
  }

  /** @param wanted the lanes whose trials are wanted; what is held in others is not counted */
  draw(plan: Plan, site: number, wanted: number): void {
    const id = this.#sites[site] ?? 0;
    const node = plan.nodes[id];
    const family = node?.kind === 'draw' ? FAMILIES.get(node.family) : undefined;
    if (node?.kind !== 'draw' || family === undefined) return;
    const size = node.parameters.length;
    for (let lane = 0; lane < 2; lane += 1) {
      // The scratch memory has room for all operands.
      const operand = (i: number): number => this.#scratch[2 * i + lane]!;
      const parameters = Float64Array.from({ length: size }, (_, i) => operand(i + 1));
      const limits =
        node.within === undefined ? undefined : ([operand(size + 1), operand(size + 2)] as const);
      drawExactly(family, operand(0), parameters, limits, this.#out);
      this.#scratch[lane] = this.#out.value;
      if (this.#out.isHeld && lane < wanted) this.held[site] = this.held[site]! + 1;
    }
  }

  /** How often the parameters of a draw were held; 0 of one that the kernel makes itself. */
  heldOf(id: NodeId): number {
    return this.held[this.#sites.indexOf(id)] ?? 0;
  }
}
