/** Why a release ends before it is published, as data: the command line says it in words. */
export type ReleaseFault =
  /** At the published name, or where its server configuration goes, lies what no release made. */
  | { readonly kind: 'foreign'; readonly path: string }
  /** Another release to the same name is under way. */
  | { readonly kind: 'locked'; readonly path: string }
  /** Another release in the same checkout takes longer than anyone waits. */
  | { readonly kind: 'busy'; readonly minutes: number }
  /** Sizes in bytes; undefined when the disk got full on the way. */
  | { readonly kind: 'no-space'; readonly folder: string; readonly needed?: number; readonly free?: number }
  /** The system refuses a file or folder. @see reason its code, such as EACCES */
  | { readonly kind: 'refused-path'; readonly path: string; readonly reason: string }
  /** The new site is published, but what comes after failed. */
  | { readonly kind: 'untidy'; readonly path: string; readonly detail: string }
  /** The build ended with an error of its own, which it has printed. */
  | { readonly kind: 'build' }
  | { readonly kind: 'content' }
  | { readonly kind: 'no-browser' };

/** A release that ends, and with it everything that it has begun. */
export class ReleaseRefused extends Error {
  readonly fault: ReleaseFault;

  constructor(fault: ReleaseFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/** An error of the file system with its code and path. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}

/**
 * What went wrong, when it is something that a person can mend; undefined for a fault of the program.
 *
 * @param at path that is named when the error names none
 */
export function findFault(error: unknown, at: string): ReleaseFault | undefined {
  if (error instanceof ReleaseRefused) return error.fault;
  if (!isSystemError(error)) return undefined;
  const path = error.path ?? at;
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { kind: 'no-space', folder: path };
  return { kind: 'refused-path', path, reason: error.code ?? error.message };
}
