/**
 * Every message of the checker, in the language of its authors. A city that writes in another language translates
 * this file and nothing else. Names before a slash are rules.
 */
export const messages = {
  suggestion: 'Gemeint „{nearest}“?',

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
  'missing-field': '{path} fehlt. {description}',
  'wrong-type': '{path}: erwartet wird {expected}, da steht {received}. {description}',
  'bad-value': '{path}: „{value}“ ist nicht erlaubt. Erlaubt: {allowed}.{suggestion}',
  'invalid-value': '{path}: {detail}. {description}',
  'empty-text': '{path} ist leer. {description}',

  'broken-reference': '{path}: „{id}“ gibt es nicht (gesucht: {kind}).{suggestion}',
  'duplicate-id': '{path}: Die Id „{id}“ ist schon vergeben ({other}). Jede Id gibt es nur einmal.',
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
    '{path}: Die Maßnahme „{measure}“ zitiert diesen Punkt, steht aber nicht unter seinen records.',

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
    '{path}: „{target}“ ist in der Ausgabe „{edition}“ {status}; finding: {finding} passt nicht dazu.',
  'gap-finding/evidence': '{path}: finding: {finding} braucht ein Zitat (evidence).',
  'gap-finding/searched':
    '{path}: finding: none-found braucht searched: wo und nach welchen Wörtern gesucht wurde.',
  'searched-word-present': '{path}: „{word}“ steht doch in {source}, Abschnitt {section}.',
  'incomplete-crosswalk': 'pairs: Das Paar {field} × {principle} fehlt.',
  'incomplete-crosswalk/twice': '{path}: Das Paar {field} × {principle} steht zweimal da.',
  'question-state': '{path}: Die Antwort setzt „{expected}“ voraus; „{id}“ ist aber {actual}.',

  'missing-translation': '{path}: Die Übersetzung „{language}“ fehlt.',
  'missing-translation/prose':
    'Der Text {file} fehlt: Diese Seite braucht jede Sprache der Stadt ({languages}).',
  'missing-translation/rendering': '{path}: Die Wiedergabe in „{language}“ fehlt.',
  'unknown-language': '{path}: Die Sprache „{language}“ steht nicht in city.yaml (languages).{suggestion}',
  'identical-translation':
    '{path}: Der Text ist in „{first}“ und „{second}“ gleich. Wenn das so sein soll: sameInAllLanguages verwenden.',
} as const satisfies Record<string, string>;

/** Words of the coverage as they stand in messages. */
export const statusWords = {
  documented: 'belegt',
  partly: 'nur teilweise belegt',
  undocumented: 'mit keiner Maßnahme belegt',
} as const;

export type MessageName = keyof typeof messages;
