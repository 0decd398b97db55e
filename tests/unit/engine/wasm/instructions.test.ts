import { expect, it } from 'vitest';
import { type Code, i32, op } from '#lib/engine/wasm/code.ts';
import {
  INSTRUCTIONS,
  type Instruction,
  type InstructionName,
  type MachineType,
} from '#lib/engine/wasm/instructions.ts';
import { ModuleDraft } from '#lib/engine/wasm/module.ts';

const entries = (Object.entries(INSTRUCTIONS) as [InstructionName, Instruction][]).filter(
  ([, { immediate }]) => immediate !== 'index',
);
const OTHER: Record<MachineType, MachineType> = {
  i32: 'f64',
  i64: 'i32',
  f64: 'v128',
  v128: 'i32',
};

/** Whether a module is valid whose one function applies the instruction to its parameters. */
function isValid(
  name: InstructionName,
  { immediate }: Instruction,
  takes: readonly MachineType[],
  gives: readonly MachineType[],
): boolean {
  const module = new ModuleDraft();
  const draft = module.function({ takes, gives });
  const operands: Code[] = takes.map((_, place) => draft.parameter(place).get);
  const bytes =
    (count: number): Code =>
    (out) =>
      out.bytes(new Uint8Array(count));
  const instruction: Code =
    immediate === 'memory'
      ? op(name, ...operands, 16)
      : immediate === 'lane'
        ? op(name, ...operands, 1)
        : immediate === 'none'
          ? op(name, ...operands)
          : (out) => {
              op(name, ...operands)(out);
              bytes({ lanes: 16, v128: 16, i32: 1 }[immediate as 'lanes'])(out);
            };
  draft.write(instruction);
  return WebAssembly.validate(module.encode(1));
}

it.each(entries)(
  '%s is valid with the operands and results of the table, and no others',
  (name, entry) => {
    expect(isValid(name, entry, entry.takes, entry.gives)).toBe(true);
    for (let place = 0; place < entry.takes.length; place += 1) {
      const wrong = entry.takes.map((type, i) => (i === place ? OTHER[type] : type));
      expect(isValid(name, entry, wrong, entry.gives)).toBe(false);
    }
    const [given] = entry.gives;
    if (given !== undefined) expect(isValid(name, entry, entry.takes, [OTHER[given]])).toBe(false);
  },
);

it('the table has no relaxed instruction: their results differ between machines', () => {
  for (const [, { code }] of entries) {
    const number = ((code[1] ?? 0) % 128) + 128 * ((code[2] ?? 0) % 128);
    if (code[0] === 0xfd) expect(number).toBeLessThan(0x100);
  }
});

it('whole numbers of every size are written as the machine reads them', () => {
  for (const value of [
    0, 1, -1, 63, 64, -64, -65, 127, 128, 8191, -8192, 2147483647, -2147483648,
  ]) {
    const module = new ModuleDraft();
    const draft = module.function({ takes: [], gives: ['i32'] }, 'value');
    draft.write(i32(value));
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module.encode(1)), {
      host: { memory },
    });
    expect((exports['value'] as () => number)()).toBe(value);
  }
});
