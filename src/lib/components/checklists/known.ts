import type { Known } from '#lib/checklists/checklist.ts';
import { understand } from '#lib/language/understand.ts';
import type { Desk } from '#lib/state/context.ts';

/** What an assumption of the open model says, or a figure of its newest results. */
export function knownOn(desk: Desk): (name: string) => Known | undefined {
  return (name) => {
    const expression = desk.workspace.expressions.get(name);
    const stated = expression === undefined ? undefined : knownFrom(expression);
    if (stated !== undefined) return stated;
    const percentiles = desk.simulation.results?.quantities.get(name)?.percentiles;
    const [low, middle, high] = [percentiles?.[5], percentiles?.[50], percentiles?.[95]];
    return typeof low === 'number' && typeof middle === 'number' && typeof high === 'number'
      ? { low, middle, high }
      : undefined;
  };
}

/** What an expression says by itself. */
export function knownFrom(expression: string): Known | undefined {
  const understood = understand(expression);
  switch (understood.kind) {
    case 'constant':
      return { low: understood.value, middle: understood.value, high: understood.value };
    case 'uncertain':
      return { low: understood.p5, middle: understood.p50, high: understood.p95 };
    case 'formula':
      return undefined;
  }
}
