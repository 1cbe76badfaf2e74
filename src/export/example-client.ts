/**
 * Prints the claims for which no measure is documented, from the open data of a site like this one.
 * Needs Node 22.18 or newer and nothing else:
 *
 *   node undocumented-claims.ts <address of knowledge-base.json> [language]
 */
interface KnowledgeBase {
  edition: { name: Record<string, string>; on: string };
  principles: { claims: { id: string; title: Record<string, string> }[] }[];
  coverage: {
    edition: string;
    targets: { target: string; coverage: string; url: Record<string, string> }[];
  }[];
}

const [address, language = 'de'] = process.argv.slice(2);
if (!address)
  throw new Error('Usage: node undocumented-claims.ts <address of knowledge-base.json> [language]');
const response = await fetch(address);
if (!response.ok) throw new Error(`${address}: ${response.status}`);
const { edition, principles, coverage } = (await response.json()) as KnowledgeBase;

const claims = new Map(principles.flatMap((principle) => principle.claims).map((claim) => [claim.id, claim]));
const undocumented = (coverage.at(-1)?.targets ?? []).filter(
  ({ target, coverage: status }) => claims.has(target) && status === 'undocumented',
);
console.log(`${edition.name[language]} (${edition.on}): ${undocumented.length} of ${claims.size} claims`);
for (const { target, url } of undocumented) {
  console.log(`- ${claims.get(target)?.title[language]}  ${url[language]}`);
}

export {};
