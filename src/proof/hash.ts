/** Hashes of texts and words: the same on every machine and in every browser. */

/**
 * A word is hashed to 24 bits. That two runs of five words agree by accident has a chance of 2^-120 for each place;
 * shorter parts must be whole sentences or units, so that an accident there has to hit a boundary as well.
 */
const hashLength = 4;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a with 64 bits over the UTF-8 bytes: small, without dependency, the same on every machine. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash;
}

/** Hash of a whole text as 16 hexadecimal digits. */
export function hashText(text: string): string {
  return hash64(text).toString(16).padStart(16, '0');
}

const wordHashes = new Map<string, string>();

/** Short hash of one word; case and diacritics count. */
export function hashWord(word: string): string {
  let short = wordHashes.get(word);
  if (short === undefined) {
    let rest = hash64(word);
    // FNV mixes its low bits least; fold the upper half in before cutting.
    rest ^= rest >> 32n;
    short = '';
    for (let index = 0; index < hashLength; index += 1) {
      short += alphabet[Number(rest & 63n)];
      rest >>= 6n;
    }
    wordHashes.set(word, short);
  }
  return short;
}
