/** JSON Schemas (draft 2020-12) of the published JSON files, made from the schemas that make the files. */
import { z } from 'zod';
import { removeMarks } from '../model/schema-marks.ts';
import { schemaPath } from './json.ts';
import { fileSchemas, type JsonFile } from './json-format.ts';
import { formatJson, type Publication, type PublishedFile } from './published-file.ts';

export function buildJsonSchemas(publication: Publication): PublishedFile[] {
  return (Object.keys(fileSchemas) as JsonFile[]).map((name) => {
    const path = schemaPath(publication, name);
    const schema = z.toJSONSchema(fileSchemas[name], {
      override: ({ jsonSchema }) => removeMarks(jsonSchema),
    });
    return {
      path,
      mediaType: 'application/schema+json',
      format: 'schema',
      text: formatJson({ $id: publication.file(path), ...schema }),
    };
  });
}
