/** Hashes of texts and words: SHA-256, cut. The same on every machine. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** First 128 bits of a text's SHA-256, as 32 hexadecimal digits. */
export function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, 32);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A word keeps 72 bits, twelve characters of six: to find another word with the hash of a given one takes more tries than
 * anybody can make, so a quotation cannot be forged word by word.
 */
const hashLength = 12;

const wordHashes = new Map<string, string>();

/** Hash of one word; case and diacritics count. */
export function hashWord(word: string): string {
  const known = wordHashes.get(word);
  if (known !== undefined) return known;
  let bits = 0n;
  for (const byte of sha256(utf8ToBytes(word)).subarray(0, 9)) bits = (bits << 8n) | BigInt(byte);
  let hash = '';
  for (let index = 0; index < hashLength; index += 1) {
    hash += alphabet[Number(bits & 63n)];
    bits >>= 6n;
  }
  wordHashes.set(word, hash);
  return hash;
}
