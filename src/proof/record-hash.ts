/** Checksum of a record's data, for citations. */
import { memoise } from '../model/memoise.ts';
import { hashText } from './hash.ts';

/** 16 hexadecimal digits; the same data give the same ones. Every language's page shows the same record. */
export const hashRecord = memoise((data: object) => hashText(JSON.stringify(data)));
