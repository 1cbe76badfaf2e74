/** The pages of a publication's records in every language and edition, for formats that lay a file beside each. */
import { pagedFolders } from '../model/kinds.ts';
import { isEditionView, type RecordView } from '../site/routes.ts';
import { Site } from '../site/site.ts';
import type { Publication } from './published-file.ts';

/** A site per edition and language; its addresses are complete. */
export function sitesOf(publication: Publication): Site[] {
  const { all } = publication;
  return all.editions.flatMap((edition) =>
    all.city.languages.map((language) => new Site(all, { language, edition, base: publication.file('') })),
  );
}

/** Every record that has a page, with its site; of earlier editions those kinds that these show themselves. */
export function recordPages(publication: Publication) {
  return sitesOf(publication).flatMap((site) => {
    const views: readonly RecordView[] = pagedFolders.filter(
      (view) => site.edition.id === publication.edition.id || isEditionView(view),
    );
    return views.flatMap((view) => site.knowledgeBase[view].map((record) => ({ site, view, record })));
  });
}
