/** The authors' guide: one commented template per kind of record and one heading per rule, generated. */
import { faultKinds } from '../check/fault-kinds.ts';
import {
  buildTemplate,
  type Inputs,
  type TemplateKind,
  templateFolders,
  templateInputs,
} from './template.ts';

/** Stands in every guide that was generated, so that none that a person wrote is overwritten. */
export const guideMark = 'Erzeugt mit: npm run schemas.';

const intro = `# Inhalte pflegen

<!-- ${guideMark} Nicht von Hand ändern; die Erklärungen stehen an den Schemas in src/model. -->

Jeder Datensatz ist eine YAML-Datei; ihr Name ist seine Id und Teil seiner Adresse. Jeder Text, den Leser sehen, steht
in allen Sprachen der Stadt da: \`{ de: …, en: … }\`. Ein Name, der überall gleich ist, steht als
\`{ sameInAllLanguages: … }\`. Lange Texte sind Seiten in \`pages/\`, eine MDX-Datei je Sprache.

1. \`npm run new -- measure\` legt eine kommentierte Datei an (ebenso \`gap\`, \`statement\`, \`tension\`, \`term\`, \`source\`).
2. \`npm run check\` nennt alles, was noch fehlt oder falsch ist, mit Datei, Zeile und Spalte.
3. \`npm run dev\` zeigt die Seite; beim Speichern wird neu geprüft.
4. \`npm run accept-translations\`, wenn Original und Übersetzung zusammenpassen.

Zweitlesungen (\`readings/\`) schreibt niemand von Hand: \`npm run reading -- new <Name>\` macht ein Formular, \`npm run
reading -- import <Datei>\` einen Datensatz daraus. Unter \`decisions/\` steht je Ausgabe, warum das Projekt gegen
Lesungen bei seinem Urteil bleibt; unter \`changes/\`, was sich an den Zuordnungen geändert hat, eine Datei je Änderung.

VS Code ergänzt Ids und erklärt Felder, sobald \`npm run schemas\` einmal gelaufen ist (Erweiterung „YAML“ von Red Hat).
`;

const titles: Readonly<Record<TemplateKind, string>> = {
  measure: 'Maßnahme',
  gap: 'Handlungsbedarf',
  statement: 'Stellungnahme',
  tension: 'Gegenläufiges',
  term: 'Begriff',
  source: 'Quelle',
};

const examples: Readonly<Record<TemplateKind, Inputs>> = {
  measure: {
    title: 'Name der Maßnahme',
    source: 'quelle',
    section: '2.3',
    target: 'p1-beispiel',
    on: '2019-03-25',
  },
  gap: { target: 'p1-beispiel', finding: 'none-found', source: 'quelle', section: '2.3' },
  statement: { department: 'amt', source: 'quelle', section: '3' },
  tension: { target: 'p1-beispiel', source: 'quelle', section: '2.3' },
  term: { title: 'Abkürzung' },
  source: { title: 'Titel des Dokuments', kind: 'paper' },
};

/** Text of content/README.md. The same schemas and messages give the same text. */
export function buildGuide(): string {
  const kinds = Object.keys(templateInputs) as TemplateKind[];
  const templates = kinds.map((kind) => {
    const template = buildTemplate(kind, examples[kind], { languages: ['de', 'en'] }, '2019-03-25');
    return `### ${titles[kind]}\n\n\`${templateFolders[kind]}/<id>.yaml\`\n\n\`\`\`yaml\n${template.trim()}\n\`\`\`\n`;
  });
  const help = new Map(faultKinds.flatMap((kinds) => Object.entries(kinds.help)));
  const rules = [...help].map(([name, help]) => `### ${name}\n\n${help}\n`);
  return [intro, '## Vorlagen\n', ...templates, '## Regeln\n', ...rules].join('\n');
}
