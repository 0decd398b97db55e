import { join } from 'node:path';
import { answerOf, outputOf } from './command.ts';
import type { Contestant, Field, Missing } from './contestant.ts';
import { readLines } from './lines.ts';

const folder = join(import.meta.dirname, 'anchors/native');
const FLAGS = [
  '-O3',
  '-march=native',
  '-ffp-contract=fast',
  '-fno-math-errno',
  '-Wno-psabi',
] as const;

interface Variant {
  readonly who: string;
  readonly what: string;
  readonly source: 'fast.c' | 'plain.c';
  readonly defines: readonly string[];
}

const VARIANTS: readonly Variant[] = [
  variant('limit', 'C, AVX2, xoshiro128**: the limit', 4, 1),
  variant('counter', 'C, AVX2, Threefry2x32-13', 4, 2),
  variant('width', 'C, 128-bit as in WebAssembly, Threefry2x32-13', 2, 2),
  variant('sobol', 'C, AVX2, scrambled Sobol', 4, 3),
  { who: 'native plain', what: 'C, scalar, ziggurat and libm', source: 'plain.c', defines: [] },
];

function variant(name: string, what: string, lanes: number, generator: number): Variant {
  const defines = [`-DLANES=${lanes}`, `-DGENERATOR=${generator}`];
  return { who: `native ${name}`, what, source: 'fast.c', defines };
}

/** The compiler the native programs are built with. */
export interface Compiler {
  readonly program: 'clang' | 'gcc';
  /** As it names itself. */
  readonly version: string;
}

/** Clang, or GCC where there is no Clang. */
export async function findCompiler(): Promise<Compiler | undefined> {
  for (const program of ['clang', 'gcc'] as const) {
    const text = await answerOf(program, ['--version']);
    if (text !== undefined) return { program, version: text.split('\n')[0] ?? program };
  }
  return undefined;
}

async function build(
  { program }: Compiler,
  { who, what, source, defines }: Variant,
  into: string,
): Promise<Contestant | Missing> {
  const file = join(into, who.replace(' ', '-'));
  const words = [...FLAGS, ...defines, join(folder, source), '-o', file, '-lm'];
  if ((await answerOf(program, words)) === undefined)
    return { who, why: `${program} does not compile it here; it needs x86-64 with AVX2` };
  const tables = source === 'fast.c' ? [join(folder, 'tables.bin')] : [];
  return {
    who,
    what,
    measure: async (workload) =>
      workload === 'w3'
        ? { times: [], figures: [] }
        : readLines(await outputOf(file, [...tables, workload])),
  };
}

/** Builds the native programs in a folder for temporary files. */
export async function nativeField(compiler: Compiler | undefined, into: string): Promise<Field> {
  if (compiler === undefined) {
    const why = 'neither clang nor gcc is installed';
    return { contestants: [], missing: VARIANTS.map(({ who }) => ({ who, why })) };
  }
  const built = await Promise.all(VARIANTS.map((each) => build(compiler, each, into)));
  return {
    contestants: built.filter((each): each is Contestant => 'measure' in each),
    missing: built.filter((each): each is Missing => 'why' in each),
  };
}
