import { type Code, sequence } from '#lib/engine/wasm/code.ts';
import type { FunctionDraft } from '#lib/engine/wasm/module.ts';

/** Where code is written: a function, or a passage of one. */
export type Place = Pick<FunctionDraft, 'local' | 'write'>;

/** Keeps values in locals: what is used twice is computed once. */
export function keeperOf(place: Place): (value: Code) => Code {
  return (value) => {
    const local = place.local('v128');
    place.write(local.set(value));
    return local.get;
  };
}

/** A passage of a place, written apart so that a branch can take it up. */
export function passageOf(place: Place): Place & { readonly code: Code } {
  const written: Code[] = [];
  return {
    local: (type) => place.local(type),
    write: (...codes) => written.push(...codes),
    code: (out) => {
      sequence(...written)(out);
    },
  };
}
