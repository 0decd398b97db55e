import type { NodeId } from '#lib/engine/plan/plan.ts';
import type { Outline } from './outline.ts';
import type { SobolLayout } from './samplers.ts';
import type { TallyLayout } from './tally.ts';

/** Where a kernel's data lie, and what has to be put there. */
export interface KernelLayout {
  readonly pages: number;
  readonly scratch: number;
  readonly constants: ReadonlyMap<NodeId, number>;
  readonly monthly: ReadonlyMap<NodeId, number>;
  readonly monthNumbers: number;
  /** Addresses of the outline's tables. */
  readonly tables: readonly number[];
  readonly steps: ReadonlyMap<NodeId, number>;
  readonly weights: readonly WeightsPlace[];
  readonly tallies: ReadonlyMap<NodeId, number>;
  readonly keys: number;
  readonly sobol: SobolLayout | undefined;
  /** Doubles by column; the columns lie `columnStride` apart. */
  readonly columns: number;
  /** The cause of a trial's having no number: 0, or 1 + the place of a definition. */
  readonly causes: number;
  /** A word for each half group: whether anything in it was not finite. */
  readonly trouble: number;
  readonly tally: TallyLayout;
}

/** Where the weights of one member of a copula lie. */
export interface WeightsPlace {
  readonly address: number;
  readonly group: number;
  readonly position: number;
}

/** Machine code for all plans of one shape: they differ in numbers, which lie in memory. */
export interface MachineCode {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly layout: KernelLayout;
  /** The draws that the host makes, by their numbers. */
  readonly sites: readonly NodeId[];
}

/** Machine code for one plan, and all that is needed to run it. */
export interface EmittedKernel {
  readonly outline: Outline;
  readonly code: MachineCode;
}
