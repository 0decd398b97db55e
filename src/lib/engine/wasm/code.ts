import { INSTRUCTIONS, type InstructionName, type MachineType } from './instructions.ts';

/** Codes of the value types. */
export const TYPE_CODES: Readonly<Record<MachineType, number>> = {
  i32: 0x7f,
  i64: 0x7e,
  f64: 0x7c,
  v128: 0x7b,
};

/** Bytes that grow. */
export class ByteWriter {
  #bytes = new Uint8Array(4096);
  #length = 0;
  readonly #keep: ((name: string, bytes: Uint8Array) => number) | undefined;

  /** @param keep gives the local that holds a constant vector; without it they are written out */
  constructor(keep?: (name: string, bytes: Uint8Array) => number) {
    this.#keep = keep;
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length++] = value;
  }

  bytes(values: ArrayLike<number>): void {
    const end = this.#length + values.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(2 * end);
      larger.set(this.view());
      this.#bytes = larger;
    }
    this.#bytes.set(values, this.#length);
    this.#length = end;
  }

  /** A whole number from 0 in LEB128. */
  unsigned(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  /** A whole number of 32 bits in LEB128, signed. */
  signed(value: number): void {
    let rest = value | 0;
    for (;;) {
      const low = rest & 127;
      rest >>= 7;
      if ((rest === 0 && low < 64) || (rest === -1 && low >= 64)) {
        this.byte(low);
        return;
      }
      this.byte(low | 128);
    }
  }

  /** A vector of 16 bytes: written out, or read from the local that the function keeps it in under its name. */
  vector(name: string, bytes: Uint8Array): void {
    if (this.#keep === undefined) {
      this.bytes([0xfd, 12]);
      this.bytes(bytes);
    } else {
      this.byte(0x20);
      this.unsigned(this.#keep(name, bytes));
    }
  }

  /** What has been written; a view that the next write may move. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** A piece of machine code: it writes itself, after the operands it was made with. */
export type Code = (out: ByteWriter) => void;

/** An instruction after its operands; numbers after the name are its immediates. */
export function op(name: InstructionName, ...operands: readonly (Code | number)[]): Code {
  const { code, alignment } = INSTRUCTIONS[name] as (typeof INSTRUCTIONS)[InstructionName] & {
    alignment?: number;
  };
  return (out) => {
    for (const operand of operands) if (typeof operand === 'function') operand(out);
    out.bytes(code);
    if (alignment !== undefined) out.unsigned(alignment);
    for (const operand of operands) if (typeof operand === 'number') out.unsigned(operand);
  };
}

/** Pieces one after the other. */
export function sequence(...codes: readonly Code[]): Code {
  return (out) => {
    for (const code of codes) code(out);
  };
}

export function i32(value: number): Code {
  return (out) => {
    out.byte(0x41);
    out.signed(value);
  };
}

/** The same double in both lanes. */
export function splat(value: number): Code {
  const bytes = new Uint8Array(Float64Array.of(value, value).buffer);
  const name = Object.is(value, -0) ? '-0' : String(value);
  return (out) => out.vector(name, bytes);
}

/** Four whole numbers of 32 bits. */
export function lanes(a: number, b: number, c: number, d: number): Code {
  const bytes = new Uint8Array(Int32Array.of(a, b, c, d).buffer);
  const name = [a, b, c, d].join();
  return (out) => out.vector(name, bytes);
}

/** Two whole numbers of 64 bits alike, given by their words. */
export function splat64(low: number, high: number): Code {
  return lanes(low, high, low, high);
}

/** Bytes of two vectors in a new order: 0 … 15 of the first, 16 … 31 of the second. */
export function shuffle(a: Code, b: Code, order: readonly number[]): Code {
  return (out) => {
    a(out);
    b(out);
    out.bytes([0xfd, 13]);
    out.bytes(order);
  };
}

/** Lanes of 64 bits in a new order: 0, 1 of the first, 2, 3 of the second. */
export function shuffle64(a: Code, b: Code, first: number, second: number): Code {
  const order = [first, second].flatMap((lane) =>
    Array.from({ length: 8 }, (_, byte) => lane * 8 + byte),
  );
  return shuffle(a, b, order);
}

/** Lanes of 32 bits in a new order: 0 … 3 of the first, 4 … 7 of the second. */
export function shuffle32(a: Code, b: Code, order: readonly number[]): Code {
  return shuffle(
    a,
    b,
    order.flatMap((lane) => Array.from({ length: 4 }, (_, byte) => lane * 4 + byte)),
  );
}

/** The second when the condition (i32) is 0, else the first. */
export function select(first: Code, second: Code, condition: Code, type: MachineType): Code {
  return (out) => {
    first(out);
    second(out);
    condition(out);
    out.bytes([0x1c, 1, TYPE_CODES[type]]);
  };
}

/** Runs the code when the condition (i32) is not 0. */
export function when(condition: Code, ...codes: readonly Code[]): Code {
  return (out) => {
    condition(out);
    out.bytes([0x04, 0x40]);
    for (const code of codes) code(out);
    out.byte(0x0b);
  };
}

/** One of two pieces. */
export function either(condition: Code, yes: readonly Code[], no: readonly Code[]): Code {
  return (out) => {
    condition(out);
    out.bytes([0x04, 0x40]);
    for (const code of yes) code(out);
    out.byte(0x05);
    for (const code of no) code(out);
    out.byte(0x0b);
  };
}

/** Runs the code again and again as long as the condition at its end holds; at least once. */
export function repeatWhile(condition: Code, ...codes: readonly Code[]): Code {
  return (out) => {
    out.bytes([0x03, 0x40]);
    for (const code of codes) code(out);
    condition(out);
    out.bytes([0x0d, 0x00, 0x0b]);
  };
}

/** Where a loop begins whose body is written piece by piece. */
export const BEGIN_LOOP: Code = (out) => out.bytes([0x03, 0x40]);
/** Its end: back to the beginning when the number before it is not 0. */
export const AGAIN: Code = (out) => out.bytes([0x0d, 0x00, 0x0b]);

/** Leaves the function; the results are on the stack. */
export const leave: Code = (out) => out.byte(0x0f);

/** A local variable of a function under construction. */
export interface Local {
  readonly get: Code;
  set(value: Code): Code;
  /** Sets it and leaves the value on the stack. */
  tee(value: Code): Code;
}

export function localAt(index: number): Local {
  const access = (code: number) => (out: ByteWriter) => {
    out.byte(code);
    out.unsigned(index);
  };
  const [get, set, tee] = [access(0x20), access(0x21), access(0x22)] as const;
  return {
    get,
    set: (value) => sequence(value, set),
    tee: (value) => sequence(value, tee),
  };
}
