/** What the tables of hostile and careless edits are made of: a named edit of the small city, and what must come of it. */
import { type Edits, replace } from '../small-city.ts';

export interface HostileEdit {
  /** What the edit is, as the end of the sentence "finds …". */
  readonly kind: string;
  readonly edits: Edits;
  /** Everything that the check finds, as `file:line rule`; but for translations that are to be looked at again. */
  readonly finds: readonly string[];
  /** Set where much more is found beside. */
  readonly among?: true;
  /** Why nothing is found, where nothing is. */
  readonly harmless?: string;
}

/** An edit that the check refuses or warns of. */
export function found(kind: string, edits: Edits, ...finds: readonly [string, ...string[]]): HostileEdit {
  return { kind, edits, finds };
}

/** An edit of which so much follows that only what says it best is named. */
export function foundAmong(
  kind: string,
  edits: Edits,
  ...finds: readonly [string, ...string[]]
): HostileEdit {
  return { kind, edits, finds, among: true };
}

/** An edit that the check lets through, with the reason why nothing is wrong with it. */
export function harmless(kind: string, edits: Edits, why: string): HostileEdit {
  return { kind, edits, finds: [], harmless: why };
}

/** The record that most edits change: a short one that nothing else depends on. */
export const term = 'terms/wlan.yaml';

/** The German definition of the term (line 5) becomes another, as it is written in YAML. */
export const define = (yaml: string): Edits => ({ [term]: replace('Internet über Funk.', yaml) });

/** Texts on lines of their own, in records that do not depend on each other. */
const tellers = [
  ...['datenblatt', 'hafen-wlan', 'melderegister', 'sprechstunde', 'tag-der-offenen-daten'].map(
    (id) => [`measures/${id}.yaml`, `Was ${id} bringt.`] as const,
  ),
  ...['f1-listening', 'f1-open-data', 'f2-counter', 'f2-digital', 'p1-help', 'p2-control'].map(
    (id) => [`gaps/${id}.yaml`, `Zu ${id} fehlt etwas.`] as const,
  ),
];
let told = 0;

/** A text of one of several records becomes another, each time that of the next: so that many can be built together. */
export function tell(yaml: string): Edits {
  const [file, text] = tellers[told % tellers.length] ?? [term, 'Internet über Funk.'];
  told += 1;
  return { [file]: replace(text, yaml) };
}

/** A line of a file becomes others. */
export const line = (file: string, from: string, to: string): Edits => ({ [file]: replace(from, to) });

/** Something is written at the end of a file. */
export const append = (file: string, text: string): Edits => ({ [file]: (before) => before + text });

/** Something is written at the beginning of a file. */
export const prepend = (file: string, text: string): Edits => ({ [file]: (before) => text + before });
