import type { Plan } from '#lib/engine/plan/plan.ts';
import { streamKey } from '#lib/engine/random/streams.ts';
import type { MachineCode } from './emitted.ts';
import { monthlyValues } from './months.ts';
import type { Outline } from './outline.ts';
import { KEY_BYTES } from './samplers.ts';
import { fillSobol } from './sobol-state.ts';

/** Puts the numbers of a plan where its code reads them. */
export function fillNumbers(
  doubles: Float64Array,
  { layout }: MachineCode,
  { plan, methods, tables }: Outline,
): void {
  for (const [id, address] of layout.constants) {
    const node = plan.nodes[id];
    if (node?.kind === 'constant') doubles[address / 8] = node.value;
  }
  for (let month = 0; month < plan.months; month += 1) {
    doubles[layout.monthNumbers / 8 + month] = month + 1;
  }
  const months = monthlyValues(plan);
  for (const [id, address] of layout.monthly) doubles.set(months.get(id) ?? [], address / 8);
  for (const [i, address] of layout.tables.entries()) doubles.set(tables[i] ?? [], address / 8);
  for (const [id, address] of layout.steps) {
    const method = methods.get(id);
    if (method?.kind !== 'steps') continue;
    const { values, shares } = method.steps;
    doubles.set(values, address / 8);
    doubles.set(shares, address / 8 + values.length);
  }
  for (const { address, group, position } of layout.weights) {
    doubles.set(weightsOf(plan, group, position), address / 8);
  }
}

function weightsOf({ copulas }: Plan, group: number, position: number): readonly number[] {
  return copulas[group]?.factor[position] ?? [];
}

/** Puts the luck of a seed where the samplers read it. */
export function fillLuck(
  words: Uint32Array,
  code: MachineCode,
  outline: Outline,
  seed: string,
): void {
  fillKeys(words, code, outline, seed);
  const { sobol } = code.layout;
  if (sobol !== undefined) fillSobol(words, sobol, outline, seed);
}

/** The Threefry words of every place that is drawn at random. */
function fillKeys(
  words: Uint32Array,
  { layout }: MachineCode,
  { slots, plan }: Outline,
  seed: string,
): void {
  const dimensions = layout.sobol?.dimensions ?? 0;
  for (const { definition, occurrence, first, isMonthly } of slots.slots) {
    const [k0, k1] = streamKey(seed, definition, occurrence);
    const k2 = 0x1bd11bda ^ k0 ^ k1;
    for (let i = 0; i < (isMonthly ? plan.months : 1); i += 1) {
      const place = first + i - dimensions;
      if (place < 0) continue;
      const month = isMonthly ? i + 1 : 0;
      words.set(
        [k0, k1 + month, k1, k2 + 1, k2, k0 + 2, k1 + 3],
        (layout.keys + place * KEY_BYTES) / 4,
      );
    }
  }
}
