/** How addresses name a section of a source. Of use in the browser as well, so nothing else is here. */

/** The number of a section as fragments have it: a dot would have to be escaped in style sheets and scripts. */
export function sectionName(section: string): string {
  return section.replaceAll('.', '-');
}

/** Fragment of a section. */
export function sectionAnchor(section: string): string {
  return `s-${sectionName(section)}`;
}
