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
  EACCES: 'Dafür fehlen die Rechte. Bitte Rechte und Besitzer prüfen.',
  EEXIST: 'Das gibt es schon; es wird nichts überschrieben.',
  EISDIR:
    'Hier ist ein Ordner, wo eine Datei sein sollte. Bitte eine Datei nennen oder den Ordner entfernen.',
  ELOOP: 'Hier ist ein Verweis (symbolischer Link), wo eine Datei sein sollte.',
  ENOENT: 'Das gibt es nicht. Bitte den Pfad prüfen.',
  ENOSPC: 'Auf dem Datenträger ist kein Platz mehr. Bitte Platz schaffen und noch einmal aufrufen.',
  ENOTDIR: 'Hier ist eine Datei, wo ein Ordner sein sollte. Bitte einen Ordner nennen.',
  EPERM: 'Dafür fehlen die Rechte. Bitte Rechte und Besitzer prüfen.',
  EROFS: 'Dieser Datenträger lässt sich nicht beschreiben. Bitte einen anderen nehmen.',
  EXDEV: 'Quelle und Ziel liegen auf verschiedenen Datenträgern.',
};

/** What went wrong, for people: the message of a known failure, or the system's code in words with the path. */
export function describeFailure(error: unknown): string {
  if (error instanceof KnownFailure) return error.message;
  const { code, message, ...paths } = error as NodeJS.ErrnoException & { dest?: string };
  // Of a file that was to take another's place, the other is what the person knows.
  const path = paths.dest ?? paths.path;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason !== undefined) return path === undefined ? reason : `${path}: ${reason}`;
  return `Unerwarteter Fehler: ${message ?? String(error)}`;
}
