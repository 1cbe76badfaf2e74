/** Corrections: what readers send when something is wrong, with all that tells which version of which record they mean. */
import { findById } from '../model/knowledge-base.ts';
import { hashRecord } from '../proof/record-hash.ts';
import { findRecordLink } from './link-to.ts';
import type { RecordView } from './routes.ts';
import type { Site } from './site.ts';

export interface Correction {
  readonly title: string;
  /** Full address of the page. */
  readonly address: string;
  /** Name and day of the edition. */
  readonly edition: string;
  /** Checksum of the record in this edition, as the page cites it. */
  readonly checksum: string;
  /** Names of the record's fields, of which the reader picks one. */
  readonly fields: readonly string[];
}

/** Forms of the repository by which somebody reports something, in `.github/ISSUE_TEMPLATE/`. */
export const issueForms = ['correction', 'new-evidence', 'new-measure'] as const;
export type IssueForm = (typeof issueForms)[number];

/** @throws where the edition does not have the record */
export function correctionOf(site: Site, view: RecordView, id: string): Correction {
  const record = findById<{ readonly id: string }>(site.knowledgeBase[view], id);
  if (!record) throw new Error(`There is no ${id} in "${site.edition.id}".`);
  return {
    title: findRecordLink(site, view, id)?.title ?? id,
    address: new URL(site.record(view, id), site.knowledgeBase.city.siteUrl).href,
    edition: `${site.text(site.edition.name)} (${site.date(site.edition.on)})`,
    checksum: hashRecord(record),
    fields: Object.keys(record).filter((field) => field !== 'id'),
  };
}

/** Forms that help with a record of a kind. */
export function issueFormsOf(view: RecordView): readonly IssueForm[] {
  return view === 'gaps' ? issueForms : issueForms.slice(0, 2);
}

/** The correction as plain text, with blanks where the reader writes. */
export function formatCorrection(site: Site, correction: Correction): string {
  const { correction: words } = site.wording;
  const { city } = site.knowledgeBase;
  const { title, address, edition, checksum, fields } = correction;
  return [
    words.subject(title),
    '',
    `${words.to}: ${city.reportErrorAddress ?? site.text(city.publisher.contact)}`,
    `${words.address}: ${address}`,
    `${words.edition}: ${edition}`,
    `${words.checksum}: ${checksum}`,
    `${words.field}: ${fields.join(' / ')}`,
    '',
    `${words.wrong}`,
    '',
    `${words.right}`,
    '',
    words.staff,
  ].join('\n');
}

/**
 * Address of a form of the repository with what is known filled in.
 *
 * @param repository address of the source code, on a host that knows issue forms
 */
export function issueAddress(repository: string, form: IssueForm, correction: Correction): string {
  const { title, address, edition, checksum } = correction;
  const known = form === 'new-measure' ? { serves: `${title}: ${address}` } : { address, edition, checksum };
  const query = new URLSearchParams({ template: `${form}.yml`, title, ...known });
  return `${repository.replace(/\/$/u, '')}/issues/new?${query}`;
}
