import type { Chance } from './chance.ts';

/** A legal expression in text, from what it may name. */
function expression(chance: Chance, atoms: readonly string[], depth: number): string {
  const inner = (): string => expression(chance, atoms, depth - 1);
  if (depth === 0 || chance.below(4) === 0) {
    return chance.pick([...atoms, '2', '0.5', '5%', '10k', '٣', '1.5M']);
  }
  switch (chance.below(7)) {
    case 0:
      return `${inner()} + ${inner()}`;
    case 1:
      return `${inner()} * ${inner()}`;
    case 2:
      return `(${inner()} − ${inner()})`;
    case 3:
      return `max(${inner()}، ${inner()})`;
    case 4:
      return `(${inner()} > ${inner()} ? ${inner()} : ${inner()})`;
    case 5:
      return `normal(${inner()}, 3)`;
    default:
      return `（${inner()}）`;
  }
}

/** A legal program of about `count` lines, with comments, blank lines and names in three scripts. */
export function randomProgram(chance: Chance, count: number): string[] {
  const lines: string[] = [];
  const quantities: string[] = [];
  const series: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const name = `${chance.pick(['cost', 'سعر_', '价格', 'qx'])}${i}`;
    const comment =
      chance.below(3) === 0 ? `  # ${chance.pick(['note', 'ملاحظة', '注意 = 5'])}` : '';
    const blank = chance.pick(['', ' ', '  ']);
    if (chance.below(3) === 0) {
      const atoms = [...quantities, ...series.map((other) => `${other}[t]`), `${name}[t-1]`, 't'];
      lines.push(`${name}[t]${blank} = ${expression(chance, atoms, 3)}${comment}`);
      series.push(name);
    } else {
      const atoms = [...quantities, ...series.map((other) => `sum(${other})`), 'months'];
      lines.push(`${name}${blank} = ${expression(chance, atoms, 3)}${comment}`);
      quantities.push(name);
    }
    if (chance.below(6) === 0) lines.push(chance.pick(['', '# a note', '   ']));
  }
  return lines;
}
