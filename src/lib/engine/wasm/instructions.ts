/** Types of values on the machine's stack. */
export type MachineType = 'i32' | 'i64' | 'f64' | 'v128';

/** What follows an instruction's code in the bytes. */
export type Immediate =
  | 'none'
  /** Alignment and offset of a memory access. */
  | 'memory'
  | 'lane'
  /** Sixteen byte lanes of a shuffle. */
  | 'lanes'
  | 'i32'
  | 'v128'
  /** A local, function, label or other index. */
  | 'index';

export interface Instruction {
  readonly code: readonly number[];
  readonly immediate: Immediate;
  readonly takes: readonly MachineType[];
  readonly gives: readonly MachineType[];
  /** Bytes of a memory access as a power of two. */
  readonly alignment?: number;
}

const V = 'v128' as const;
const D = 'f64' as const;
const I = 'i32' as const;

/** Makes the entries of instructions that differ in name and code only. */
function alike<Name extends string>(
  codes: Readonly<Record<Name, number>>,
  takes: readonly MachineType[],
  gives: readonly MachineType[],
  more: { prefix?: readonly number[]; immediate?: Immediate; alignment?: number } = {},
): Record<Name, Instruction> {
  const { prefix = [], immediate = 'none', alignment } = more;
  const entries = Object.entries<number>(codes).map(([name, code]) => [
    name,
    {
      code: [...prefix, ...(prefix.length > 0 ? unsigned(code) : [code])],
      immediate,
      takes,
      gives,
      ...(alignment === undefined ? {} : { alignment }),
    },
  ]);
  return Object.fromEntries(entries) as Record<Name, Instruction>;
}

/** A whole number of at most 2³² − 1 in LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  do {
    const low = rest % 128;
    rest = Math.floor(rest / 128);
    bytes.push(rest > 0 ? low | 128 : low);
  } while (rest > 0);
  return bytes;
}

const SIMD = [0xfd];

/**
 * The instructions the kernels use, as data: a test gives each to a validator.
 *
 * Source: WebAssembly Core Specification 2.0, appendix "Index of Instructions". Relaxed SIMD is left out
 * on purpose: its results differ between machines. `drop`, `select`, branches and blocks take operands
 * of any type and are described in `code.ts`.
 */
export const INSTRUCTIONS = {
  ...alike({ 'local.get': 0x20, 'local.set': 0x21, 'local.tee': 0x22, call: 0x10 }, [], [], {
    immediate: 'index',
  }),
  ...alike({ 'i32.load': 0x28 }, [I], [I], { immediate: 'memory', alignment: 2 }),
  ...alike({ 'i32.load8_u': 0x2d }, [I], [I], { immediate: 'memory', alignment: 0 }),
  ...alike({ 'f64.load': 0x2b }, [I], [D], { immediate: 'memory', alignment: 3 }),
  ...alike({ 'i32.store': 0x36 }, [I, I], [], { immediate: 'memory', alignment: 2 }),
  ...alike({ 'i32.store16': 0x3b }, [I, I], [], { immediate: 'memory', alignment: 1 }),
  ...alike({ 'f64.store': 0x39 }, [I, D], [], { immediate: 'memory', alignment: 3 }),
  ...alike({ 'i32.const': 0x41 }, [], [I], { immediate: 'i32' }),
  ...alike({ 'i32.eqz': 0x45, 'i32.ctz': 0x68 }, [I], [I]),
  ...alike(
    {
      'i32.eq': 0x46,
      'i32.ne': 0x47,
      'i32.lt_u': 0x49,
      'i32.gt_s': 0x4a,
      'i32.le_s': 0x4c,
      'i32.add': 0x6a,
      'i32.sub': 0x6b,
      'i32.mul': 0x6c,
      'i32.and': 0x71,
      'i32.or': 0x72,
      'i32.shl': 0x74,
      'i32.shr_u': 0x76,
    },
    [I, I],
    [I],
  ),
  ...alike({ 'f64.ne': 0x62, 'f64.lt': 0x63, 'f64.gt': 0x64 }, [D, D], [I]),
  ...alike({ 'f64.convert_i32_u': 0xb8 }, [I], [D]),
  ...alike({ 'v128.load': 0 }, [I], [V], { prefix: SIMD, immediate: 'memory', alignment: 4 }),
  ...alike({ 'v128.load32_splat': 9 }, [I], [V], {
    prefix: SIMD,
    immediate: 'memory',
    alignment: 2,
  }),
  ...alike({ 'v128.load64_splat': 10 }, [I], [V], {
    prefix: SIMD,
    immediate: 'memory',
    alignment: 3,
  }),
  ...alike({ 'v128.store': 11 }, [I, V], [], { prefix: SIMD, immediate: 'memory', alignment: 4 }),
  ...alike({ 'v128.const': 12 }, [], [V], { prefix: SIMD, immediate: 'v128' }),
  ...alike({ 'i8x16.shuffle': 13 }, [V, V], [V], { prefix: SIMD, immediate: 'lanes' }),
  ...alike({ 'i8x16.swizzle': 14 }, [V, V], [V], { prefix: SIMD }),
  ...alike({ 'i32x4.splat': 17 }, [I], [V], { prefix: SIMD }),
  ...alike({ 'f64x2.splat': 20 }, [D], [V], { prefix: SIMD }),
  ...alike({ 'i32x4.extract_lane': 27 }, [V], [I], { prefix: SIMD, immediate: 'lane' }),
  ...alike({ 'f64x2.extract_lane': 33 }, [V], [D], { prefix: SIMD, immediate: 'lane' }),
  ...alike({ 'f64x2.replace_lane': 34 }, [V, D], [V], { prefix: SIMD, immediate: 'lane' }),
  ...alike(
    {
      'f64x2.eq': 71,
      'f64x2.ne': 72,
      'f64x2.lt': 73,
      'f64x2.gt': 74,
      'f64x2.le': 75,
      'f64x2.ge': 76,
      'v128.and': 78,
      'v128.andnot': 79,
      'v128.or': 80,
      'v128.xor': 81,
      'i32x4.add': 174,
      'i32x4.mul': 181,
      'i32x4.min_u': 183,
      'i64x2.add': 206,
      'i64x2.sub': 209,
      'f64x2.add': 240,
      'f64x2.sub': 241,
      'f64x2.mul': 242,
      'f64x2.div': 243,
      'f64x2.min': 244,
      'f64x2.max': 245,
      'f64x2.pmin': 246,
      'f64x2.pmax': 247,
    },
    [V, V],
    [V],
    { prefix: SIMD },
  ),
  ...alike({ 'v128.bitselect': 82 }, [V, V, V], [V], { prefix: SIMD }),
  ...alike({ 'v128.any_true': 83, 'i64x2.all_true': 195, 'i64x2.bitmask': 196 }, [V], [I], {
    prefix: SIMD,
  }),
  ...alike(
    {
      'v128.not': 77,
      'f64x2.ceil': 116,
      'f64x2.floor': 117,
      'f64x2.abs': 236,
      'f64x2.neg': 237,
      'f64x2.sqrt': 239,
      'i64x2.neg': 193,
    },
    [V],
    [V],
    { prefix: SIMD },
  ),
  ...alike(
    {
      'i32x4.shl': 171,
      'i32x4.shr_s': 172,
      'i32x4.shr_u': 173,
      'i64x2.shl': 203,
      'i64x2.shr_u': 205,
    },
    [V, I],
    [V],
    { prefix: SIMD },
  ),
} satisfies Record<string, Instruction>;

export type InstructionName = keyof typeof INSTRUCTIONS;
