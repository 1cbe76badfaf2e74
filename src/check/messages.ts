/**
 * Every message of the checker, in the language of its authors. A city that writes in another language translates
 * this file and nothing else. Names before a slash are rules.
 */
import { z } from 'zod';

export const messages = {
  suggestion: 'Gemeint „{nearest}“?',
  summary: '{files} Dateien geprüft: {errors} Fehler, {warnings} Hinweise',
  'usage-check': 'Aufruf: npm run check -- --format <{formats}>',
  'usage-fingerprint': 'Aufruf: npm run fingerprint -- <Textdatei> [Id der Quelle]',
  'release-refused':
    'Die Inhalte haben Fehler; veröffentlicht wurde nichts. npm run check sagt, was zu ändern ist.',
  'release-unchecked':
    'Zu diesem Stand gibt es keine Ergebnisse der Prüfungen; die Seite darüber fehlt. Erst npm test und npm run test:release, dann npm run release.',
  'no-browser':
    'Für die PDFs braucht es Chromium: sudo apt-get install -y chromium, oder CHROME_PATH setzen.',
  released:
    '{folder}: Website mit Bericht als PDF in {languages} Sprachen, Archiv und verdichteten Dateien; {folder}.nginx.conf: Einstellungen für nginx',
  'missing-source': '{file} gibt es nicht. Erst die Quelle anlegen: npm run new -- source',
  'faulty-record': '{file} ist fehlerhaft; npm run check sagt, was zu ändern ist.',
  'unreadable-file': '{file} lässt sich nicht lesen.',
  'fingerprint-written': '{file}: {sections} Abschnitte, {units} Absätze und Listenpunkte',
  'usage-import': 'Aufruf: npm run import -- <knowledge-base.json> <leerer Ordner>',
  'import-no-json': '{file} ist kein gültiges JSON: {detail}',
  'import-version':
    '{file} hat die Version {version}; gelesen werden kann {known}. Erschienen ist die Datei vielleicht mit neuerer Software.',
  'import-faulty': '{file} ist keine Wissensbasis. {count} Fehler, zuerst bei {path}: {detail}',
  'import-not-empty': '{folder} ist nicht leer; es wird nichts überschrieben.',
  imported: '{folder}: {files} Dateien. Als Nächstes: CONTENT_DIR={folder} npm run check',
  'schemas-written': '{count} Schemas in {folder} und {guide}',
  'usage-new': 'Aufruf: npm run new -- <{kinds}> [--id … --title … …].{suggestion}',
  'bad-fact': '--{name}: „{value}“ gibt es nicht. Erlaubt: {allowed}.{suggestion}',
  'bad-new-id': '„{id}“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche (--id).',
  'missing-fact': '--{name} fehlt.',
  'file-exists': '{file} gibt es schon; es wird nichts überschrieben.',
  'record-written':
    '{file} ist angelegt. Als Nächstes: die mit TODO bezeichneten Stellen füllen, dann npm run check.',
  'translations-accepted': '{file}: {changed} neu bestätigt, {count} Übersetzungen im Ganzen',

  unreadable: 'Die Datei lässt sich nicht lesen ({reason}). Bitte Rechte und Verweise prüfen.',
  'empty-file': 'Die Datei ist leer. Vorlage: npm run new, oder content/README.md.',
  'encoding/not-utf-8':
    'Die Datei ist nicht in UTF-8 gespeichert (Byte {offset}). Bitte als UTF-8 ohne BOM speichern.',
  'encoding/bom': 'Die Datei beginnt mit einer Byte-Order-Mark. Bitte als UTF-8 ohne BOM speichern.',
  'encoding/control-character': 'Unsichtbares Steuerzeichen {code}. Bitte löschen.',
  'file-too-large': 'Die Datei hat {size} Zeichen; erlaubt sind {limit}. Ein Datensatz ist ein kurzer Text.',
  'yaml-syntax': 'Das ist kein gültiges YAML: {detail}',
  'yaml-syntax/too-deep': 'Die Datei ist zu tief verschachtelt. So tiefe Angaben hat kein Datensatz.',
  'yaml-alias': 'Anker (&) und Verweise (*) sind nicht erlaubt. Bitte den Wert ausschreiben.',
  'duplicate-key':
    'Der Schlüssel „{key}“ steht zweimal da; einer von beiden ginge verloren. Bitte einen löschen.',
  'stray-file': 'Diese Datei gehört zu keiner Art von Datensatz und erschiene nirgends.{suggestion}',
  'stray-file/page': 'Eine Seite „{page}“ gibt es nicht; der Text erschiene nirgends.{suggestion}',
  'stray-file/language': 'Die Sprache „{language}“ steht nicht in city.yaml (languages).{suggestion}',
  'non-ascii-id':
    '„{id}“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche.{suggestion}',
  'missing-record': 'Die Datei fehlt; ohne sie entsteht keine Website. Vorlage: content/README.md.',
  'missing-record/folder': 'Im Ordner {folder}/ steht kein Datensatz; es braucht mindestens einen.',

  'id-in-record':
    '„id“ gehört nicht in die Datei: Die Id ist der Dateiname („{id}“). Bitte die Zeile löschen.',
  'id-in-record/differs':
    '„id: {given}“ weicht vom Dateinamen „{id}“ ab. Die Id ist der Dateiname: bitte die Zeile löschen oder die Datei umbenennen.',
  'unknown-key': '{path}: „{key}“ gibt es hier nicht und ginge verloren.{suggestion}',
  'missing-field': '{path} fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
  'wrong-type': '{path}: Hier gehört {expected} hin, da steht {received}.',
  'bad-value': '{path}: „{value}“ ist nicht erlaubt. Erlaubt: {allowed}.{suggestion}',
  'invalid-value': '{path}: „{value}“ ist hier nicht gültig ({detail}).',
  'empty-text': '{path} ist leer. Bitte ausfüllen.',

  'broken-reference': '{path}: „{id}“ gibt es nicht.{suggestion}',
  'duplicate-id': '{path}: Die Id „{id}“ ist schon vergeben ({other}). Jede Id gibt es nur einmal.',
  'duplicate-record': 'Diese Datei gleicht {other} bis aufs Wort. Bitte eine von beiden löschen oder ändern.',
  'duplicate-title': '{path}: Den Titel „{title}“ hat auch {other}. Leser könnten beide nicht unterscheiden.',
  'unproved-quotation':
    '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: gleich bis „{matches}“, dann weicht „{differs}“ ab.{elsewhere}',
  'unproved-quotation/start':
    '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: Schon „{differs}“ steht dort nicht.{elsewhere}',
  'unproved-quotation/end':
    '{path}: „{part}“ steht so nicht in {source}, Abschnitt {section}: Die Wörter kommen dort vor, aber nicht an dieser Stelle der Reihenfolge.{elsewhere}',
  'unproved-quotation/elsewhere': 'Die Worte stehen aber in Abschnitt {section}.',
  'unproved-quotation/no-words': '{path}: Das Zitat enthält kein Wort.',
  'unproved-quotation/external':
    '{path}: {source} ist eine externe Quelle; was von dort kommt, steht in eigenen Worten da, nicht als Zitat.',
  'short-quotation':
    '{path}: „{part}“ hat weniger als {fewest} Wörter und ist kein ganzer Satz, Absatz oder Listenpunkt. Bitte mehr zitieren.',
  'unknown-section': '{path}: {source} hat keinen Abschnitt „{section}“.{suggestion}',
  'missing-fingerprint':
    'Zu dieser Quelle fehlt der Fingerabdruck {file}; ohne ihn lässt sich kein Zitat beweisen. Bitte ausführen: npm run fingerprint -- <Textdatei>',
  'outdated-fingerprint':
    'Der Fingerabdruck {file} passt nicht zu den Abschnitten dieser Quelle ({detail}). Bitte ausführen: npm run fingerprint -- <Textdatei>',
  'incomplete-wording':
    '{path}: Der amtliche Wortlaut ist kein vollständiger Absatz von {source}, Abschnitt {section}.',
  'incomplete-wording/section':
    'wording: {missing} von {total} Absätzen des Abschnitts {section} fehlen im Wortlaut; jedes Wort gehört zu einer Zusage oder zum Rahmen.',
  'unknown-part': '{path}: „{part}“ ist keine Id aus dieser Datei und nicht „frame“.{suggestion}',
  'wordless-target': '{path}: Zu „{id}“ gehört kein Wort des amtlichen Wortlauts (wording).',
  'incomplete-bullets':
    '{path}: Der Abschnitt hat {units} Absätze und Listenpunkte, aufgeführt sind {listed}. Es fehlt: {missing}.',
  'incomplete-bullets/opening': '{path}: Punkt {unit} des Abschnitts beginnt nicht mit „{opening}“.',
  'incomplete-bullets/nothing':
    '{path}: Weder Datensätze (records) noch ein Grund (reason), warum es keinen gibt.',
  'uncited-measure':
    '{path}: Die Maßnahme „{measure}“ zitiert diesen Punkt. Bitte unter records ergänzen: - {measure}',

  'date-in-future': '{path}: {day} liegt in der Zukunft (heute ist der {today}).',
  'date-order': '{path}: {day} steht nach {before}; die Reihenfolge ist vom ältesten zum jüngsten.',
  'duplicate-link': '{path}: Zu „{target}“ gibt es in dieser Maßnahme schon eine Zuordnung (links[{first}]).',
  'link-basis/stated': '{path}: „stated“ braucht ein Zitat in evidence, das Maßnahme und Inhalt nennt.',
  'link-basis/not-stated': '{path}: Ein Zitat an der Zuordnung gibt es nur mit basis: stated.',
  'link-basis/via-field':
    '{path}: „via-field“ gilt nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt (fields).',
  'link-limitation': '{path}: Eine Zuordnung mit extent: part sagt in limitation, was sie nicht belegt.',
  'circular-part': '{path}: „{id}“ ist über partOf ein Teil von sich selbst.',
  'missing-gap':
    '„{target}“ ({file}) ist in der Ausgabe „{edition}“ {status} und braucht einen Handlungsbedarf: bitte gaps/{proposal}.yaml anlegen.',
  'gap-on-documented':
    '{path}: „{target}“ ist in der Ausgabe „{edition}“ belegt; hier darf nur ein Bedarf mit finding: outside-remit stehen.',
  'gap-finding/partial':
    '{path}: „{target}“ ist in der Ausgabe „{edition}“ {status}; „{finding}“ passt nicht dazu.',
  'gap-finding/evidence': '{path}: „{finding}“ braucht ein Zitat (evidence).',
  'gap-finding/searched': '{path}: „none-found“ braucht searched: wo und nach welchen Wörtern gesucht wurde.',
  'searched-word-present': '{path}: „{word}“ steht doch in {source}, Abschnitt {section}.',
  'incomplete-crosswalk': 'pairs: Das Paar {field} × {principle} fehlt.',
  'incomplete-crosswalk/twice': '{path}: Das Paar {field} × {principle} steht zweimal da.',
  'question-state': '{path}: Die Antwort setzt „{expected}“ voraus; „{id}“ ist aber {actual}.',

  'missing-translation': '{path}: Die Übersetzung „{language}“ fehlt.',
  'missing-translation/prose':
    'Der Text {file} fehlt: Diese Seite braucht jede Sprache der Stadt ({languages}).',
  'missing-translation/rendering': '{path}: Die Wiedergabe in „{language}“ fehlt.',
  'unknown-language': '{path}: Die Sprache „{language}“ steht nicht in city.yaml (languages).{suggestion}',
  'broken-lock': 'Die Datei ist beschädigt. Sie wird erzeugt: npm run accept-translations',
  'outdated-translation':
    '{path}: „{language}“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
  'outdated-translation/new':
    '{path}: Die Übersetzung „{language}“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
  'overlong-text': '{path}: {length} Zeichen, erlaubt sind {longest}. Bitte kürzen.',
  'unexplained-abbreviation':
    '{path}: „{abbreviation}“ steht nicht im Glossar (terms/). Bitte dort erklären oder ausschreiben.',
  'unused-source': 'Diese Quelle wird nirgends zitiert oder genannt. Bitte verwenden oder die Datei löschen.',
  'unused-term': 'Dieser Begriff kommt in keinem Text vor. Bitte verwenden oder die Datei löschen.',
  'staff-data':
    '„{found}“ sieht nach einer Mailadresse oder Telefonnummer aus. Solche Angaben gehören nicht hierher.',
  'mdx-syntax': 'Das ist kein gültiges MDX: {detail}',
  'mdx-code': '{what} ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
  'hard-to-read':
    '{path}: schwer zu lesen (Lesbarkeitsindex LIX {lix}, gut ist unter {limit}). Kürzere Wörter und Sätze helfen.',
  placeholder: '{path}: Hier ist noch etwas einzutragen („{text}“).',
  'expiring-contact':
    '{path}: Der Kontakt für Sicherheitsmeldungen gilt nur noch {days} Tage (bis {day}). Bitte prüfen und verlängern.',
  'expiring-contact/expired':
    '{path}: Der Kontakt für Sicherheitsmeldungen ist am {day} abgelaufen. Bitte prüfen und verlängern.',
  'identical-translation':
    '{path}: Der Text ist in „{first}“ und „{second}“ gleich. Wenn das so sein soll: sameInAllLanguages verwenden.',
} as const satisfies Record<string, string>;

