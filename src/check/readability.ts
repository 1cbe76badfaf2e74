/** Readability of short texts. */

/**
 * LIX (Björnsson 1968): words per sentence plus the percentage of words with more than six letters. Below 40 is easy,
 * above 60 very hard. The same for all languages that write with letters and full stops.
 */
export function lix(text: string): {
  readonly index: number;
  readonly words: number;
  readonly sentences: number;
} {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const sentences = Math.max(text.match(/[.!?:](?=\s|$)/gu)?.length ?? 0, 1);
  if (words.length === 0) return { index: 0, words: 0, sentences: 0 };
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
  return { index: words.length / sentences + (100 * long) / words.length, words: words.length, sentences };
}
