/**
 * The characters of a model text, brought to one spelling without moving any of them: every
 * replacement is one UTF-16 unit for one, so a column in the result is a column in what was typed.
 */

const TWINS: Readonly<Record<string, string>> = {
  '٫': '.',
  '٪': '%',
  '،': ',',
  '−': '-',
  '×': '*',
  '÷': '/',
  '\t': ' ',
  '\u00a0': ' ',
  '\u2007': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
};

const FOREIGN = /[\uff01-\uff5e٠-٩۰-۹٫٪،−×÷\t\u00a0\u2007\u2009\u202f\u3000]/g;

/**
 * Latin twins of Arabic-Indic, Persian and full-width digits and signs, column for column.
 *
 * Deliberately not NFKC, which would read `10²` as 102.
 *
 * @example
 * normalise('（١٢٫٥٪ × ２）') // => '(12.5% * 2)'
 */
export function normalise(text: string): string {
  return text.replace(FOREIGN, (character) => {
    const twin = TWINS[character];
    if (twin !== undefined) return twin;
    const code = character.charCodeAt(0);
    if (code >= 0xff01) return String.fromCharCode(code - 0xfee0);
    return String(code & 0xf);
  });
}

/** Characters that cannot be seen, or that change how their neighbours are seen. */
const INVISIBLE =
  /\p{Cc}|\p{Cf}|\p{Cs}|\p{Cn}|\p{Co}|\p{Zl}|\p{Zp}|\u034f|\u115f|\u1160|\u17b4|\u17b5|\u3164|\uffa0|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;

/** In a comment the marks that Arabic, Persian and emoji need are welcome; those that hide or reorder text are not. */
const HIDING = /\p{Cs}|\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;

/**
 * The first character of one line that must not be there, with its place in the line.
 *
 * @returns `undefined` when there is none; `code` is the way Unicode writes it
 * @example
 * hiddenCharacter('x\u202e = 1') // => { at: 1, length: 1, code: 'U+202E' }
 */
export function hiddenCharacter(
  line: string,
): { at: number; length: number; code: string } | undefined {
  const plain = line.replaceAll('\t', ' ');
  const comment = plain.search(/[#＃]/);
  const inCode = INVISIBLE.exec(comment < 0 ? plain : plain.slice(0, comment));
  const found = inCode ?? (comment < 0 ? null : HIDING.exec(plain.slice(comment)));
  if (found === null) return undefined;
  const point = found[0].codePointAt(0)!;
  return {
    at: found.index + (inCode === null ? comment : 0),
    length: found[0].length,
    code: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}
