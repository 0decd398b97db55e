import { ByteWriter, type Code, type Local, localAt, op, TYPE_CODES } from './code.ts';
import type { MachineType } from './instructions.ts';

/** What a function takes and gives. */
export interface Signature {
  readonly takes: readonly MachineType[];
  readonly gives: readonly MachineType[];
}

/** A function being written: its parameters come first among its locals. */
export class FunctionDraft {
  readonly signature: Signature;
  readonly #locals: MachineType[] = [];
  readonly #body: Code[] = [];
  readonly #index: number;
  readonly #isLoop: boolean;

  constructor(index: number, signature: Signature, isLoop: boolean) {
    this.#index = index;
    this.signature = signature;
    this.#isLoop = isLoop;
  }

  /** The parameter at a place. */
  parameter(place: number): Local {
    return localAt(place);
  }

  local(type: MachineType): Local {
    this.#locals.push(type);
    return localAt(this.signature.takes.length + this.#locals.length - 1);
  }

  /** A new local that holds the value from here on. */
  hold(type: MachineType, value: Code): Local {
    const local = this.local(type);
    this.write(local.set(value));
    return local;
  }

  write(...codes: readonly Code[]): void {
    this.#body.push(...codes);
  }

  call(...operands: readonly Code[]): Code {
    return op('call', ...operands, this.#index);
  }

  encode(out: ByteWriter): void {
    const constants = new Map<string, { readonly bytes: Uint8Array; readonly index: number }>();
    const first = this.signature.takes.length + this.#locals.length;
    const keep = (name: string, bytes: Uint8Array): number => {
      const known = constants.get(name);
      if (known !== undefined) return known.index;
      const index = first + constants.size;
      constants.set(name, { bytes, index });
      return index;
    };
    const code = new ByteWriter(this.#isLoop ? keep : undefined);
    for (const piece of this.#body) piece(code);
    const body = new ByteWriter();
    const runs: [count: number, type: MachineType][] = [];
    for (const type of [...this.#locals, ...Array.from(constants, () => 'v128' as const)]) {
      const last = runs[runs.length - 1];
      if (last?.[1] === type) last[0] += 1;
      else runs.push([1, type]);
    }
    body.unsigned(runs.length);
    for (const [count, type] of runs) {
      body.unsigned(count);
      body.byte(TYPE_CODES[type]);
    }
    for (const [name, { bytes, index }] of constants) {
      body.vector(name, bytes);
      body.byte(0x21);
      body.unsigned(index);
    }
    body.bytes(code.view());
    body.byte(0x0b);
    out.unsigned(body.length);
    out.bytes(body.view());
  }
}

/** A function of the host that the module calls. */
export interface Imported {
  call(...operands: readonly Code[]): Code;
}

/** A module being written: imports first, then functions, one memory, exports. */
export class ModuleDraft {
  readonly #imports: { readonly name: string; readonly signature: Signature }[] = [];
  readonly #functions: FunctionDraft[] = [];
  readonly #exports: { readonly name: string; readonly index: number }[] = [];

  /** A function of the host, `host.<name>`; all imports come before the first function. */
  import(name: string, signature: Signature): Imported {
    if (this.#functions.length > 0)
      throw new RangeError('import requires that no function stands yet');
    const index = this.#imports.push({ name, signature }) - 1;
    return { call: (...operands) => op('call', ...operands, index) };
  }

  function(signature: Signature, exported?: string): FunctionDraft {
    return this.#add(signature, exported, false);
  }

  /**
   * A function that is called seldom and loops long: it puts its constants into locals first. Written out,
   * one costs a machine three instructions wherever it stands; but a short function would fill all its
   * locals at every call, those of passages that it then leaves out among them.
   */
  loop(signature: Signature, exported?: string): FunctionDraft {
    return this.#add(signature, exported, true);
  }

  #add(signature: Signature, exported: string | undefined, isLoop: boolean): FunctionDraft {
    const index = this.#imports.length + this.#functions.length;
    const draft = new FunctionDraft(index, signature, isLoop);
    this.#functions.push(draft);
    if (exported !== undefined) this.#exports.push({ name: exported, index });
    return draft;
  }

  /**
   * The bytes of the module.
   *
   * @param pages of the memory, 64 KiB each; it is imported as `host.memory` and never grows
   */
  encode(pages: number): Uint8Array<ArrayBuffer> {
    const out = new ByteWriter();
    out.bytes([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
    const text = (to: ByteWriter, value: string): void => {
      to.unsigned(value.length);
      for (const character of value) to.byte(character.charCodeAt(0));
    };
    const section = (id: number, write: (to: ByteWriter) => void): void => {
      const content = new ByteWriter();
      write(content);
      out.byte(id);
      out.unsigned(content.length);
      out.bytes(content.view());
    };
    const keys: string[] = [];
    const typeOf = ({ takes, gives }: Signature): number => {
      const key = `${takes.join(' ')}>${gives.join(' ')}`;
      const known = keys.indexOf(key);
      return known >= 0 ? known : keys.push(key) - 1;
    };
    const imports = this.#imports.map(({ name, signature }) => ({ name, type: typeOf(signature) }));
    const types = this.#functions.map(({ signature }) => typeOf(signature));
    section(1, (to) => {
      to.unsigned(keys.length);
      for (const key of keys) {
        to.byte(0x60);
        for (const side of key.split('>')) {
          const names = side === '' ? [] : (side.split(' ') as MachineType[]);
          to.unsigned(names.length);
          for (const name of names) to.byte(TYPE_CODES[name]);
        }
      }
    });
    section(2, (to) => {
      to.unsigned(imports.length + 1);
      for (const { name, type } of imports) {
        text(to, 'host');
        text(to, name);
        to.byte(0);
        to.unsigned(type);
      }
      text(to, 'host');
      text(to, 'memory');
      to.bytes([2, 1]);
      to.unsigned(pages);
      to.unsigned(pages);
    });
    section(3, (to) => {
      to.unsigned(types.length);
      for (const type of types) to.unsigned(type);
    });
    section(7, (to) => {
      to.unsigned(this.#exports.length);
      for (const { name, index } of this.#exports) {
        text(to, name);
        to.byte(0);
        to.unsigned(index);
      }
    });
    section(10, (to) => {
      to.unsigned(this.#functions.length);
      for (const draft of this.#functions) draft.encode(to);
    });
    return out.view().slice();
  }
}
