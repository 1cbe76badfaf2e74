/** What a hit is shown with beside its title. A file of its own, so that browsers find before they load it. */

/** Texts of one document, without their names, which would be most of the file. */
export type HitText = readonly [
  /** What the record is; of a question, its answer; of a term, what it means. */
  summary: string,
  /** Search words of ours, separated by commas. */
  words: string,
  /** Official titles, abbreviations and numbers, separated by commas. */
  names: string,
  /** State of a measure, coverage of a claim, finding of a gap, day of an answer. */
  note: string,
  /** Name of the sign before it; none where it is empty. */
  sign: string,
];
