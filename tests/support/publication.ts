/** The published files of a city, made in memory: what a build would write, without a build. */
import { buildCompanionFiles } from '../../src/export/companion-files.ts';
import { buildPublishedFiles } from '../../src/export/index.ts';
import { Publication, type PublishedFile } from '../../src/export/published-file.ts';
import type { KnowledgeBase } from '../../src/model/knowledge-base.ts';

export function publish(knowledgeBase: KnowledgeBase): Publication {
  return new Publication(knowledgeBase, [], {}, '/');
}

export interface Published {
  readonly publication: Publication;
  readonly files: readonly PublishedFile[];
  /** Text of a file below the folder of the data; it has to be there. */
  readonly text: (name: string) => string;
}

export async function publishFiles(knowledgeBase: KnowledgeBase): Promise<Published> {
  const publication = publish(knowledgeBase);
  const files = [
    ...(await buildPublishedFiles(publication, { plain: new Map(), checks: false })),
    ...buildCompanionFiles(publication),
  ];
  return {
    publication,
    files,
    text: (name) => {
      const file = files.find(({ path }) => path === publication.folder + name || path === name);
      if (!file) throw new Error(`There is no ${name}.`);
      return file.text;
    },
  };
}
