/** Citations for reference managers. */

/** A BibTeX entry; braces and backslashes in values would end it and are taken out. */
export function formatBibtex(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${value.replace(/[{}\\]/gu, '')}},`,
  );
  return `@misc{${key.replace(/[^A-Za-z0-9-]+/gu, '-')},\n${lines.join('\n')}\n}`;
}
