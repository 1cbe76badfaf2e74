/** Checksum of a record's data, for citations. */
import { hashText } from '../proof/hash.ts';

/** Every language's page shows the same record. */
const hashes = new WeakMap<object, string>();

/** 16 hexadecimal digits; the same data give the same ones. */
export function hashRecord(data: object): string {
  let hash = hashes.get(data);
  if (hash === undefined) {
    hash = hashText(JSON.stringify(data));
    hashes.set(data, hash);
  }
  return hash;
}
