/**
 * JSON with the keys of every object in order, so that equal documents are equal bytes.
 *
 * @example
 * canonicalJson({ b: 1, a: [2] }) // => '{"a":[2],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(
      Object.entries(part).sort(([first], [second]) => (first < second ? -1 : 1)),
    );
  });
}
