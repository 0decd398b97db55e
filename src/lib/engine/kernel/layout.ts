import { HALF_ROWS, ROW } from '#lib/engine/draws/table.ts';
import { LEAST_TABLE_ADDRESS } from './table.ts';

/** Bytes of one inverse-CDF table. */
export const TABLE_BYTES = 2 * HALF_ROWS * ROW * 8;
const PAGE = 65_536;

/**
 * Gives out addresses in a kernel's memory, one after the other. Tables must lie behind a certain address;
 * what is taken fills the room before them first.
 */
export class Layout {
  #before = 0;
  #behind: number;

  constructor(tables: number) {
    this.#behind = LEAST_TABLE_ADDRESS + tables * TABLE_BYTES;
  }

  /** The address of so many bytes, a multiple of 64. */
  take(bytes: number): number {
    const rounded = Math.ceil(bytes / 64) * 64;
    if (this.#before + rounded <= LEAST_TABLE_ADDRESS) {
      this.#before += rounded;
      return this.#before - rounded;
    }
    this.#behind += rounded;
    return this.#behind - rounded;
  }

  tableAddress(index: number): number {
    return LEAST_TABLE_ADDRESS + index * TABLE_BYTES;
  }

  /** Pages of 64 KiB that hold everything taken so far. */
  get pages(): number {
    return Math.ceil(this.#behind / PAGE);
  }
}
