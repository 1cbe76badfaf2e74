/**
 * All rules on records, in the order in which they are run. Adding one touches this list, its own file,
 * and a case in `tests/check/rules.test.ts`; `npm run schemas` then writes its help into the authors' guide.
 */

import { abilityOfPlan } from './ability-of-plan.ts';
import { brokenReference } from './broken-reference.ts';
import { changeCoverage } from './change-coverage.ts';
import { circularPart } from './circular-part.ts';
import { collidingAddress } from './colliding-address.ts';
import { deadLink } from './dead-link.ts';
import { duplicateEntry } from './duplicate-entry.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateLink } from './duplicate-link.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateRecord } from './duplicate-record.ts';
import { duplicateSection } from './duplicate-section.ts';
import { duplicateTitle } from './duplicate-title.ts';
import { editionEvidence } from './edition-evidence.ts';
import { endedReference } from './ended-reference.ts';
import { evidenceForm } from './evidence-form.ts';
import { expiringContact } from './expiring-contact.ts';
import { gapFinding } from './gap-finding.ts';
import { hardToRead } from './hard-to-read.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { identicalTranslation } from './identical-translation.ts';
import { implausibleDate } from './implausible-date.ts';
import { incompleteBullets } from './incomplete-bullets.ts';
import { incompleteCrosswalk } from './incomplete-crosswalk.ts';
import { incompleteWording } from './incomplete-wording.ts';
import { keptView } from './kept-view.ts';
import { linkBasis } from './link-basis.ts';
import { mdxFault } from './mdx-fault.ts';
import { missingExamination } from './missing-examination.ts';
import { missingFingerprint } from './missing-fingerprint.ts';
import { missingGap } from './missing-gap.ts';
import { missingSearchWords } from './missing-search-words.ts';
import { missingTranslation } from './missing-translation.ts';
import { missingWordForms } from './missing-word-forms.ts';
import { openDispute } from './open-dispute.ts';
import { outdatedTranslation } from './outdated-translation.ts';
import { overlongText } from './overlong-text.ts';
import { placeholder } from './placeholder.ts';
import { questionState } from './question-state.ts';
import { readingPairs } from './reading-pairs.ts';
import { replySource } from './reply-source.ts';
import { requestAddress } from './request-address.ts';
import { reservedId } from './reserved-id.ts';
import type { Rule } from './rule.ts';
import { sourcePlace } from './source-place.ts';
import { staffData } from './staff-data.ts';
import { staleSource } from './stale-source.ts';
import { strayProse } from './stray-prose.ts';
import { unexplainedAbbreviation } from './unexplained-abbreviation.ts';
import { unknownSection } from './unknown-section.ts';
import { unnamedDepartment } from './unnamed-department.ts';
import { unprovedQuotation } from './unproved-quotation.ts';
import { unreadPairs } from './unread-pairs.ts';
import { unsupportedLanguage } from './unsupported-language.ts';
import { unusedSource } from './unused-source.ts';
import { unusedTerm } from './unused-term.ts';
import { versionChanges } from './version-changes.ts';

export const rules: readonly Rule[] = [
  brokenReference,
  duplicateId,
  reservedId,
  duplicateTitle,
  duplicateRecord,
  duplicateSection,
  duplicateNumber,
  duplicateEntry,
  missingFingerprint,
  sourcePlace,
  unknownSection,
  evidenceForm,
  unprovedQuotation,
  incompleteWording,
  incompleteBullets,
  implausibleDate,
  endedReference,
  duplicateLink,
  linkBasis,
  editionEvidence,
  unnamedDepartment,
  circularPart,
  collidingAddress,
  deadLink,
  missingExamination,
  missingGap,
  gapFinding,
  requestAddress,
  replySource,
  incompleteCrosswalk,
  questionState,
  readingPairs,
  unreadPairs,
  keptView,
  openDispute,
  changeCoverage,
  unsupportedLanguage,
  missingTranslation,
  missingWordForms,
  identicalTranslation,
  outdatedTranslation,
  overlongText,
  unexplainedAbbreviation,
  missingSearchWords,
  unusedSource,
  unusedTerm,
  staffData,
  hiddenCharacter,
  strayProse,
  mdxFault,
  abilityOfPlan,
  hardToRead,
  placeholder,
  expiringContact,
  staleSource,
  versionChanges,
];
