/** Failures that a person can mend: their message says what to do, and nobody needs a stack trace. */

export class KnownFailure extends Error {
  override readonly name = 'KnownFailure';

  constructor(message: string) {
    super(message);
    // Astro and Node print it; it would bury the message.
    this.stack = '';
  }
}

/** What the system's codes mean for someone at the command line. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'Dafür fehlen die Rechte.',
  EEXIST: 'Das gibt es schon; es wird nichts überschrieben.',
  EISDIR: 'Hier ist ein Ordner, wo eine Datei sein sollte.',
  ELOOP: 'Hier ist ein Verweis (symbolischer Link), wo eine Datei sein sollte.',
  ENOENT: 'Das gibt es nicht.',
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr.',
  ENOTDIR: 'Hier ist eine Datei, wo ein Ordner sein sollte.',
  EPERM: 'Dafür fehlen die Rechte.',
  EROFS: 'Dieser Datenträger lässt sich nicht beschreiben.',
  EXDEV: 'Quelle und Ziel liegen auf verschiedenen Datenträgern.',
};

/** What went wrong, for people: the message of a known failure, or the system's code in words with the path. */
export function describeFailure(error: unknown): string {
  if (error instanceof KnownFailure) return error.message;
  const { code, path, message } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason !== undefined) return path === undefined ? reason : `${path}: ${reason}`;
  return `Unerwarteter Fehler: ${message ?? String(error)}`;
}
