/** Words, sentences and units of a source's text: what a quotation is compared by. */
import { parseLines, type Section } from '../model/source.ts';

/**
 * Words of a text in order: runs of letters and digits. White space, punctuation and markup only separate them;
 * a word that a line end hyphenates is one word.
 */
export function splitWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/(\p{L})[-\u00ad]\r?\n\s*(\p{Ll})/gu, '$1$2')
      .replace(/\u00ad/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/**
 * Words before a dot that end no sentence although a capital letter follows. Own rules instead of Intl.Segmenter,
 * whose results change with the version of its data: the same text must give the same fingerprint everywhere.
 */
const abbreviations =
  '\\p{L}|\\d{1,2}|Abs|Art|Aufl|bspw|bzw|ca|Dr|etc|ff|inkl|Nr|No|Prof|Pkt|S|St|Str|Tel|usw|vgl|Ziff';

const sentenceBoundary = new RegExp(
  `(?<=[!?][“”"»)]?|(?<!(?<![\\p{L}\\p{N}])(?:${abbreviations}))\\.[“”"»)]?)\\s+(?=[\\p{Lu}„“"»(])`,
  'u',
);

/** Splits a unit into sentences, so that a short quotation may be a whole one. */
export function splitSentences(text: string): string[] {
  return text.split(sentenceBoundary);
}

/** Where a link or picture of Markdown leads: an address or the name of one, which nobody reads as words. */
const markdownTarget = /\](?:\((?:[^()\n]|\([^()\n]*\))*\)|\[[^\]\n]*\])/gu;

/** The anchor that a heading gives itself: {#contact}. */
const markdownAnchor = / ?\{#[a-z0-9-]+\}/gu;

const listMarker = /^\s*(?:[-*•–]|\d+\.)\s+/u;

/**
 * Units of a section: paragraphs and list items, in order, without struck-out text and markup. A unit goes on after
 * an empty line where the section's record says that a page break split it.
 *
 * @throws when the section names lines that the text does not have
 */
export function splitUnits(text: string, section: Pick<Section, 'id' | 'lines' | 'pageBreaks'>): string[] {
  if (section.lines === undefined) return [];
  const lines = text
    .replace(/~~[\s\S]*?~~/gu, (struck) => struck.replace(/[^\n]/gu, ''))
    .replace(/<\/?[a-z][a-z0-9]*\s*\/?>/giu, '')
    .replace(markdownTarget, ']')
    .replace(markdownAnchor, '')
    .replace(/\*\*/gu, '')
    .split(/\r?\n/u);
  return parseLines(section.lines)
    .flatMap(([first, last]) => {
      if (first < 1 || last < first || last > lines.length) {
        throw new Error(
          `Section ${section.id} names the lines ${first}-${last}; the text has the lines 1-${lines.length}.`,
        );
      }
      return joinLines(lines.slice(first - 1, last), (index) => section.pageBreaks?.includes(first + index));
    })
    .filter((unit) => splitWords(unit).length > 0);
}

/** @param goesOn whether an empty line, by its index, is a page break within a unit */
function joinLines(lines: readonly string[], goesOn: (index: number) => boolean | undefined): string[] {
  const units: string[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      open = open && goesOn(index) === true;
      continue;
    }
    if (!open || listMarker.test(line)) units.push(line.replace(listMarker, ''));
    else units[units.length - 1] += `\n${line}`;
    open = true;
  }
  return units;
}
