import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const tidy = runInNewContext('gc') as () => void;

/** Bytes of the heap and of the buffers beside it. */
export function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The same once all that nobody needs is gone. */
export function tidiedMemory(): number {
  tidy();
  return memory();
}
