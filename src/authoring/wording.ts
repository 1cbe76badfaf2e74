/** What the command line says, in the language of the authors. A city that writes in another translates this file. */
import { fillIn, type ValuesOf } from '../check/fault.ts';

const toolMessages = {
  usage: 'Aufruf: npm run {command}',
  'usage-flags': 'Angaben:',
  'unknown-flag': 'Die Angabe {flag} gibt es bei „{command}“ nicht.{suggestion}',
  'flag-value': 'Zur Angabe {flag} gehört ein Wert, zum Beispiel {flag}=…',
  'flag-no-value': 'Zur Angabe {flag} gehört kein Wert.',
  'too-many-values': '„{value}“ ist zu viel.',
  'missing-value': 'Es fehlt: <{name}>.',
  'bad-flag': '{flag}: „{value}“ gibt es nicht. Erlaubt: {allowed}.{suggestion}',
  summary: '{files} Dateien geprüft: {errors} Fehler, {warnings} Hinweise',
  'release-refused':
    'Die Inhalte haben Fehler; veröffentlicht wurde nichts. npm run check sagt, was zu ändern ist.',
  'release-foreign':
    '{path} ist nicht von npm run release und bleibt, wie es ist; gebaut wurde nichts. Einen anderen Namen angeben oder wegräumen, was dort liegt.',
  'release-foreign-config':
    '{path} ist nicht von npm run release und bleibt, wie es ist; gebaut wurde nichts. Die Datei umbenennen oder einen anderen Namen angeben.',
  'release-locked':
    'Nach {path} wird gerade schon veröffentlicht; dieser Lauf endet hier. Warten, bis der andere fertig ist, dann noch einmal.',
  'release-waits':
    'Hier läuft schon eine Veröffentlichung unter anderem Namen. Diese beginnt danach (wartet höchstens {minutes} Minuten).',
  'release-busy':
    'Eine andere Veröffentlichung aus diesem Verzeichnis läuft seit über {minutes} Minuten; dieser Lauf endet hier. Später noch einmal.',
  'release-refused-path':
    '{path} lässt sich nicht lesen oder schreiben ({reason}); die veröffentlichte Website ist, wie sie war. Rechte und Datenträger prüfen.',
  'release-no-space':
    'Der Platz bei {folder} reicht nicht: gebraucht werden etwa {needed} MB, frei sind {free} MB. Die veröffentlichte Website ist, wie sie war. Platz schaffen, dann noch einmal.',
  'release-disk-full':
    'Der Platz bei {folder} ist ausgegangen; die veröffentlichte Website ist, wie sie war. Platz schaffen, dann noch einmal.',
  'release-build':
    'Der Bau ist gescheitert (Meldung oben); {folder} ist, wie es war. npm run check nennt Fehler der Inhalte.',
  'release-untidy':
    '{path} ist veröffentlicht; danach gelang etwas nicht: {detail}. Noch einmal veröffentlichen räumt auf.',
  'release-interrupted': 'Abgebrochen; {folder} ist, wie es war, und aufgeräumt ist auch.',
  'release-failed': 'Die Veröffentlichung ist gescheitert; {folder} ist, wie es war. {detail}',
  'release-unchecked':
    'Zu diesem Stand gibt es keine Ergebnisse der Prüfungen; die Seite darüber fehlt. Erst npm test und npm run test:release, dann npm run release.',
  'no-browser':
    'Für die PDFs braucht es Chromium: sudo apt-get install -y chromium, oder CHROME_PATH setzen.',
  released:
    '{folder}: Website mit Bericht als PDF in {languages} Sprachen, Archiv und verdichteten Dateien; {folder}.nginx.conf: Einstellungen für nginx',
  'missing-source': '{file} gibt es nicht. Erst die Quelle anlegen: npm run new -- source',
  'bad-source-id':
    '„{id}“ ist keine Id einer Quelle: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche.',
  'text-too-short': '{file} passt nicht zu {record}; geschrieben wurde nichts. {detail}',
  'text-without-sections':
    '{record} nennt keine Zeilen (sections, lines); aus {file} entstünde ein leerer Fingerabdruck.',
  'empty-section':
    'Abschnitt {section}: In den Zeilen {lines} von {file} steht kein Wort; geschrieben wurde nichts.',
  'no-content': '{folder}: Hier liegen keine Inhalte; city.yaml fehlt. Bitte CONTENT_DIR prüfen.',
  'foreign-guide': '{guide} hat jemand selbst geschrieben; die Anleitung wurde nicht darübergeschrieben.',
  'import-duplicate': '{file} enthält {what} zweimal; eines davon ginge verloren. Geschrieben wurde nichts.',
  'import-prose': '{file}, {page}: {detail} Geschrieben wurde nichts.',
  'faulty-record': '{file} ist fehlerhaft; npm run check sagt, was zu ändern ist.',
  'fingerprint-written': '{file}: {sections} Abschnitte, {units} Absätze und Listenpunkte',
  'import-no-json': '{file} ist kein gültiges JSON: {detail}',
  'import-version':
    '{file} hat die Version {version}; gelesen werden kann {known}. Erschienen ist die Datei vielleicht mit neuerer Software.',
  'import-faulty': '{file} ist keine Wissensbasis. {count} Fehler, zuerst bei {path}: {detail}',
  'import-not-empty': '{folder} ist nicht leer; es wird nichts überschrieben.',
  imported: '{folder}: {files} Dateien. Als Nächstes: CONTENT_DIR={folder} npm run check',
  'schemas-written': '{count} Schemas in {folder} und {guide}',
  'bad-edition-day': '--{flag}: „{day}“ ist kein Tag, geschrieben als JJJJ-MM-TT.',
  'edition-not-later':
    'Die Ausgabe „{id}“ ({on}) muss neu sein und nach der letzten liegen („{latest}“, {day}). Geschrieben wurde nichts.',
  'edition-measure':
    'Maßnahme {id}: zuletzt {was} ({day}); {links} Zuordnungen. Neu belegen oder nichts tun: dann gilt sie als nicht mehr belegt.',
  'edition-target':
    'Ziel {id}: bisher {was}; {links} Zuordnungen. Neu prüfen: examinedAgain, und ein Handlungsbedarf für die neue Ausgabe.',
  'edition-added':
    'Die Ausgabe „{id}“ steht in city.yaml; {count} Prüfungen stehen darüber. Als Nächstes: ihren Namen übersetzen, dann npm run check.',
  'bad-new-kind': 'Welche Art von Datensatz? Erlaubt: {kinds}.{suggestion}',
  'bad-input': '--{name}: „{value}“ gibt es nicht. Erlaubt: {allowed}.{suggestion}',
  'bad-new-id': '„{id}“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche (--id).',
  'missing-input': '--{name} fehlt.',
  'input-of-others': '--{name} gehört nicht zu „{kind}“. Dazu gehören: {names}.',
  'input-ended': 'Abgebrochen; geschrieben wurde nichts.',
  'file-exists': '{file} gibt es schon; es wird nichts überschrieben.',
  'record-written':
    '{file} ist angelegt. Als Nächstes: die mit TODO bezeichneten Stellen füllen, dann npm run check.',
  'translations-accepted': '{file}: {changed} neu bestätigt, {count} Übersetzungen im Ganzen',
  built: 'Gebaut: {pages} Seiten in {seconds} s, in {folder}/',
  'built-log': 'Alles, was der Bau meldet, zeigt die Angabe -- --log.',
  'build-failed': 'Der Bau ist gescheitert; warum, steht darüber. Fehler der Inhalte nennt npm run check.',
  'bad-port': '--port: „{port}“ ist keine Nummer eines Anschlusses (1 bis 65535).',
  serving: 'Die Website läuft, bis Sie Strg+C drücken:',
  'bad-reading-task': '„{value}“ gibt es bei „reading“ nicht. Erlaubt: {tasks}.{suggestion}',
  'bad-reading-name':
    '„{id}“ taugt nicht als Name einer Lesung: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche. Er wird ihre Id.',
  'bad-reading-day': '--on: „{day}“ ist kein Tag bis heute, geschrieben als JJJJ-MM-TT.',
  'reading-refused':
    'Die Inhalte haben Fehler; npm run check sagt, was zu ändern ist. Geschrieben wurde nichts.',
  'missing-reading-input': '--{name} fehlt. Erlaubt: {allowed}.',
  'form-written':
    '{file}: {pairs} Paare. Als Nächstes: die Spalte „code“ füllen (0 none, 1 enabling, 2 direct-part, 3 direct-full), als CSV in UTF-8 speichern, dann npm run reading -- import {file} --reader …',
  'reading-imported':
    '{file}: eine Lesung von {pairs} Paaren. Als Nächstes: npm run check; die Übereinstimmung steht auf der Seite zur Methode.',
  'form-column': 'Die Spalte „{column}“ fehlt. Das Formular macht npm run reading -- new.',
  'form-id': 'Zeile {row}, {column}: „{value}“ gibt es in der Ausgabe der Lesung nicht.{suggestion}',
  'form-code':
    'Zeile {row}, code: „{value}“ ist kein Urteil. Erlaubt: 0 none, 1 enabling, 2 direct-part, 3 direct-full.',
  'form-twice': 'Zeile {row}: Das Paar „{pair}“ steht weiter oben schon einmal.',
  'form-missing': '{count} Paare fehlen, zum Beispiel „{pair}“. Jede Zeile des Formulars wird gebraucht.',
  'form-more': 'und {count} weitere',
  'form-refused': 'Geschrieben wurde nichts.',
  'change-added': '{kind}/{id}: neu',
  'change-removed': '{kind}/{id}: nicht mehr da',
  'change-changed': '{kind}/{id}: geändert in {fields}',
  'change-coverage': '{edition}, {target}: {before} → {after}',
  'changes-written':
    '{file}: {records} Datensätze und {coverage} Abdeckungen haben sich von Version {before} bis {after} geändert.',
  'changes-order':
    '{older} ist vom {before}, {newer} schon vom {after}: erst die ältere Datei nennen, dann die neuere. Geschrieben wurde nichts.',
  'no-built-site': '{folder}: Hier liegt keine gebaute Website. Erst npm run build.',
} as const satisfies Record<string, string>;

type ToolMessage = keyof typeof toolMessages;
type Arguments<Values> = keyof Values extends never ? [] : [values: Values];

/** One of the sentences above, with its values. */
export function say<Name extends ToolMessage>(
  name: Name,
  ...[values]: Arguments<ValuesOf<(typeof toolMessages)[Name]>>
): string {
  return fillIn<string>(toolMessages[name], values ?? {});
}
