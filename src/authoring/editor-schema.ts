/** JSON Schemas for editors: completion of keys, values and ids, with the descriptions that authors read. */
import { z } from 'zod';
import type { ReferenceKind } from '../model/id.ts';
import { type Kind, schemaOf } from '../model/kinds.ts';
import { sameInAllLanguages } from '../model/localized.ts';
import { removeMarks } from '../model/schema-marks.ts';

/**
 * JSON Schema (draft 2020-12) of a kind of record, with the ids that exist and the city's languages.
 *
 * @param ids valid ids per kind of reference
 */
export function buildEditorSchema(
  kind: Kind,
  ids: ReadonlyMap<ReferenceKind, ReadonlyMap<string, string>>,
  languages: readonly string[],
): object {
  return z.toJSONSchema(schemaOf(kind), {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = z.globalRegistry.get(zodSchema) ?? {};
      removeMarks(jsonSchema);
      const known = meta.reference && ids.get(meta.reference);
      if (known && known.size > 0 && jsonSchema.type === 'string') {
        jsonSchema.enum = [...known.keys()].sort();
        delete jsonSchema.pattern;
      }
      if (meta.localized) {
        jsonSchema.properties = Object.fromEntries(
          [...languages, sameInAllLanguages].map((language) => [
            language,
            { type: 'string' as const, minLength: 1 },
          ]),
        );
        jsonSchema.additionalProperties = false;
        delete jsonSchema.propertyNames;
      }
    },
  });
}
