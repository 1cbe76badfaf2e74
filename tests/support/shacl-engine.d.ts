/** What the tests use of shacl-engine, which brings no types. */
declare module 'shacl-engine' {
  import type { DataFactory, Store, Term } from 'n3';

  interface ValidationResult {
    readonly focusNode: { readonly term?: Term };
    readonly severity: Term;
    readonly constraintComponent: Term;
    readonly path?: readonly { readonly predicates: readonly Term[] }[];
  }

  export class Validator {
    constructor(shapes: Store, options: { factory: typeof DataFactory });
    validate(data: { dataset: Store }): Promise<{ readonly results: readonly ValidationResult[] }>;
  }
}
