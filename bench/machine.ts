import { cpus, loadavg } from 'node:os';

/** What the numbers were measured on, as far as it matters to them. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string | undefined;
  /** The compiler of the native programs. */
  readonly compiler: string | undefined;
  /** Programs that wanted to run when the benchmark began, on average over a minute. */
  readonly load: number;
}

/** The facts of this machine. */
export function machineWith(chromium: string | undefined, compiler: string | undefined): Machine {
  const [first] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    chromium,
    compiler,
    load: loadavg()[0] ?? NaN,
  };
}
