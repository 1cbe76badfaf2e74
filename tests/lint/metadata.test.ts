/** The files that say what this repository is: they hold what their standards know, and only that. */
import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** Categories of publiccode.yml as its maintainers list them (version 0.7). */
const categories = `
accounting agile-project-management applicant-tracking application-development appointment-scheduling backup
billing-and-invoicing blog budgeting business-intelligence business-process-management cad call-center-management
cloud-management collaboration communications compliance-management contact-management content-management crm
customer-service-and-support data-analytics data-collection data-visualization design design-system
digital-asset-management digital-citizenship document-management donor-management e-commerce e-signature
educational-content email-management email-marketing employee-management enterprise-project-management
enterprise-social-networking erp event-management facility-management feedback-and-reviews-management
financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management
graphic-design help-desk hr ide identity-management instant-messaging integrated-library-system inventory-management
it-asset-management it-development it-management it-security it-service-management knowledge-management
learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office
online-booking online-community payment-gateway payroll predictive-analysis procurement productivity-suite
project-collaboration project-management property-management real-estate-management regulations-and-directives
remote-support resource-management sales-management seo service-desk social-media-management survey talent-management
task-management taxes-management test-management time-management time-tracking translation video-conferencing
video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder
whistleblowing workflow-management other`
  .trim()
  .split(/\s+/u);

interface PublicCode {
  readonly categories: readonly string[];
  readonly developmentStatus: string;
  readonly softwareType: string;
  readonly legal: { readonly license: string };
}
interface Citation {
  readonly type: string;
  readonly license: unknown;
}

describe('publiccode.yml', () => {
  let publiccode: PublicCode;
  beforeAll(async () => {
    publiccode = parse(await readFile('publiccode.yml', 'utf8')) as PublicCode;
  });

  it('has categories, each of them from the list', () => {
    expect(publiccode.categories.length).toBeGreaterThan(0);
    expect(publiccode.categories.filter((one) => !categories.includes(one))).toEqual([]);
    expect(categories).not.toContain('civic-engagement');
  });
  it('has a status and a type from their lists', () => {
    expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(publiccode.developmentStatus);
    expect(publiccode.softwareType).toBe('standalone/web');
  });
});

it('CITATION.cff gives the data set one licence, that of the content: several would mean a choice', async () => {
  const citation = parse(await readFile('CITATION.cff', 'utf8')) as Citation;
  const city = parse(await readFile('content/city.yaml', 'utf8')) as { licences: { content: string } };
  expect(citation).toMatchObject({ type: 'dataset', license: city.licences.content });
});
