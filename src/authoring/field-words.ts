/**
 * What the fields of records mean, in the language of the authors, for the comments of templates and guide: by the
 * description that the schema has in the language of the code. A test finds what is missing or no longer used.
 */
const fieldWords: Readonly<Record<string, string>> = {
  'Day of the examination': 'Tag der Prüfung',
  'Day of the source that attests the state': 'Tag der Quelle, die den Stand bezeugt',
  'Fields under which the source puts the measure; may be empty':
    'Themenfelder, unter denen die Quelle die Maßnahme führt; darf leer sein',
  'Heading, or what the section is': 'Überschrift, oder was der Abschnitt ist',
  'Id of a claim (in content/principles/) or commitment (in content/fields/)':
    'Id eines Anspruchs (in content/principles/) oder einer Zusage (in content/fields/)',
  'Id of a department': 'Id einer Stelle (in content/departments/)',
  'Id of a section of the source, as its record lists it, for example "2.3"':
    'Id eines Abschnitts der Quelle, wie er in ihrem Datensatz steht, etwa "2.3"',
  'Id of a source': 'Id einer Quelle (in content/sources/)',
  'Id of the source that attests it': 'Id der Quelle, die ihn bezeugt',
  'Id of the claim or commitment that it stands against':
    'Id des Anspruchs oder der Zusage, gegen die es spricht',
  'In the order of the document; empty for pages': 'In der Reihenfolge des Dokuments; leer bei Seiten',
  'Language of the document': 'Sprache des Dokuments',
  'Lines of the text that the section spans, from 1: "142-203", or several spans':
    'Zeilen des Textes, von 1 an gezählt: "142-203", oder mehrere Bereiche',
  'May be empty': 'Darf leer sein',
  'Name of the measure, as people would look for it': 'Name der Maßnahme, wie Menschen nach ihr suchen',
  'Needed for none-found': 'Nötig bei none-found',
  'Oldest first': 'Der älteste zuerst',
  'One or two short sentences: what it is': 'Ein oder zwei kurze Sätze: was es ist',
  'One sentence that a reader could disagree with': 'Ein Satz, dem jemand widersprechen könnte',
  'Per language: everyday words, what somebody lacks, names and abbreviations in use, as people type or say them; ours, not the source’s':
    'Je Sprache: Alltagswörter, was jemandem fehlt, gebräuchliche Namen und Abkürzungen, wie Menschen sie eingeben oder sagen; Suchwörter von uns, nicht aus der Quelle',
  'Position towards the membership, by the statement’s words':
    'Haltung zur Mitgliedschaft, nach den Worten der Stellungnahme',
  'Reference numbers of the document itself, as the city writes them; may be empty':
    'Nummern des Dokuments selbst, wie die Stadt sie schreibt; darf leer sein',
  'Sections that were examined': 'Abschnitte, die geprüft wurden',
  'Sources and sections that were examined': 'Quellen und Abschnitte, die geprüft wurden',
  'State of the measure, by the source’s own words': 'Stand der Maßnahme, nach den Worten der Quelle',
  'The term or abbreviation as it stands in texts': 'Begriff oder Abkürzung, wie er in Texten steht',
  'Those that the source names for the measure; may be empty':
    'Stellen, die die Quelle für die Maßnahme nennt; darf leer sein',
  'Title of the document': 'Titel des Dokuments',
  'Unofficial rendering of the quotation in each of the city’s languages other than the source’s':
    'Nichtamtliche Wiedergabe des Zitats in jeder Sprache der Stadt außer der des Dokuments',
  'Verbatim words of the source in its language; […] marks an omission':
    'Worte der Quelle, genau so, in ihrer Sprache; […] bezeichnet eine Auslassung',
  'What is open or missing, in plain words': 'Was offen ist oder fehlt, in einfachen Worten',
  'What it is and how reliable it is': 'Was es ist, und wie verlässlich',
  'What it means for people: what one can do with it, or what changes':
    'Was es für Menschen heißt: was man damit tun kann, oder was sich ändert',
  'What it means, in one or two sentences': 'Was es bedeutet, in ein oder zwei Sätzen',
  'What it says, in one or two sentences': 'Was sie sagt, in ein oder zwei Sätzen',
  'What sort of thing the measure is': 'Welcher Art die Maßnahme ist',
  'What the link does not prove': 'Was die Zuordnung nicht belegt',
  'What the measure contributes to; may be empty': 'Wozu die Maßnahme beiträgt; darf leer sein',
  'What would close the gap': 'Was die Lücke schließen würde',
  'Where the sources name the measure': 'Wo die Quellen die Maßnahme nennen',
  'Who is affected': 'Wen es betrifft',
  'Who published it': 'Wer es herausgegeben hat',
  'Words looked for that do not stand in these sections, in the source’s language':
    'Gesuchte Wörter, die in diesen Abschnitten nicht stehen, in der Sprache der Quelle',
  'direct: the measure itself does what the words say, for those whom they name; enabling: a precondition':
    'direct: die Maßnahme tut selbst, was die Worte sagen, für die Menschen, die sie nennen; enabling: eine Voraussetzung',
  'What it is, in a few words': 'Was es ist, in wenigen Worten',
  'One sentence: what stands against it, and no more than the evidence says':
    'Ein Satz: was dagegen spricht, und nicht mehr, als der Beleg sagt',
  'paper, guideline: the texts themselves; repository: a public file at a fixed commit, quotable; page: a public page that was only seen, told in our own words and never quoted':
    'paper, guideline: die Texte selbst; repository: eine öffentliche Datei in einer festen Fassung, zitierbar; page: eine öffentliche Seite, die nur gesehen wurde, in eigenen Worten und nie als Zitat',
  'none-found: examined, nothing; asserted: the source says it is so and names no measure; partial: some is missing; outside-remit: the source says it is not the city’s task':
    'none-found: geprüft, nichts gefunden; asserted: die Quelle sagt, es sei so, und nennt keine Maßnahme; partial: ein Teil fehlt; outside-remit: nach der Quelle nicht Aufgabe der Stadt',
  'part: one place, group, service or occasion, or less than the words ask':
    'part: nur ein Ort, eine Gruppe, ein Dienst oder ein Anlass, oder weniger, als die Worte verlangen',
  'reported: the paper names it; requested: a department asked to have it mentioned':
    'reported: die Vorlage nennt sie; requested: eine Stelle hat um die Erwähnung gebeten',
  'stated: a quotation on the link names the measure and the substance; via-field: the source puts the measure under this field (commitments only); editorial: our reading':
    'stated: ein Zitat an der Zuordnung nennt Maßnahme und Inhalt; via-field: die Quelle führt die Maßnahme unter diesem Themenfeld (nur bei Zusagen); editorial: unsere Einschätzung',
};

/** Descriptions that have words of the authors. */
export const describedFields: readonly string[] = Object.keys(fieldWords);

/** A description in the authors' words; as the schema has it where they are missing. */
export function fieldWordsOf(description: string): string {
  return fieldWords[description] ?? description;
}
