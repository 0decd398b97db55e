import type { Span } from './finding.ts';
import type { Operator } from './tree.ts';

/** An expression as written, before any of its names means anything. */
export type Syntax = Span &
  (
    | { readonly kind: 'number'; readonly value: number; readonly percent: boolean }
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'bracket'; readonly inside: Syntax }
    | {
        readonly kind: 'operation';
        readonly operator: Operator;
        readonly operands: readonly Syntax[];
      }
    /** `low to high` */
    | { readonly kind: 'range'; readonly low: Syntax; readonly high: Syntax }
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly nameSpan: Span;
        readonly operands: readonly Syntax[];
      }
    /** `name[at]`, or a window `name[at:until]` */
    | {
        readonly kind: 'index';
        readonly name: string;
        readonly at: Syntax;
        readonly until: Syntax | undefined;
      }
    /** `[a, b, …]` */
    | { readonly kind: 'list'; readonly items: readonly Syntax[] }
    /** `a < b < c`, which is refused with a place */
    | { readonly kind: 'comparisons'; readonly operands: readonly Syntax[] }
  );

/** The same expression without the brackets round it. */
export function unwrap(node: Syntax): Syntax {
  let inner = node;
  while (inner.kind === 'bracket') inner = inner.inside;
  return inner;
}
