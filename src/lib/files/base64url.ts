/**
 * Bytes as letters that an address may hold: base64 with `-` and `_`, without padding (RFC 4648, section 5).
 *
 * @example
 * toBase64url(new Uint8Array([251, 255])) // => '-_8'
 */
export function toBase64url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/**
 * The bytes again; `undefined` for any other character and for letters that no bytes give.
 *
 * @example
 * fromBase64url('-_9') // => undefined
 */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  );
  return toBase64url(bytes) === text ? bytes : undefined;
}
