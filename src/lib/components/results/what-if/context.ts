import { createContext } from 'svelte';
import type { WhatIf } from '#lib/state/what-if.svelte.ts';

/** One for all parts of the screen: what was asked last is worked on. */
export const [getWhatIf, setWhatIf] = createContext<WhatIf>();
