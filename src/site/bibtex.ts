/** Citations for reference managers. */

/**
 * Key of a page in a BibTeX file: its address without the scheme, so that no two pages share one, whatever records or
 * sites a reader collects.
 *
 * @example bibtexKey('https://city.example/en/measures/wifi/') // 'city.example:en:measures:wifi'
 */
export function bibtexKey(address: string): string {
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  return [host, ...parts].join(':').replace(/[^A-Za-z0-9.:-]+/gu, '-');
}

/**
 * A BibTeX entry. Braces and backslashes in values would end it and are taken out; signs that TeX reads as commands are
 * escaped, but for addresses. The author is a body: braces of its own keep its name in one piece.
 */
export function formatBibtex(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => {
    const plain = value.replace(/[{}\\]/gu, '');
    const text = name === 'url' ? plain : plain.replace(/[&%$#_]/gu, '\\$&');
    return `  ${name} = {${name === 'author' ? `{${text}}` : text}},`;
  });
  return `@misc{${key},\n${lines.join('\n')}\n}`;
}