/** Kinds of value as an author would call them. */
export const typeWords: Readonly<Record<string, string>> = {
  array: 'eine Liste',
  boolean: 'wahr oder falsch',
  int: 'eine ganze Zahl',
  null: 'nichts',
  number: 'eine Zahl',
  object: 'ein Block mit Schlüsseln',
  record: 'ein Block mit Schlüsseln',
  string: 'ein Text',
};

/** Messages of the schema library, for what has no message of its own. */
export const libraryMessages = z.locales.de().localeError;

/** What each rule wants and how to satisfy it, for the authors' guide. By the name before the slash. */
export const ruleHelp = {
  unreadable: 'Jede Datei lässt sich lesen.',
  'empty-file': 'Eine leere Datei ist kein Datensatz. Füllen oder löschen.',
  encoding: 'Dateien sind in UTF-8 gespeichert, ohne BOM und ohne unsichtbare Zeichen.',
  'file-too-large': 'Ein Datensatz ist kurz. Sehr große Dateien sind ein Versehen.',
  'yaml-syntax':
    'Die Datei muss gültiges YAML sein. Texte mit Doppelpunkt oder Anführungszeichen in einfache Hochkommas setzen.',
  'yaml-alias':
    'Anker und Verweise von YAML sind nicht erlaubt, weil sie Fehler verstecken. Werte ausschreiben.',
  'duplicate-key': 'Ein Schlüssel steht in einem Datensatz nur einmal.',
  'stray-file': 'Jede Datei gehört zu einer Art von Datensatz; sonst erschiene sie nirgends.',
  'non-ascii-id': 'Ids, also Dateinamen, bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen.',
  'missing-record': 'Ohne diese Datei entsteht keine Website.',
  'broken-lock': 'Die Datei mit den bestätigten Übersetzungen wird erzeugt, nicht geschrieben.',
  'id-in-record': 'Die Id ist der Dateiname und steht nicht in der Datei.',
  'unknown-key': 'Nur die Schlüssel des Schemas sind erlaubt; ein Tippfehler ginge sonst still verloren.',
  'missing-field':
    'Ein Pflichtfeld fehlt, zum Beispiel die Quelle eines Stands, der Grund einer Zuordnung oder der Tag der Prüfung.',
  'wrong-type': 'Der Wert hat die falsche Art, etwa Text statt Liste.',
  'bad-value': 'Der Wert ist keiner der erlaubten.',
  'invalid-value': 'Der Wert hat nicht die verlangte Form, etwa ein Datum.',
  'empty-text': 'Ein Text darf nicht leer sein.',
  'broken-reference': 'Jede Id, auf die verwiesen wird, gibt es.',
  'duplicate-id': 'Ansprüche, Zusagen und Ausgaben haben je eine eigene Id.',
  'duplicate-record': 'Kein Datensatz ist die bloße Kopie eines anderen.',
  'duplicate-title': 'Zwei Datensätze einer Art haben verschiedene Titel.',
  'unproved-quotation':
    'Jedes Zitat steht wörtlich im genannten Abschnitt; Auslassungen sind mit […] gekennzeichnet.',
  'short-quotation':
    'Ein Zitatteil hat mindestens fünf Wörter oder ist ein ganzer Satz, Absatz oder Listenpunkt.',
  'unknown-section': 'Der Abschnitt steht im Datensatz der Quelle.',
  'missing-fingerprint':
    'Jede Quelle mit eigenem Text hat einen Fingerabdruck, erzeugt mit npm run fingerprint.',
  'outdated-fingerprint': 'Nach einer Änderung der Abschnitte ist der Fingerabdruck neu zu erzeugen.',
  'incomplete-wording': 'Der amtliche Wortlaut ist vollständig; kein Wort fehlt.',
  'unknown-part': 'Jeder Teil des Wortlauts gehört zu einer Id derselben Datei oder zum Rahmen (frame).',
  'wordless-target': 'Zu jedem Anspruch und jeder Zusage gehören Worte des Originals.',
  'incomplete-bullets':
    'Ein Abschnitt, der Maßnahmen nennt, führt jeden Punkt auf: mit Datensätzen oder mit einem Grund.',
  'uncited-measure': 'Eine Maßnahme steht unter jedem Punkt, den sie zitiert.',
  'date-in-future': 'Kein Tag liegt in der Zukunft.',
  'date-order': 'Stände und Ereignisse stehen vom ältesten zum jüngsten.',
  'duplicate-link': 'Eine Maßnahme hat zu einem Ziel nur eine Zuordnung.',
  'link-basis':
    '„stated“ braucht ein Zitat; „via-field“ gibt es nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt.',
  'link-limitation': 'Eine Zuordnung in Teilen sagt, was sie nicht belegt.',
  'circular-part': 'Keine Maßnahme ist ein Teil von sich selbst.',
  'missing-gap': 'Was nicht belegt ist, braucht einen Handlungsbedarf.',
  'gap-on-documented': 'Was belegt ist, hat keinen Handlungsbedarf, außer dem Hinweis outside-remit.',
  'gap-finding': 'Der Befund passt zur Abdeckung und ist begründet: mit Zitat oder mit der Suche.',
  'searched-word-present': 'Ein Wort, nach dem vergeblich gesucht wurde, steht wirklich nicht im Abschnitt.',
  'incomplete-crosswalk': 'Jedes Paar aus Themenfeld und Prinzip steht genau einmal da.',
  'question-state': 'Eine Antwort passt noch zu den Datensätzen, auf denen sie beruht.',
  'missing-translation': 'Jeder Text steht in jeder Sprache der Stadt.',
  'unknown-language': 'Nur die Sprachen der Stadt sind erlaubt.',
  'identical-translation':
    'Gleiche Texte in zwei Sprachen sind eine vergessene Übersetzung, oder sie heißen sameInAllLanguages.',
  'outdated-translation':
    'Ändert sich der deutsche Text, ist die Übersetzung zu prüfen und zu bestätigen. Nur ein Hinweis.',
  'overlong-text': 'Zusammenfassungen und Begründungen sind kurz.',
  'unexplained-abbreviation': 'Abkürzungen stehen im Glossar.',
  'unused-source': 'Jede Quelle wird verwendet.',
  'unused-term': 'Jeder Begriff des Glossars kommt vor.',
  'staff-data': 'Keine Mailadressen und Telefonnummern.',
  'mdx-syntax': 'Seiten sind gültiges MDX.',
  'mdx-code': 'Seiten enthalten keinen Programmcode.',
  'hard-to-read': 'Zusammenfassungen sind leicht zu lesen. Nur ein Hinweis.',
  placeholder: 'Alles, was eine Vorlage offen ließ (TODO), ist ausgefüllt.',
  'expiring-contact': 'Der Kontakt für Sicherheitsmeldungen (security.txt) ist gültig. Nur ein Hinweis.',
} as const;

/** Words of the coverage as they stand in messages. */
export const statusWords = {
  documented: 'belegt',
  partly: 'nur teilweise belegt',
  undocumented: 'mit keiner Maßnahme belegt',
} as const;

export type MessageName = keyof typeof messages;
