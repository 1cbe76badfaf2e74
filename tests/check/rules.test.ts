/** Every rule on the small city: one fault planted, every message asserted whole. */
import { describe, expect, it } from 'vitest';
import { faultKinds } from '../../src/check/fault-kinds.ts';
import { readLaterCity } from '../support/later-city.ts';
import { secondEdition } from '../support/new-records.ts';
import { machineReading, withReadings } from '../support/second-readings.ts';
import { type Edits, findingsAfter, findingsOf, replace } from '../support/small-city.ts';

interface Case {
  readonly rule: string;
  readonly title: string;
  readonly edits: Edits;
  /** Planted in the small city with its second edition. */
  readonly later?: true;
  readonly findings: readonly string[];
}

/** More ids than the check names in one run, none of which exists. */
const manyIds = Array.from({ length: 1_200 }, (_, index) => `unknown-office-${index}`);

const cases: readonly Case[] = [
  {
    rule: 'encoding',
    title: 'a file that is not UTF-8',
    edits: { 'terms/wlan.yaml': new Uint8Array([0x74, 0x3a, 0x20, 0xfc]) },
    findings: [
      'content/terms/wlan.yaml:1:4  encoding  Die Datei ist nicht in UTF-8 gespeichert (Byte 3). Bitte als UTF-8 ohne BOM speichern.',
    ],
  },
  {
    rule: 'encoding',
    title: 'a byte order mark',
    edits: { 'terms/wlan.yaml': (text) => '\ufeff' + text },
    findings: [
      'content/terms/wlan.yaml:1:1  encoding  Die Datei beginnt mit einer Byte-Order-Mark. Bitte als UTF-8 ohne BOM speichern.',
    ],
  },
  {
    rule: 'encoding',
    title: 'an invisible control character',
    edits: { 'terms/wlan.yaml': replace('Funk', 'Fu\u200bnk') },
    findings: ['content/terms/wlan.yaml:5:23  encoding  Unsichtbares Steuerzeichen U+200B. Bitte löschen.'],
  },
  {
    rule: 'empty-file',
    title: 'an empty file',
    edits: { 'terms/wlan.yaml': ' \n' },
    findings: [
      'content/terms/wlan.yaml:1:1  empty-file  Die Datei ist leer. Vorlage: npm run new, oder content/README.md.',
    ],
  },
  {
    rule: 'empty-file',
    title: 'a file with nothing but a comment',
    edits: { 'terms/wlan.yaml': '# later\n' },
    findings: [
      'content/terms/wlan.yaml:1:1  empty-file  Die Datei ist leer. Vorlage: npm run new, oder content/README.md.',
    ],
  },
  {
    rule: 'file-too-large',
    title: 'a file of ten megabytes',
    edits: { 'terms/wlan.yaml': (text) => text + '#'.repeat(10_000_000) },
    findings: [
      'content/terms/wlan.yaml:1:1  file-too-large  Die Datei hat 10000101 Zeichen; erlaubt sind 600000. Ein Datensatz ist ein kurzer Text.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'text that is no YAML',
    edits: { 'terms/wlan.yaml': replace('title:', 'title: "') },
    findings: [
      'content/terms/wlan.yaml:7:1  yaml-syntax  Das ist kein gültiges YAML: Ein Anführungszeichen " ist geöffnet und nicht geschlossen.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'nesting without end',
    edits: { 'terms/wlan.yaml': '['.repeat(20_000) },
    findings: [
      'content/terms/wlan.yaml:1:1  yaml-syntax  Die Datei ist zu tief verschachtelt. So tiefe Angaben hat kein Datensatz.',
    ],
  },
  {
    rule: 'yaml-alias',
    title: 'an anchor with its alias',
    edits: { 'terms/wlan.yaml': replace('title:', 'title: &t') },
    findings: [
      'content/terms/wlan.yaml:1:8  yaml-alias  Anker (&) und Verweise (*) sind nicht erlaubt. Bitte den Wert ausschreiben.',
    ],
  },
  {
    rule: 'duplicate-key',
    title: 'a key that stands twice',
    edits: { 'terms/wlan.yaml': (text) => text + 'definition: { de: a, en: b }\n' },
    findings: [
      'content/terms/wlan.yaml:7:1  duplicate-key  Der Schlüssel „definition“ steht zweimal da; einer von beiden ginge verloren. Bitte einen löschen.',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a folder with a typing error',
    edits: { 'measure/neu.yaml': 'title: x\n' },
    findings: [
      'content/measure/neu.yaml:1:1  stray-file  Diese Datei gehört zu keiner Art von Datensatz und erschiene nirgends. Gemeint „measures“?',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a file without an ending',
    edits: { 'measures/neu': 'title: x\n' },
    findings: [
      'content/measures/neu:1:1  stray-file  Diese Datei gehört zu keiner Art von Datensatz und erschiene nirgends.',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a page that does not exist',
    edits: { 'pages/methode.de.mdx': 'Text\n' },
    findings: [
      'content/pages/methode.de.mdx:1:1  stray-file  Eine Seite „methode“ gibt es nicht; der Text erschiene nirgends. Gemeint „method“?',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a page in a language that the city does not have',
    edits: { 'pages/method.fr.mdx': 'Texte\n' },
    findings: [
      'content/pages/method.fr.mdx:1:1  stray-file  Die Sprache „fr“ steht nicht in city.yaml (languages).',
    ],
  },
  {
    rule: 'non-ascii-id',
    title: 'a file name with an umlaut',
    edits: {
      'terms/Müll-Abfuhr.yaml': 'title: { de: WLAN-Netz, en: net }\ndefinition: { de: Netz, en: A net }\n',
    },
    findings: [
      'content/terms/Müll-Abfuhr.yaml:1:1  non-ascii-id  „Müll-Abfuhr“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche. Gemeint „muell-abfuhr“?',
      'content/terms/Müll-Abfuhr.yaml:1:29  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/terms/Müll-Abfuhr.yaml:2:29  outdated-translation  definition: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'missing-record',
    title: 'a missing record that all others need',
    edits: { 'city.yaml': undefined },
    findings: [
      'content/city.yaml:1:1  missing-record  Die Datei fehlt; ohne sie entsteht keine Website. Vorlage: content/README.md.',
    ],
  },
  {
    rule: 'missing-record',
    title: 'an empty folder',
    edits: { 'principles/p1-access.yaml': undefined, 'principles/p2-data.yaml': undefined },
    findings: [
      'content/crosswalk.yaml:14:16  broken-reference  pairs[0].principle: „p1-access“ gibt es nicht.',
      'content/crosswalk.yaml:20:16  broken-reference  pairs[1].principle: „p2-data“ gibt es nicht.',
      'content/crosswalk.yaml:26:16  broken-reference  pairs[2].principle: „p1-access“ gibt es nicht.',
      'content/crosswalk.yaml:32:16  broken-reference  pairs[3].principle: „p2-data“ gibt es nicht.',
      'content/gaps/p1-help.yaml:1:9  broken-reference  target: „p1-help“ gibt es nicht.',
      'content/gaps/p2-control.yaml:1:9  broken-reference  target: „p2-control“ gibt es nicht. Gemeint „f2-counter“?',
      'content/measures/antraege-im-netz.yaml:28:13  broken-reference  links[0].target: „p1-internet“ gibt es nicht.',
      'content/measures/datenblatt.yaml:7:13  broken-reference  links[0].target: „p2-knowing“ gibt es nicht.',
      'content/measures/digitaler-lesetag.yaml:20:13  broken-reference  links[0].target: „p1-help“ gibt es nicht.',
      'content/measures/digitaler-lesetag.yaml:30:13  broken-reference  links[1].target: „p2-control“ gibt es nicht. Gemeint „f2-counter“?',
      'content/measures/hafen-wlan.yaml:7:13  broken-reference  links[0].target: „p1-internet“ gibt es nicht.',
      'content/measures/hafendaten.yaml:19:13  broken-reference  links[0].target: „p2-control“ gibt es nicht. Gemeint „f2-counter“?',
      'content/measures/lesekarte.yaml:21:13  broken-reference  links[0].target: „p1-help“ gibt es nicht.',
      'content/measures/rathaus-im-netz.yaml:23:13  broken-reference  links[0].target: „p1-internet“ gibt es nicht.',
      'content/measures/sprechstunde.yaml:8:13  broken-reference  links[0].target: „p1-help“ gibt es nicht.',
      'content/principles:1:1  missing-record  Im Ordner principles/ steht kein Datensatz; es braucht mindestens einen.',
      'content/questions/internet.yaml:13:9  broken-reference  targets[0].id: „p1-internet“ gibt es nicht.',
    ],
  },
  {
    rule: 'broken-lock',
    title: 'a broken lock file',
    edits: { 'translations.lock.json': '{' },
    findings: [
      'content/translations.lock.json:1:1  broken-lock  Die Datei ist beschädigt. Sie wird erzeugt: npm run accept-translations',
    ],
  },
  {
    rule: 'id-in-record',
    title: 'an id that repeats the file name',
    edits: { 'terms/wlan.yaml': (text) => text + 'id: wlan\n' },
    findings: [
      'content/terms/wlan.yaml:7:1  id-in-record  „id“ gehört nicht in die Datei: Die Id ist der Dateiname („wlan“). Bitte die Zeile löschen.',
    ],
  },
  {
    rule: 'id-in-record',
    title: 'an id that differs from the file name',
    edits: { 'terms/wlan.yaml': (text) => text + 'id: w-lan\n' },
    findings: [
      'content/terms/wlan.yaml:7:1  id-in-record  „id: w-lan“ weicht vom Dateinamen „wlan“ ab. Die Id ist der Dateiname: bitte die Zeile löschen oder die Datei umbenennen.',
    ],
  },
  {
    rule: 'unknown-key',
    title: 'a misspelt key',
    edits: { 'terms/wlan.yaml': (text) => text + 'synonym: { de: [Funknetz] }\n' },
    findings: [
      'content/terms/wlan.yaml:7:1  unknown-key  (Datei): „synonym“ gibt es hier nicht und ginge verloren. Gemeint „synonyms“?',
    ],
  },
  {
    rule: 'missing-field',
    title: 'a link without a rationale',
    edits: { 'measures/hafen-wlan.yaml': (text) => text.replace(/ {4}rationale:\n.*\n.*\n/u, '') },
    findings: [
      'content/measures/hafen-wlan.yaml:7:5  missing-field  links[0].rationale fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
    ],
  },
  {
    rule: 'missing-field',
    title: 'a state without a source',
    edits: {
      'measures/hafen-wlan.yaml': (text) => text.replace(/( {4}state: in-operation\n) {4}source:.*\n/u, '$1'),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:34:5  missing-field  states[0].source fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
    ],
  },
  {
    rule: 'missing-field',
    title: 'a claim without an examination date',
    edits: { 'principles/p1-access.yaml': replace('    examinedOn: 2020-06-01\n', '') },
    findings: [
      'content/principles/p1-access.yaml:26:5  missing-field  claims[0].examinedOn fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
    ],
  },
  {
    rule: 'wrong-type',
    title: 'a list where a text belongs',
    edits: { 'measures/hafen-wlan.yaml': replace('departments: []', 'departments: nobody') },
    findings: [
      'content/measures/hafen-wlan.yaml:4:14  wrong-type  departments: Hier gehört eine Liste hin, da steht ein Text.',
    ],
  },
  {
    rule: 'bad-value',
    title: 'a misspelt state',
    edits: { 'measures/hafen-wlan.yaml': replace('state: in-operation', 'state: in-operatoin') },
    findings: [
      'content/measures/hafen-wlan.yaml:35:12  bad-value  states[0].state: „in-operatoin“ ist nicht erlaubt. Erlaubt: discontinued, unknown, planned, in-progress, completed, in-operation. Gemeint „in-operation“?',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a day that does not exist',
    edits: { 'measures/hafen-wlan.yaml': replace('on: 2020-05-01', 'on: 2020-02-31') },
    findings: [
      'content/measures/hafen-wlan.yaml:34:9  invalid-value  states[0].on: „2020-02-31“ ist hier nicht gültig (Ungültig: ISO-Datum).',
    ],
  },
  {
    rule: 'empty-text',
    title: 'an empty translation',
    edits: { 'terms/wlan.yaml': replace('en: Internet by radio.', "en: ''") },
    findings: ['content/terms/wlan.yaml:6:7  empty-text  definition.en ist leer. Bitte ausfüllen.'],
  },
  {
    rule: 'broken-reference',
    title: 'a misspelt id',
    edits: { 'measures/hafen-wlan.yaml': replace('target: p1-internet', 'target: p1-interent') },
    findings: [
      'content/measures/hafen-wlan.yaml:7:13  broken-reference  links[0].target: „p1-interent“ gibt es nicht. Gemeint „p1-internet“?',
      'content/principles/p1-access.yaml:26:9  missing-gap  „p1-internet“ (principles/p1-access.yaml) ist in der Ausgabe „Stand: Ratspapier 2020“ mit keiner Maßnahme belegt und braucht einen Handlungsbedarf: bitte gaps/p1-internet.yaml anlegen.',
      'content/questions/internet.yaml:14:15  question-state  targets[0].coverage: Die Antwort setzt „documented“ voraus; „p1-internet“ ist aber undocumented.',
    ],
  },
  {
    rule: 'duplicate-id',
    title: 'a claim with an id that is taken',
    edits: {
      'principles/p2-data.yaml': (text) => text.replaceAll('p2-knowing', 'p1-help'),
      'measures/datenblatt.yaml': replace('p2-knowing', 'p1-help'),
    },
    findings: [
      'content/gaps/p1-help.yaml:1:9  gap-on-documented  target: „p1-help“ ist in der Ausgabe „Stand: Ratspapier 2020“ belegt; hier darf nur ein Bedarf mit finding: outside-remit stehen.',
      'content/principles/p2-data.yaml:26:9  duplicate-id  claims[0].id: Die Id „p1-help“ ist schon vergeben (principles/p1-access.yaml, claims[1].id). Jede Id gibt es nur einmal.',
    ],
  },
  {
    rule: 'duplicate-record',
    title: 'a copy under another name',
    edits: {
      'gaps/kopie.yaml':
        'target: f2-counter\nfinding: asserted\nmissing: { de: Nichts., en: Nothing. }\naffected: { de: Alle, en: All }\nclosedBy: { de: Etwas., en: Something. }\nraisedBy: [{ kind: editorial }]\nevidence: [{ source: ratspapier-2020, section: "3", quote: Das Hafenamt stimmt zu., rendering: { en: It agrees. } }]\n',
      'gaps/zweite-kopie.yaml':
        'target: f2-counter\nfinding: asserted\nmissing: { de: Nichts., en: Nothing. }\naffected: { de: Alle, en: All }\nclosedBy: { de: Etwas., en: Something. }\nraisedBy: [{ kind: editorial }]\nevidence: [{ source: ratspapier-2020, section: "3", quote: Das Hafenamt stimmt zu., rendering: { en: It agrees. } }]\n',
    },
    findings: [
      'content/gaps/kopie.yaml:3:29  outdated-translation  missing: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/gaps/kopie.yaml:4:27  outdated-translation  affected: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/gaps/kopie.yaml:5:29  outdated-translation  closedBy: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/gaps/zweite-kopie.yaml:1:1  duplicate-record  Diese Datei gleicht gaps/kopie.yaml bis aufs Wort. Bitte eine von beiden löschen oder ändern.',
      'content/gaps/zweite-kopie.yaml:3:29  outdated-translation  missing: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/gaps/zweite-kopie.yaml:4:27  outdated-translation  affected: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/gaps/zweite-kopie.yaml:5:29  outdated-translation  closedBy: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'duplicate-title',
    title: 'two measures of one name',
    edits: { 'measures/datenblatt.yaml': replace('de: Datenblatt', 'de: Melderegister') },
    findings: [
      'content/measures/datenblatt.yaml:22:7  outdated-translation  title: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
      'content/measures/melderegister.yaml:15:7  duplicate-title  title.de: Den Titel „Melderegister“ hat auch measures/datenblatt.yaml. Leser könnten beide nicht unterscheiden.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation with one word changed',
    edits: { 'measures/melderegister.yaml': replace('wird die Abläufe', 'soll die Abläufe') },
    findings: [
      'content/measures/melderegister.yaml:28:12  unproved-quotation  evidence[0].quote: „Ein neues Melderegister soll die Abläufe im Hafenamt künf…“ steht so nicht in ratspapier-2020, Abschnitt 2: gleich bis „Ein neues Melderegister“, dann weicht „soll“ ab.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation that does not even begin well',
    edits: { 'measures/melderegister.yaml': replace('quote: Ein neues', 'quote: Kein neues') },
    findings: [
      'content/measures/melderegister.yaml:28:12  unproved-quotation  evidence[0].quote: „Kein neues Melderegister wird die Abläufe im Hafenamt kün…“ steht so nicht in ratspapier-2020, Abschnitt 2: Schon „Kein“ steht dort nicht.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'parts in the wrong order',
    edits: {
      'measures/melderegister.yaml': replace(
        'quote: Ein neues Melderegister wird die Abläufe im Hafenamt künftig digital unterstützen.',
        'quote: wird die Abläufe im Hafenamt künftig […] Das Datenblatt erklärt seit 2018 jeder Person',
      ),
    },
    findings: [
      'content/measures/melderegister.yaml:28:12  unproved-quotation  evidence[0].quote: „Das Datenblatt erklärt seit 2018 jeder Person“ steht so nicht in ratspapier-2020, Abschnitt 2: Schon „Das“ steht dort nicht.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation from another section',
    edits: { 'statements/hafenamt.yaml': replace("section: '3'", "section: '1'") },
    findings: [
      'content/statements/hafenamt.yaml:19:12  unproved-quotation  evidence[0].quote: „Das Hafenamt stimmt zu.“ steht so nicht in ratspapier-2020, Abschnitt 1: Schon „Das“ steht dort nicht. Die Worte stehen aber in Abschnitt 3.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation without words',
    edits: { 'statements/hafenamt.yaml': replace('quote: Das Hafenamt stimmt zu.', "quote: '[…]'") },
    findings: [
      'content/statements/hafenamt.yaml:19:12  unproved-quotation  evidence[0].quote: Das Zitat enthält kein Wort.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation from a page that was only seen',
    edits: { 'sources/leitbild-2019.yaml': replace('kind: guideline', 'kind: page\naccessedOn: 2026-05-01') },
    findings: [
      'content/fields/f1-open.yaml:15:7  unproved-quotation  officialWording.paragraphs[0]: leitbild-2019 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
      'content/fields/f2-simple.yaml:15:7  unproved-quotation  officialWording.paragraphs[0]: leitbild-2019 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
      'content/fields/f2-simple.yaml:23:7  unproved-quotation  officialWording.paragraphs[1]: leitbild-2019 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
      'content/sources/leitbild-2019.yaml:15:3  source-place  sections: Eine Seite, die nur gesehen wurde, hat keine Abschnitte.',
      'content/tenets/open.yaml:11:12  unproved-quotation  evidence[0].quote: leitbild-2019 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
    ],
  },
  {
    rule: 'short-quotation',
    title: 'a part of too few words',
    edits: {
      'measures/melderegister.yaml': replace(
        'quote: Ein neues Melderegister wird die Abläufe im Hafenamt künftig digital unterstützen.',
        'quote: Ein neues Melderegister',
      ),
    },
    findings: [
      'content/measures/melderegister.yaml:5:5  unnamed-department  departments[0]: Kein Zitat in evidence nennt „Hafenamt“, und keines steht in einer Stellungnahme dieser Stelle. Nennt die Quelle sie nicht, gehört sie mit einem Grund nach presumablyBy.',
      'content/measures/melderegister.yaml:28:12  short-quotation  evidence[0].quote: „Ein neues Melderegister“ hat weniger als 5 Wörter und ist kein ganzer Satz, Absatz oder Listenpunkt. Bitte mehr zitieren.',
    ],
  },
  {
    rule: 'unknown-section',
    title: 'a section that the source does not have',
    edits: { 'tenets/open.yaml': replace('section: open', 'section: opn') },
    findings: [
      'content/tenets/open.yaml:10:14  unknown-section  evidence[0].section: leitbild-2019 hat keinen Abschnitt „opn“. Gemeint „open“?',
    ],
  },
  {
    rule: 'missing-fingerprint',
    title: 'a source without a fingerprint',
    edits: { 'sources/leitbild-2019.fingerprint.json': undefined },
    findings: [
      'content/sources/leitbild-2019.yaml:1:1  missing-fingerprint  Zu dieser Quelle fehlt der Fingerabdruck sources/leitbild-2019.fingerprint.json; ohne ihn lässt sich kein Zitat beweisen. Bitte ausführen: npm run fingerprint -- <Textdatei>',
    ],
  },
  {
    rule: 'outdated-fingerprint',
    title: 'sections that changed after the fingerprint was made',
    edits: { 'sources/leitbild-2019.yaml': replace('id: simple', 'id: easy') },
    findings: [
      'content/fields/f2-simple.yaml:13:12  unknown-section  officialWording.section: leitbild-2019 hat keinen Abschnitt „simple“. Gemeint „title“?',
      'content/sources/leitbild-2019.yaml:14:3  outdated-fingerprint  Der Fingerabdruck sources/leitbild-2019.fingerprint.json passt nicht zu den Abschnitten dieser Quelle (easy (Zeilen 9-11) ≠ simple (Zeilen 9-11)). Bitte ausführen: npm run fingerprint -- <Textdatei>',
    ],
  },
  {
    rule: 'broken-fingerprint',
    title: 'a fingerprint that is broken',
    edits: { 'sources/leitbild-2019.fingerprint.json': '{}' },
    findings: [
      'content/sources/leitbild-2019.fingerprint.json:1:1  broken-fingerprint  Der Fingerabdruck ist beschädigt oder in einem alten Format. Bitte neu erzeugen: npm run fingerprint -- <Textdatei>',
    ],
  },
  {
    rule: 'incomplete-wording',
    title: 'a wording with a word left out',
    edits: { 'principles/p2-data.yaml': replace('text: und', 'text: oder') },
    findings: [
      'content/principles/p2-data.yaml:15:7  unproved-quotation  officialWording.paragraphs[0]: „Daten: Alle sollen wissen, was mit ihren Daten geschieht,…“ steht so nicht in ratspapier-2020, Abschnitt 1: gleich bis „… mit ihren Daten geschieht“, dann weicht „oder“ ab.',
      'content/principles/p2-data.yaml:15:7  incomplete-wording  officialWording.paragraphs[0]: Der amtliche Wortlaut ist kein vollständiger Absatz von ratspapier-2020, Abschnitt 1.',
    ],
  },
  {
    rule: 'incomplete-wording',
    title: 'a wording with a paragraph left out',
    edits: {
      'fields/f2-simple.yaml': replace('    - - part: frame\n        text: Wir machen vieles neu.\n', ''),
    },
    findings: [
      'content/fields/f2-simple.yaml:12:3  incomplete-wording  officialWording: 1 von 2 Absätzen des Abschnitts simple fehlen im Wortlaut; jedes Wort gehört zu einer Zusage oder zum Rahmen.',
    ],
  },
  {
    rule: 'unknown-part',
    title: 'a part that is no claim of the file',
    edits: { 'principles/p2-data.yaml': replace('part: p2-knowing', 'part: p2-knowin') },
    findings: [
      'content/principles/p2-data.yaml:17:15  unknown-part  officialWording.paragraphs[0][1].part: „p2-knowin“ ist keine Id aus dieser Datei und nicht „frame“. Gemeint „p2-knowing“?',
      'content/principles/p2-data.yaml:26:9  wordless-target  claims[0].id: Zu „p2-knowing“ gehört kein Wort des amtlichen Wortlauts (officialWording).',
    ],
  },
  {
    rule: 'wordless-target',
    title: 'a commitment without words',
    edits: { 'fields/f2-simple.yaml': replace('part: f2-counter', 'part: frame') },
    findings: [
      'content/fields/f2-simple.yaml:36:9  wordless-target  commitments[1].id: Zu „f2-counter“ gehört kein Wort des amtlichen Wortlauts (officialWording).',
    ],
  },
  {
    rule: 'incomplete-bullets',
    title: 'a bullet that is not listed',
    edits: { 'sources/ratspapier-2020.yaml': (text) => text.replace(/ {6}- unit: 5\n.*\n.*\n.*\n/u, '') },
    findings: [
      'content/sources/ratspapier-2020.yaml:27:7  incomplete-bullets  sections[1].bullets: Der Abschnitt hat 7 Absätze und Listenpunkte, aufgeführt sind 6. Es fehlt: 5.',
    ],
  },
  {
    rule: 'incomplete-bullets',
    title: 'a bullet with another beginning',
    edits: { 'sources/ratspapier-2020.yaml': replace('opening: Das Datenblatt', 'opening: Ein Datenblatt') },
    findings: [
      'content/sources/ratspapier-2020.yaml:46:18  incomplete-bullets  sections[1].bullets[4]: Punkt 4 des Abschnitts beginnt nicht mit „Ein Datenblatt“.',
    ],
  },
  {
    rule: 'incomplete-bullets',
    title: 'a bullet with neither record nor reason',
    edits: {
      'sources/ratspapier-2020.yaml': (text) =>
        text.replace(/( {8}opening: Die Stadt Lindenhafen hat\n) {8}reason:\n.*\n.*\n/u, '$1'),
    },
    findings: [
      'content/sources/ratspapier-2020.yaml:32:9  incomplete-bullets  sections[1].bullets[1]: Weder Datensätze (records) noch ein Grund (reason), warum es keinen gibt.',
    ],
  },
  {
    rule: 'uncited-measure',
    title: 'a measure that a bullet does not list',
    edits: {
      'sources/ratspapier-2020.yaml': (text) =>
        text.replace(/ {8}records:\n {10}- datenblatt\n/u, '        reason: { de: Nichts, en: Nothing }\n'),
    },
    findings: [
      'content/sources/ratspapier-2020.yaml:45:9  uncited-measure  sections[1].bullets[4]: Die Maßnahme „datenblatt“ zitiert diesen Punkt. Bitte unter records ergänzen: - datenblatt',
      'content/sources/ratspapier-2020.yaml:47:35  outdated-translation  sections[1].bullets[4].reason: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'date-in-future',
    title: 'a day that is still to come',
    edits: { 'statements/hafenamt.yaml': replace('on: 2020-05-01', 'on: 2031-01-01') },
    findings: [
      'content/statements/hafenamt.yaml:2:5  date-in-future  on: 2031-01-01 liegt in der Zukunft (heute ist der 2026-11-28).',
    ],
  },
  {
    rule: 'date-order',
    title: 'a timeline in the wrong order',
    edits: { 'proceeding.yaml': replace('on: 2020-05\n', "on: '2019'\n") },
    findings: [
      'content/proceeding.yaml:45:9  date-order  timeline[1].on: 2019 steht nach 2020-01-10; die Reihenfolge ist vom ältesten zum jüngsten.',
    ],
  },
  {
    rule: 'duplicate-link',
    title: 'two links to one claim',
    edits: { 'measures/sprechstunde.yaml': replace('target: f1-listening', 'target: p1-help') },
    findings: [
      'content/measures/sprechstunde.yaml:18:13  duplicate-link  links[1].target: Zu „p1-help“ gibt es in dieser Maßnahme schon eine Zuordnung (links[0]).',
      'content/measures/sprechstunde.yaml:21:12  link-basis  links[1].basis: „via-field“ gilt nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt (fields).',
    ],
  },
  {
    rule: 'link-basis',
    title: 'a stated link without a quotation',
    edits: { 'measures/datenblatt.yaml': replace('basis: editorial', 'basis: stated') },
    findings: [
      'content/measures/datenblatt.yaml:10:12  link-basis  links[0].basis: „stated“ braucht ein Zitat in evidence, das Maßnahme und Inhalt nennt.',
    ],
  },
  {
    rule: 'link-basis',
    title: 'an editorial link with a quotation',
    edits: { 'measures/hafen-wlan.yaml': replace('basis: stated', 'basis: editorial') },
    findings: [
      'content/measures/hafen-wlan.yaml:15:7  link-basis  links[0].evidence: Ein Zitat an der Zuordnung gibt es nur mit basis: stated.',
    ],
  },
  {
    rule: 'link-basis',
    title: 'a link via a field that the source does not name',
    edits: { 'measures/datenblatt.yaml': replace('basis: editorial', 'basis: via-field') },
    findings: [
      'content/measures/datenblatt.yaml:10:12  link-basis  links[0].basis: „via-field“ gilt nur für Zusagen eines Themenfelds, unter dem die Quelle die Maßnahme führt (fields).',
    ],
  },
  {
    rule: 'link-limitation',
    title: 'a link in part without its limit',
    edits: { 'measures/sprechstunde.yaml': (text) => text.replace(/ {4}limitation:\n.*\n.*\n/u, '') },
    findings: [
      'content/measures/sprechstunde.yaml:8:5  link-limitation  links[0]: Eine Zuordnung mit extent: part sagt in limitation, was sie nicht belegt.',
    ],
  },
  {
    rule: 'unnamed-department',
    title: 'a department that no quotation of the measure names',
    edits: { 'measures/datenblatt.yaml': replace('departments: []', 'departments: [hafenamt]') },
    findings: [
      'content/measures/datenblatt.yaml:4:15  unnamed-department  departments[0]: Kein Zitat in evidence nennt „Hafenamt“, und keines steht in einer Stellungnahme dieser Stelle. Nennt die Quelle sie nicht, gehört sie mit einem Grund nach presumablyBy.',
    ],
  },
  {
    rule: 'presumed-department',
    title: 'a department that the source names and that is presumed as well',
    edits: {
      'measures/melderegister.yaml': (text) =>
        `${text}presumablyBy: [{ department: hafenamt, ground: title, reason: { de: Grund, en: Reason } }]\n`,
    },
    findings: [
      'content/measures/melderegister.yaml:31:30  presumed-department  presumablyBy[0].department: „hafenamt“ steht schon in departments. Was die Quelle sagt, vermuten wir nicht: bitte hier löschen.',
      'content/measures/melderegister.yaml:31:80  outdated-translation  presumablyBy[0].reason: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'duplicate-entry',
    title: 'a department that is presumed twice',
    edits: {
      'measures/hafendaten.yaml': (text) =>
        `${text}  - { department: hafenamt, ground: common-knowledge, reason: { de: Grund, en: Reason } }\n`,
    },
    findings: [
      'content/measures/hafendaten.yaml:60:5  duplicate-entry  presumablyBy[1]: „hafenamt“ steht in dieser Liste zweimal. Bitte eines davon löschen.',
      'content/measures/hafendaten.yaml:60:80  outdated-translation  presumablyBy[1].reason: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'unknown-section',
    title: 'a presumption that rests on a section that the source does not have',
    edits: {
      'measures/sprechstunde.yaml': replace(
        "source: nachtrag-2020\n    section: '2'",
        "source: nachtrag-2020\n    section: '9'",
      ),
    },
    findings: [
      'content/measures/sprechstunde.yaml:55:14  unknown-section  presumablyBy[0].section: nachtrag-2020 hat keinen Abschnitt „9“.',
    ],
  },
  {
    rule: 'circular-part',
    title: 'a measure that is a part of itself',
    edits: { 'measures/datenblatt.yaml': (text) => text + 'partOf: datenblatt\n' },
    findings: [
      'content/measures/datenblatt.yaml:38:9  circular-part  partOf: „datenblatt“ ist über partOf ein Teil von sich selbst.',
    ],
  },
  {
    rule: 'missing-gap',
    title: 'a commitment without a gap',
    edits: { 'gaps/f2-digital.yaml': undefined },
    findings: [
      'content/fields/f2-simple.yaml:28:9  missing-gap  „f2-digital“ (fields/f2-simple.yaml) ist in der Ausgabe „Stand: Ratspapier 2020“ mit keiner Maßnahme belegt und braucht einen Handlungsbedarf: bitte gaps/f2-digital.yaml anlegen.',
    ],
  },
  {
    rule: 'gap-on-documented',
    title: 'a gap on a documented claim',
    edits: { 'gaps/p1-help.yaml': replace('target: p1-help', 'target: p1-internet') },
    findings: [
      'content/gaps/p1-help.yaml:1:9  gap-on-documented  target: „p1-internet“ ist in der Ausgabe „Stand: Ratspapier 2020“ belegt; hier darf nur ein Bedarf mit finding: outside-remit stehen.',
      'content/principles/p1-access.yaml:34:9  missing-gap  „p1-help“ (principles/p1-access.yaml) ist in der Ausgabe „Stand: Ratspapier 2020“ nur teilweise belegt und braucht einen Handlungsbedarf: bitte gaps/p1-help.yaml anlegen.',
    ],
  },
  {
    rule: 'gap-finding',
    title: 'a finding that does not fit the coverage',
    edits: { 'gaps/f1-listening.yaml': replace('finding: none-found', 'finding: partial') },
    findings: [
      'content/gaps/f1-listening.yaml:2:10  gap-finding  finding: „f1-listening“ ist in der Ausgabe „Stand: Ratspapier 2020“ mit keiner Maßnahme belegt; „partial“ passt nicht dazu.',
    ],
  },
  {
    rule: 'gap-finding',
    title: 'an assertion without its quotation',
    edits: { 'gaps/f1-listening.yaml': replace('finding: none-found', 'finding: asserted') },
    findings: [
      'content/gaps/f1-listening.yaml:2:10  gap-finding  finding: „asserted“ braucht ein Zitat (evidence).',
    ],
  },
  {
    rule: 'gap-finding',
    title: 'nothing found without a search',
    edits: { 'gaps/f2-digital.yaml': replace('finding: asserted', 'finding: none-found') },
    findings: [
      'content/gaps/f2-digital.yaml:2:10  gap-finding  finding: „none-found“ braucht searched: wo und nach welchen Wörtern gesucht wurde.',
    ],
  },
  {
    rule: 'searched-word-present',
    title: 'a word that does stand in the section',
    edits: { 'gaps/f1-listening.yaml': replace('- zuhören', '- Bücherei') },
    findings: [
      'content/gaps/f1-listening.yaml:21:7  searched-word-present  searched.words[0]: „Bücherei“ steht doch in ratspapier-2020, Abschnitt 2.',
    ],
  },
  {
    rule: 'incomplete-crosswalk',
    title: 'a pair that is missing',
    edits: {
      'crosswalk.yaml': (text) =>
        text.replace(/ {2}- field: f2-simple\n {4}principle: p2-data\n(?: {4}.*\n)+/u, ''),
    },
    findings: [
      'content/crosswalk.yaml:13:3  incomplete-crosswalk  pairs: Das Paar f2-simple × p2-data fehlt.',
    ],
  },
  {
    rule: 'incomplete-crosswalk',
    title: 'a pair that stands twice',
    edits: {
      'crosswalk.yaml': replace(
        '  - field: f2-simple\n    principle: p1-access',
        '  - field: f1-open\n    principle: p1-access',
      ),
    },
    findings: [
      'content/crosswalk.yaml:13:3  incomplete-crosswalk  pairs: Das Paar f2-simple × p1-access fehlt.',
      'content/crosswalk.yaml:25:5  incomplete-crosswalk  pairs[2]: Das Paar f1-open × p1-access steht zweimal da.',
    ],
  },
  {
    rule: 'question-state',
    title: 'an answer that no longer fits',
    edits: {
      'questions/internet.yaml': (text) =>
        text
          .replace('state: in-operation', 'state: planned')
          .replace('coverage: documented', 'coverage: partly'),
    },
    findings: [
      'content/questions/internet.yaml:11:12  question-state  measures[0].state: Die Antwort setzt „planned“ voraus; „hafen-wlan“ ist aber in-operation.',
      'content/questions/internet.yaml:14:15  question-state  targets[0].coverage: Die Antwort setzt „partly“ voraus; „p1-internet“ ist aber documented.',
    ],
  },
  {
    rule: 'missing-translation',
    title: 'a missing translation',
    edits: { 'terms/wlan.yaml': replace('  en: Internet by radio.\n', '') },
    findings: ['content/terms/wlan.yaml:5:3  missing-translation  definition: Die Übersetzung „en“ fehlt.'],
  },
  {
    rule: 'missing-translation',
    title: 'a missing rendering',
    edits: { 'tenets/open.yaml': replace('en: Openness is our goal.', 'de: Unser Ziel ist Offenheit.') },
    findings: [
      'content/tenets/open.yaml:13:7  missing-translation  evidence[0].rendering: Die Wiedergabe in „en“ fehlt.',
    ],
  },
  {
    rule: 'missing-translation',
    title: 'a missing page',
    edits: { 'pages/method.en.mdx': undefined },
    findings: [
      'content/pages/method.en.mdx:1:1  missing-translation  Der Text pages/method.en.mdx fehlt: Diese Seite braucht jede Sprache der Stadt (de, en).',
    ],
  },
  {
    rule: 'unknown-language',
    title: 'a language that the city does not have',
    edits: {
      'terms/wlan.yaml': (text) =>
        text.replace('  en: Internet by radio.\n', '  en: Internet by radio.\n  fr: Internet par radio.\n'),
    },
    findings: [
      'content/terms/wlan.yaml:7:3  unknown-language  definition.fr: Die Sprache „fr“ steht nicht in city.yaml (languages).',
    ],
  },
  {
    rule: 'identical-translation',
    title: 'a translation that is no translation',
    edits: { 'terms/wlan.yaml': replace('Internet by radio.', 'Internet über Funk.') },
    findings: [
      'content/terms/wlan.yaml:6:7  identical-translation  definition: Der Text ist in „de“ und „en“ gleich. Wenn das so sein soll: sameInAllLanguages verwenden.',
    ],
  },
  {
    rule: 'outdated-translation',
    title: 'a German text that changed alone',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', 'Netz über Funk.') },
    findings: [
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'outdated-translation',
    title: 'a new text',
    edits: {
      'terms/wlan.yaml': (text) =>
        text
          .replace('Internet über Funk.', 'Netz über Funk.')
          .replace('Internet by radio.', 'A net by radio.'),
    },
    findings: [
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'overlong-text',
    title: 'a summary that is no summary',
    edits: {
      'measures/datenblatt.yaml': replace(
        'Erklärt, was mit Daten geschieht.',
        'Erklärt, was mit Daten geschieht.' + ' Und noch mehr.'.repeat(10),
      ),
    },
    findings: [
      'content/measures/datenblatt.yaml:24:7  overlong-text  summary.de: 183 Zeichen, erlaubt sind 160. Bitte kürzen.',
      'content/measures/datenblatt.yaml:25:7  outdated-translation  summary: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'unexplained-abbreviation',
    title: 'an abbreviation that nobody explains',
    edits: {
      'measures/datenblatt.yaml': replace('Erklärt, was mit Daten geschieht.', 'Erklärt die DSGVO allen.'),
    },
    findings: [
      'content/measures/datenblatt.yaml:24:7  unexplained-abbreviation  summary.de: „DSGVO“ steht nicht im Glossar (terms/). Bitte dort erklären oder ausschreiben.',
      'content/measures/datenblatt.yaml:25:7  outdated-translation  summary: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'missing-search-words',
    title: 'a department and a claim without search words, where others have some',
    edits: {
      'departments/hafenamt.yaml': (text) =>
        `${text}searchWords: { de: [Hafenmeisterei], en: [harbour master] }\n`,
      'departments/marktamt.yaml': (text) =>
        `${text}searchWords: { de: [Standgenehmigung], en: [stall permit] }\n`,
      'principles/p1-access.yaml': replace(
        '  - id: p1-internet\n',
        '  - id: p1-internet\n    searchWords: { de: [surfen], en: [surfing] }\n',
      ),
    },
    findings: [
      'content/departments/stadtbuecherei.yaml:1:1  missing-search-words  searchWords: Hier stehen keine Suchwörter, bei anderen dieser Art schon. Bitte je Sprache einige eintragen.',
      'content/principles/p1-access.yaml:35:5  missing-search-words  claims[1].searchWords: Hier stehen keine Suchwörter, bei anderen dieser Art schon. Bitte je Sprache einige eintragen.',
      'content/principles/p2-data.yaml:26:5  missing-search-words  claims[0].searchWords: Hier stehen keine Suchwörter, bei anderen dieser Art schon. Bitte je Sprache einige eintragen.',
      'content/principles/p2-data.yaml:34:5  missing-search-words  claims[1].searchWords: Hier stehen keine Suchwörter, bei anderen dieser Art schon. Bitte je Sprache einige eintragen.',
    ],
  },
  {
    rule: 'unused-source',
    title: 'a source that nothing rests on',
    edits: {
      'sources/eintrag.yaml':
        'title: { de: Eintrag, en: Entry }\nkind: page\naccessedOn: 2026-05-01\ndescription: { de: Ein Eintrag., en: An entry. }\nlanguage: de\npaperNumbers: []\npublisher: { de: Amt, en: Office }\nsections: []\n',
    },
    findings: [
      'content/sources/eintrag.yaml:1:1  unused-source  Diese Quelle wird nirgends zitiert oder genannt. Bitte verwenden oder die Datei löschen.',
      'content/sources/eintrag.yaml:1:27  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/sources/eintrag.yaml:4:38  outdated-translation  description: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/sources/eintrag.yaml:7:27  outdated-translation  publisher: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'unused-term',
    title: 'a term that occurs nowhere',
    edits: {
      'terms/blockchain.yaml':
        'title: { sameInAllLanguages: Blockchain }\ndefinition: { de: Eine Kette., en: A chain. }\n',
    },
    findings: [
      'content/terms/blockchain.yaml:1:1  unused-term  Dieser Begriff kommt in keinem Text vor. Bitte verwenden oder die Datei löschen.',
      'content/terms/blockchain.yaml:2:36  outdated-translation  definition: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'staff-data',
    title: 'a mail address',
    edits: {
      'terms/wlan.yaml': replace('Internet über Funk.', 'Fragen an erika.muster@lindenhafen.example.'),
    },
    findings: [
      'content/terms/wlan.yaml:5:17  staff-data  „erika.muster@lindenhafen.example“ sieht nach einer Mailadresse oder Telefonnummer aus. Solche Angaben gehören nicht hierher.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'staff-data',
    title: 'a telephone number',
    edits: { 'pages/method.de.mdx': (text) => text + '\nTelefon: 089 1234567\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  staff-data  „Telefon: 089 1234567“ sieht nach einer Mailadresse oder Telefonnummer aus. Solche Angaben gehören nicht hierher.',
      'content/pages/method.de.mdx:5:10  staff-data  „089 1234567“ sieht nach einer Mailadresse oder Telefonnummer aus. Solche Angaben gehören nicht hierher.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mdx-syntax',
    title: 'prose that does not compile',
    edits: { 'pages/method.de.mdx': (text) => text + '\n<b>offen\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  mdx-syntax  Das ist kein gültiges MDX: Expected a closing tag for `<b>` (5:1) before the end of `paragraph`',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mdx-code',
    title: 'prose with code',
    edits: {
      'pages/method.de.mdx': (text) =>
        "import x from 'y'\n\n" + text + '\n{1 + 1}\n\n<script>x()</script>\n\n[x](javascript:x)\n',
    },
    findings: [
      'content/pages/method.de.mdx:1:1  mdx-code  import oder export ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:7:1  mdx-code  Ein Ausdruck in { } ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:9:1  mdx-code  <script> ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:11:1  mdx-code  Die Adresse „javascript:x“ ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'ability-of-plan',
    title: 'a plan that is told as if it were there, in each language that does',
    edits: {
      'measures/antraege-im-netz.yaml': (text) =>
        text
          .replace(
            'Anträge soll man überall von zu Hause stellen können.',
            'Anträge lassen sich von zu Hause stellen.',
          )
          .replace(
            'It is to be possible everywhere to apply from home.',
            'Applications can be made from home.',
          ),
    },
    findings: [
      'content/measures/antraege-im-netz.yaml:5:7  ability-of-plan  summary.de: In der Ausgabe „Stand: Ratspapier 2020“ ist die Maßnahme geplant; „Anträge lassen sich von zu Hause stellen.“ klingt, als ginge es schon. Besser: soll, ist geplant.',
      'content/measures/antraege-im-netz.yaml:6:7  outdated-translation  summary: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/measures/antraege-im-netz.yaml:6:7  ability-of-plan  summary.en: In der Ausgabe „Stand: Ratspapier 2020“ ist die Maßnahme geplant; „Applications can be made from home.“ klingt, als ginge es schon. Besser: soll, ist geplant.',
    ],
  },
  {
    rule: 'hard-to-read',
    title: 'a summary that is hard to read',
    edits: {
      'measures/datenblatt.yaml': replace(
        'Erklärt, was mit Daten geschieht.',
        'Städtische Behörden erläutern umfassend sämtliche digitalen Vorgänge innerhalb kommunaler Verwaltung einschließlich aller Beteiligten.',
      ),
    },
    findings: [
      'content/measures/datenblatt.yaml:24:7  hard-to-read  summary.de: schwer zu lesen (Lesbarkeitsindex LIX 105, gut ist unter 70). Kürzere Wörter und Sätze helfen.',
      'content/measures/datenblatt.yaml:25:7  outdated-translation  summary: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'placeholder',
    title: 'a template that is not filled in',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', 'TODO') },
    findings: [
      'content/terms/wlan.yaml:5:7  placeholder  definition.de: Hier ist noch etwas einzutragen („TODO“).',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'missing-word-forms',
    title: 'words of the city without article and cases',
    edits: { 'city.yaml': (text) => text.replace(/wordForms:[\s\S]*?(?=addresses:)/u, '') },
    findings: [
      'content/city.yaml:1:1  missing-word-forms  wordForms.de fehlt: In der Sprache „de“ brauchen die Wörter der Stadt Artikel und Fälle (nominative, genitive, dative, accusative, indefinite).',
    ],
  },
  {
    rule: 'unsupported-language',
    title: 'a language in which the site cannot speak',
    edits: { 'city.yaml': (text) => text.replace(/(languages:[\s\S]*?)(\n\w)/u, '$1\n  - fr$2') },
    findings: [
      'content/city.yaml:15:5  unsupported-language  languages[2]: In der Sprache „fr“ kann die Website nicht sprechen; sie kennt de, en. Eine neue beginnt in src/model/language.ts.',
    ],
  },
  {
    rule: 'not-a-file',
    title: 'a symbolic link where a file should be',
    edits: { 'terms/wlan.yaml': { notAFile: 'ein Verweis (symbolischer Link)' } },
    findings: [
      'content/terms/wlan.yaml:1:1  not-a-file  Hier liegt ein Verweis (symbolischer Link) statt einer gewöhnlichen Datei. Bitte durch die Datei selbst ersetzen oder entfernen.',
    ],
  },
  {
    rule: 'cut-text',
    title: 'a text that a comment cuts',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', 'Internet über Funk. # und Kabel') },
    findings: [
      'content/terms/wlan.yaml:5:7  cut-text  Hinter „Internet über Funk.“ beginnt mit # ein Kommentar; er erscheint nirgends. Gehört er zum Text, dann den ganzen Wert in Hochkommas setzen.',
    ],
  },
  {
    rule: 'duplicate-section',
    title: 'two sections with one address',
    edits: {
      'sources/ratspapier-2020.yaml': replace(
        "  - id: '1'",
        "  - id: a.b\n    title: { de: X, en: Y }\n  - id: a-b\n    title: { de: Z, en: W }\n  - id: '1'",
      ),
    },
    findings: [
      'content/sources/ratspapier-2020.yaml:17:25  outdated-translation  sections[0].title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/sources/ratspapier-2020.yaml:18:9  duplicate-section  sections[1].id: Der Abschnitt „a-b“ hat dieselbe Adresse wie „a.b“. Bitte eine andere Id wählen.',
      'content/sources/ratspapier-2020.yaml:19:25  outdated-translation  sections[1].title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'duplicate-number',
    title: 'two principles with one number',
    edits: { 'principles/p2-data.yaml': replace('number: 2', 'number: 1') },
    findings: [
      'content/principles/p2-data.yaml:1:9  duplicate-number  number: Die Zahl 1 hat auch principles/p1-access.yaml; die Reihenfolge wäre ungewiss.',
    ],
  },
  {
    rule: 'duplicate-entry',
    title: 'a list that names something twice',
    edits: {
      'measures/hafen-wlan.yaml': replace('    - hafen-wlan\n', '    - hafen-wlan\n    - hafen-wlan\n'),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:24:7  duplicate-entry  searchWords.de[1]: „hafen-wlan“ steht in dieser Liste zweimal. Bitte eines davon löschen.',
    ],
  },
  {
    rule: 'ended-reference',
    title: 'a question about a claim that ended before the latest edition',
    edits: {
      'principles/p1-access.yaml': replace('- id: p1-internet\n', '- id: p1-internet\n    until: first\n'),
      ...secondEdition,
    },
    findings: [
      'content/city.yaml:22:47  outdated-translation  editions[1].name: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/measures/antraege-im-netz.yaml:28:13  ended-reference  links[0].target: „p1-internet“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
      'content/measures/hafen-wlan.yaml:7:13  ended-reference  links[0].target: „p1-internet“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
      'content/measures/rathaus-im-netz.yaml:23:13  ended-reference  links[0].target: „p1-internet“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
      'content/questions/internet.yaml:13:9  ended-reference  targets[0].id: „p1-internet“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
    ],
  },
  {
    rule: 'colliding-address',
    title: 'two lists with one address',
    edits: { 'city.yaml': replace('de: aemter', 'de: felder') },
    findings: [
      'content/city.yaml:100:3  colliding-address  addresses: Unter „felder/“ lägen zwei Seiten, und eine ginge verloren. Bitte ein anderes Wort wählen.',
    ],
  },
  {
    rule: 'colliding-address',
    title: 'a list with the address of another page',
    edits: { 'city.yaml': replace('de: aemter', 'de: fragen') },
    findings: [
      'content/city.yaml:100:3  colliding-address  addresses: Unter „fragen/“ lägen zwei Seiten, und eine ginge verloren. Bitte ein anderes Wort wählen.',
      'content/city.yaml:105:9  outdated-translation  addresses.departments: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'colliding-address',
    title: 'a list with the address of another language',
    edits: { 'city.yaml': replace('de: aemter', 'de: en') },
    findings: [
      'content/city.yaml:100:3  colliding-address  addresses: Unter „en/“ lägen zwei Seiten, und eine ginge verloren. Bitte ein anderes Wort wählen.',
      'content/city.yaml:105:9  outdated-translation  addresses.departments: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'hidden-character',
    title: 'a character that was written as an escape and cannot be seen',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', '"Internet \\u202e über Funk."') },
    findings: [
      'content/terms/wlan.yaml:5:7  hidden-character  definition.de: Hier steht das unsichtbare Zeichen U+202E. Bitte löschen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'hidden-character',
    title: 'a text of letters without ink',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', '"\\u00a0\\u0301"') },
    findings: [
      'content/terms/wlan.yaml:5:7  hidden-character  definition.de: Der Text sieht leer aus. Bitte ausfüllen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'line-break',
    title: 'a text with a line break',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', '"Internet\\nüber Funk."') },
    findings: [
      'content/terms/wlan.yaml:5:7  line-break  definition.de: Der Text hat einen Zeilenumbruch; er steht in einer Zeile. Bitte entfernen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'circular-part',
    title: 'a department that succeeds itself',
    edits: { 'departments/hafenamt.yaml': (text) => `${text}successor: hafenamt\n` },
    findings: [
      'content/departments/hafenamt.yaml:9:12  circular-part  successor: „hafenamt“ folgt über successor auf sich selbst.',
    ],
  },
  {
    rule: 'date-order',
    title: 'a state that began after it was attested',
    edits: {
      'measures/hafen-wlan.yaml': replace('  - on: 2020-05-01\n', '  - on: 2020-05-01\n    since: 2021-05\n'),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:35:12  date-order  states[0].since: 2021-05 liegt nach dem Tag, an dem der Stand bezeugt ist (2020-05-01).',
    ],
  },
  {
    rule: 'broken-fingerprint',
    title: 'a fingerprint of another source',
    edits: {
      'sources/leitbild-2019.fingerprint.json': replace(
        '"source": "leitbild-2019"',
        '"source": "ratspapier-2020"',
      ),
    },
    findings: [
      'content/sources/leitbild-2019.fingerprint.json:1:1  broken-fingerprint  Der Fingerabdruck gehört zur Quelle „ratspapier-2020“, nicht zu dieser. Bitte neu erzeugen: npm run fingerprint -- <Textdatei>',
    ],
  },
  {
    rule: 'outdated-fingerprint',
    title: 'other lines than those that the fingerprint was made from',
    edits: { 'sources/leitbild-2019.yaml': replace('lines: 9-11', 'lines: 9-10') },
    findings: [
      'content/sources/leitbild-2019.yaml:14:3  outdated-fingerprint  Der Fingerabdruck sources/leitbild-2019.fingerprint.json passt nicht zu den Abschnitten dieser Quelle (simple (Zeilen 9-10) ≠ simple (Zeilen 9-11)). Bitte ausführen: npm run fingerprint -- <Textdatei>',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'lines that run backwards',
    edits: { 'sources/leitbild-2019.yaml': replace('lines: 9-11', 'lines: 11-9') },
    findings: [
      'content/sources/leitbild-2019.yaml:28:12  invalid-value  sections[2].lines: „11-9“ ist hier nicht gültig (Zeilen laufen von der ersten zur letzten, Bereich nach Bereich, höchstens bis 100000).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a month that the calendar does not have',
    edits: {
      'measures/hafen-wlan.yaml': replace('  - on: 2020-05-01\n', '  - on: 2020-05-01\n    since: 2019-13\n'),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:35:12  invalid-value  states[0].since: „2019-13“ ist hier nicht gültig (so einen Tag oder Monat gibt es nicht).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a pattern of paper numbers that does not give the example back',
    edits: { 'city.yaml': replace('example: 12/2020', 'example: XII/2020') },
    findings: [
      'content/city.yaml:109:12  invalid-value  paperNumber.example: „XII/2020“ ist hier nicht gültig (pattern und format ergeben daraus nicht wieder das Beispiel).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a pattern that another engine would try for ever, and look-around',
    edits: { 'city.yaml': replace('pattern: (?:Papier', 'pattern: (?=a)(?:Papier') },
    findings: [
      'content/city.yaml:107:12  invalid-value  paperNumber.pattern: „(?=a)(?:Papier\\s*)?(?<number>\\d{1,3})\\s*/\\s*(?<year>\\d{4})“ ist hier nicht gültig (ein regulärer Ausdruck nach RE2, ohne Vorausschau und Rückverweise, der weder auf einen leeren Text noch auf ein bloßes Wort passt).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'an address that would run a script',
    edits: {
      'city.yaml': (text) => text.replace(/contentAddress: .*/u, 'contentAddress: "javascript:alert(1)"'),
    },
    findings: [
      'content/city.yaml:25:19  invalid-value  licences.contentAddress: „javascript:alert(1)“ ist hier nicht gültig (eine vollständige Adresse wie https://stadt.example/seite, ohne Kennwort, Leerzeichen und Umlaute).',
    ],
  },
  {
    rule: 'unreadable',
    title: 'a file that cannot be read',
    edits: { 'terms/wlan.yaml': { unreadable: 'EACCES' } },
    findings: [
      'content/terms/wlan.yaml:1:1  unreadable  Die Datei lässt sich nicht lesen (EACCES). Bitte Rechte und Verweise prüfen.',
    ],
  },
  {
    rule: 'stale-source',
    title: 'a page of the latest edition that was last read more than a year ago',
    later: true,
    edits: {
      'sources/stadtseite-2026.yaml': replace('accessedOn: 2026-09-20', 'accessedOn: 2025-11-27'),
    },
    findings: [
      'content/sources/stadtseite-2026.yaml:14:13  stale-source  accessedOn: Diese Quelle der jüngsten Ausgabe wurde zuletzt am 2025-11-27 gelesen, vor 366 Tagen. Bitte nachsehen, ob sie noch so dasteht.',
    ],
  },
  {
    rule: 'expiring-contact',
    title: 'a security contact that ends soon',
    edits: { 'city.yaml': replace('2027-06-01', '2027-01-01') },
    findings: [
      'content/city.yaml:62:14  expiring-contact  security.expiresOn: Der Kontakt für Sicherheitsmeldungen gilt nur noch 34 Tage (bis 2027-01-01). Bitte prüfen und verlängern.',
    ],
  },
  {
    rule: 'expiring-contact',
    title: 'a security contact that has ended',
    edits: { 'city.yaml': replace('2027-06-01', '2026-11-20') },
    findings: [
      'content/city.yaml:62:14  expiring-contact  security.expiresOn: Der Kontakt für Sicherheitsmeldungen ist am 2026-11-20 abgelaufen. Bitte prüfen und verlängern.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'more values than any record has',
    edits: { 'terms/wlan.yaml': (text) => text + 'synonyms: { de: [' + '1,'.repeat(110_000) + '] }\n' },
    findings: [
      'content/terms/wlan.yaml:7:199984  yaml-syntax  Die Datei hat mehr als 100000 Angaben. So viele hat kein Datensatz.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'a line that changes how the rest is read',
    edits: { 'terms/wlan.yaml': (text) => '%YAML 1.1\n---\n' + text },
    findings: [
      'content/terms/wlan.yaml:1:1  yaml-syntax  Zeilen mit % am Anfang (%YAML, %TAG) sind nicht erlaubt: Sie ändern, wie alles danach zu lesen ist.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'a key that is no word',
    edits: { 'terms/wlan.yaml': (text) => text + '? [a]\n: b\n' },
    findings: [
      'content/terms/wlan.yaml:7:3  yaml-syntax  Ein Schlüssel ist ein Wort; hier steht eine Liste.',
    ],
  },
  {
    rule: 'yaml-syntax',
    title: 'a key that a program would lose',
    edits: { 'terms/wlan.yaml': replace('  de: WLAN', '  __proto__: x\n  de: WLAN') },
    findings: [
      'content/terms/wlan.yaml:2:3  yaml-syntax  Ein Schlüssel ist ein Wort; hier steht „__proto__“.',
    ],
  },
  {
    rule: 'hidden-character',
    title: 'what stands for a character that was lost',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', 'Internet \ufffdber Funk.') },
    findings: [
      'content/terms/wlan.yaml:5:7  hidden-character  definition.de: Hier steht U+FFFD, wo ein Zeichen verloren ging. Bitte durch das gemeinte ersetzen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'hidden-character',
    title: 'a letter under a pile of accents',
    edits: {
      'terms/wlan.yaml': replace('Internet über Funk.', 'Internet u' + '\u0308'.repeat(9) + 'ber Funk.'),
    },
    findings: [
      'content/terms/wlan.yaml:5:7  hidden-character  definition.de: Auf einem Buchstaben stapeln sich Zeichen. Bitte löschen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'hidden-character',
    title: 'a text of nothing but punctuation',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', '„…“') },
    findings: [
      'content/terms/wlan.yaml:5:7  hidden-character  definition.de: Der Text sieht leer aus. Bitte ausfüllen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mixed-script',
    title: 'a word with a letter that only looks like one of its own',
    edits: { 'terms/wlan.yaml': replace('Internet über Funk.', 'Intern\u0435t über Funk.') },
    findings: [
      'content/terms/wlan.yaml:5:7  mixed-script  definition.de: In „Internеt“ stehen Buchstaben einer anderen Schrift, die nur so aussehen. Bitte neu tippen.',
      'content/terms/wlan.yaml:6:7  outdated-translation  definition: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'reserved-id',
    title: 'a claim with the id of another place on the page',
    edits: {
      'principles/p2-data.yaml': (text) => text.replaceAll('p2-control', 'evidence-1'),
      'gaps/p2-control.yaml': replace('target: p2-control', 'target: evidence-1'),
      'measures/digitaler-lesetag.yaml': replace('target: p2-control', 'target: evidence-1'),
      'measures/hafendaten.yaml': replace('target: p2-control', 'target: evidence-1'),
    },
    findings: [
      'content/principles/p2-data.yaml:34:9  reserved-id  „evidence-1“ heißt auf den Seiten schon etwas anderes; Links führten an die falsche Stelle. Bitte eine andere Id wählen.',
    ],
  },
  {
    rule: 'reserved-id',
    title: 'a question with the id of another place on the page',
    edits: {
      'questions/search.yaml':
        'order: 9\ntitle: { de: Wie suche ich?, en: How do I search? }\nanswer: { de: Mit Worten., en: By words. }\nonStart: false\nmeasures: []\ntargets: []\n',
    },
    findings: [
      'content/questions/search.yaml:1:1  reserved-id  „search“ heißt auf den Seiten schon etwas anderes; Links führten an die falsche Stelle. Bitte eine andere Id wählen.',
      'content/questions/search.yaml:2:34  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/questions/search.yaml:3:32  outdated-translation  answer: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'circular-part',
    title: 'a measure that refers to itself',
    edits: { 'measures/hafen-wlan.yaml': (text) => text + 'seeAlso: [hafen-wlan]\n' },
    findings: [
      'content/measures/hafen-wlan.yaml:43:11  circular-part  seeAlso[0]: „hafen-wlan“ verweist mit seeAlso auf sich selbst.',
    ],
  },
  {
    rule: 'duplicate-entry',
    title: 'a source that was searched twice',
    edits: {
      'gaps/f2-counter.yaml': replace(
        '  words:',
        "    - source: ratspapier-2020\n      sections: ['1']\n  words:",
      ),
    },
    findings: [
      'content/gaps/f2-counter.yaml:21:7  duplicate-entry  searched.in[1]: „ratspapier-2020“ steht in dieser Liste zweimal. Bitte eines davon löschen.',
    ],
  },
  {
    rule: 'duplicate-entry',
    title: 'a bullet that is listed twice',
    edits: {
      'sources/ratspapier-2020.yaml': replace(
        '      - unit: 6\n',
        '      - unit: 5\n        opening: Der Tag\n        reason: { de: Noch einmal., en: Once more. }\n      - unit: 6\n',
      ),
    },
    findings: [
      'content/sources/ratspapier-2020.yaml:53:9  duplicate-entry  sections[1].bullets[6]: „5“ steht in dieser Liste zweimal. Bitte eines davon löschen.',
      'content/sources/ratspapier-2020.yaml:53:9  uncited-measure  sections[1].bullets[6]: Die Maßnahme „tag-der-offenen-daten“ zitiert diesen Punkt. Bitte unter records ergänzen: - tag-der-offenen-daten',
      'content/sources/ratspapier-2020.yaml:55:41  outdated-translation  sections[1].bullets[6].reason: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'duplicate-title',
    title: 'two editions of one name',
    edits: {
      'city.yaml': replace(
        'editions:\n',
        "editions:\n  - id: second\n    name: { de: 'Stand: Ratspapier 2020', en: Later }\n    on: 2020-07-01\n",
      ),
    },
    findings: [
      'content/city.yaml:22:11  duplicate-title  editions[1].name.de: Den Titel „Stand: Ratspapier 2020“ hat auch city.yaml. Leser könnten beide nicht unterscheiden.',
    ],
  },
  {
    rule: 'duplicate-title',
    title: 'a title that differs only by what nobody sees',
    edits: { 'measures/datenblatt.yaml': replace('de: Datenblatt', 'de: Melde\u00adregister') },
    findings: [
      'content/measures/datenblatt.yaml:22:7  outdated-translation  title: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
      'content/measures/melderegister.yaml:15:7  duplicate-title  title.de: Den Titel „Melderegister“ hat auch measures/datenblatt.yaml. Leser könnten beide nicht unterscheiden.',
    ],
  },
  {
    rule: 'expiring-contact',
    title: 'a security contact for many years',
    edits: { 'city.yaml': replace('2027-06-01', '2029-06-01') },
    findings: [
      'content/city.yaml:62:14  expiring-contact  security.expiresOn: Der Kontakt für Sicherheitsmeldungen soll noch 916 Tage gelten (bis 2029-06-01). Üblich ist höchstens ein Jahr.',
    ],
  },
  {
    rule: 'non-ascii-id',
    title: 'a name that a system keeps for a device',
    edits: {
      'questions/con.yaml':
        'order: 9\ntitle: { de: Wie suche ich?, en: How do I search? }\nanswer: { de: Mit Worten., en: By words. }\nonStart: false\nmeasures: []\ntargets: []\n',
    },
    findings: [
      'content/questions/con.yaml:1:1  non-ascii-id  Den Namen „con“ behält Windows für ein Gerät; dort ginge die Datei verloren. Bitte einen anderen wählen.',
      'content/questions/con.yaml:2:34  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/questions/con.yaml:3:32  outdated-translation  answer: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'non-ascii-id',
    title: 'a very long name',
    edits: {
      ['questions/' + 'a'.repeat(101) + '.yaml']:
        'order: 9\ntitle: { de: Wie suche ich?, en: How do I search? }\nanswer: { de: Mit Worten., en: By words. }\nonStart: false\nmeasures: []\ntargets: []\n',
    },
    findings: [
      'content/questions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:1:1  non-ascii-id  Der Name hat 101 Zeichen; erlaubt sind 100.',
      'content/questions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:2:34  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/questions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.yaml:3:32  outdated-translation  answer: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'non-ascii-id',
    title: 'a name that would steer a terminal',
    edits: {
      'terms/a\u001b[31mb\n.yaml': 'title: { de: Netz, en: Net }\ndefinition: { de: Netz., en: A net. }\n',
    },
    findings: [
      'content/terms/a‹U+001B›[31mb‹U+000A›.yaml:1:1  non-ascii-id  „a‹U+001B›[31mb‹U+000A›“ ist keine Id: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche. Gemeint „a-31mb“?',
      'content/terms/a‹U+001B›[31mb‹U+000A›.yaml:1:24  outdated-translation  title: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/terms/a‹U+001B›[31mb‹U+000A›.yaml:2:30  outdated-translation  definition: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a second page in plain language',
    edits: {
      'pages/simple-language.de-simple.mdx': 'Text\n',
      'pages/simple-language.de-leicht.mdx': 'Text\n',
    },
    findings: [
      'content/pages/simple-language.de-simple.mdx:1:1  stray-file  Für „de“ gibt es schon eine Seite in einfacher Sprache (pages/simple-language.de-leicht.mdx); eine von beiden ginge verloren.',
    ],
  },
  {
    rule: 'stray-file',
    title: 'a page in a variant that is no tag of a language',
    edits: { 'pages/simple-language.de-.mdx': 'Text\n', 'pages/simple-language.de-simple.mdx': undefined },
    findings: [
      'content/pages/simple-language.de-.mdx:1:1  stray-file  Die Sprache „de-“ steht nicht in city.yaml (languages). Gemeint „de“?',
    ],
  },
  {
    rule: 'dead-link',
    title: 'links of prose to pages and places that do not exist',
    edits: {
      'pages/method.de.mdx': (text) =>
        `${text}\n[a](../impresum/)\n[b](/felder/f1-opem/) und [c](/nirgends/)\n[d](../felder/f1-open/#f1-open-dat)\n[e](#kurs)\n`,
    },
    findings: [
      'content/pages/method.de.mdx:5:1  dead-link  pages/method.de.mdx: „../impresum/“ führt zu keiner Seite dieser Website. Gemeint „../impressum/“?',
      'content/pages/method.de.mdx:6:1  dead-link  pages/method.de.mdx: „/felder/f1-opem/“ führt zu keiner Seite dieser Website. Gemeint „/felder/f1-open/“?',
      'content/pages/method.de.mdx:6:27  dead-link  pages/method.de.mdx: „/nirgends/“ führt zu keiner Seite dieser Website.',
      'content/pages/method.de.mdx:7:1  dead-link  pages/method.de.mdx: Die Stelle, zu der „../felder/f1-open/#f1-open-dat“ führt, gibt es auf der Seite nicht. Gemeint „../felder/f1-open/#f1-open-data“?',
      'content/pages/method.de.mdx:8:1  dead-link  pages/method.de.mdx: Die Stelle, zu der „#kurs“ führt, gibt es auf der Seite nicht. Gemeint „#kurz“?',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'dead-link',
    title: 'an address of the site in a record',
    edits: {
      'city.yaml': replace(
        'contact: https://lindenhafen.example/impressum/',
        'contact: https://lindenhafen.example/en/legal-notise/',
      ),
    },
    findings: [
      'content/city.yaml:61:12  dead-link  security.contact: „https://lindenhafen.example/en/legal-notise/“ führt zu keiner Seite dieser Website. Gemeint „https://lindenhafen.example/en/legal-notice/“?',
    ],
  },
  {
    rule: 'placeholder',
    title: 'a page that is not written yet',
    edits: { 'pages/method.de.mdx': (text) => text + '\nTODO: mehr\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  placeholder  pages/method.de.mdx: Hier ist noch etwas einzutragen („TODO“).',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a site below a folder',
    edits: {
      'city.yaml': replace(
        'siteUrl: https://lindenhafen.example',
        'siteUrl: https://lindenhafen.example/rechte',
      ),
    },
    findings: [
      'content/city.yaml:15:10  invalid-value  siteUrl: „https://lindenhafen.example/rechte“ ist hier nicht gültig (nur Protokoll und Name, wie https://stadt.example; ein Ordner gehört in SITE_BASE).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a mailbox with further receivers',
    edits: {
      'city.yaml': replace(
        'contact: https://lindenhafen.example/impressum/',
        'contact: mailto:a@b.example?bcc=c@d.example',
      ),
    },
    findings: [
      'content/city.yaml:61:12  invalid-value  security.contact: „mailto:a@b.example?bcc=c@d.example“ ist hier nicht gültig (eine Mailadresse wie mailto:amt@stadt.example, ohne weitere Angaben).',
    ],
  },
  {
    rule: 'invalid-value',
    title: 'a format without a group',
    edits: { 'city.yaml': replace("format: '{number}/{year}'", 'format: 12/2020') },
    findings: [
      'content/city.yaml:108:11  invalid-value  paperNumber.format: „12/2020“ ist hier nicht gültig (keine Gruppe des Musters, etwa {number}).',
    ],
  },
  {
    rule: 'incomplete-bullets',
    title: 'an opening without a word',
    edits: { 'sources/ratspapier-2020.yaml': replace('opening: Ein neues', "opening: '…'") },
    findings: [
      'content/sources/ratspapier-2020.yaml:54:18  incomplete-bullets  sections[1].bullets[6]: Punkt 6 des Abschnitts beginnt nicht mit „…“.',
    ],
  },
  {
    rule: 'date-order',
    title: 'a month after a later day',
    edits: { 'proceeding.yaml': replace('- on: 2020-01-10', '- on: 2020-06-01') },
    findings: [
      'content/proceeding.yaml:45:9  date-order  timeline[1].on: 2020-05 steht nach 2020-06-01; die Reihenfolge ist vom ältesten zum jüngsten.',
    ],
  },
  {
    rule: 'file-too-large',
    title: 'a page that nobody would read',
    edits: { 'pages/method.de.mdx': (text) => text + 'Wort '.repeat(50_000) },
    findings: [
      'content/pages/method.de.mdx:1:1  file-too-large  Die Datei hat 250030 Zeichen; erlaubt sind 200000. Ein Datensatz ist ein kurzer Text.',
    ],
  },
  {
    rule: 'mdx-code',
    title: 'an element that every object has',
    edits: { 'pages/method.de.mdx': (text) => text + '\n<constructor />\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  mdx-code  <constructor> ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mdx-code',
    title: 'what only the parser of the build takes for a table and a footnote',
    edits: { 'pages/method.de.mdx': (text) => text + '\n| a |\n|---|\n| b |\n\nText[^1]\n\n[^1]: Note\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  mdx-code  Eine Tabelle ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:9:5  mdx-code  Eine Fußnote ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:11:1  mdx-code  Eine Fußnote ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mdx-code',
    title: 'headings that leave out a rank or are the page’s own',
    edits: { 'pages/method.de.mdx': (text) => text + '\n#### Titel\n\n# Titel\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  mdx-code  Eine Überschrift, die einen Rang überspringt, ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:7:1  mdx-code  Eine Überschrift ersten Rangs (#) ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'mdx-code',
    title: 'links and headings without text, and hidden characters',
    edits: { 'pages/method.de.mdx': (text) => text + '\n[](https://example.org)\n\n##\n\n&#8203;x\n' },
    findings: [
      'content/pages/method.de.mdx:5:1  mdx-code  Ein Link ohne Text ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:7:1  mdx-code  Eine Überschrift ohne Text ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.de.mdx:9:1  mdx-code  Das unsichtbare Zeichen U+200B ist in Texten nicht erlaubt: Hier steht nur Markdown, kein Programm.',
      'content/pages/method.en.mdx:1:1  outdated-translation  pages/method.en.mdx: „en“ ist älter als der Text, den es übersetzt. Bitte nachziehen, dann: npm run accept-translations',
    ],
  },
  {
    rule: 'further-findings',
    title: 'thousands of broken references',
    edits: {
      'measures/hafen-wlan.yaml': replace('departments: []', `departments: [${manyIds.join(', ')}]`),
    },
    findings: [
      ...manyIds
        .slice(0, 1000)
        .map(
          (id, index) =>
            `content/measures/hafen-wlan.yaml:4:${15 + manyIds.slice(0, index).join(', ').length + (index > 0 ? 2 : 0)}  broken-reference  departments[${index}]: „${id}“ gibt es nicht.`,
        ),
      'content/measures/hafen-wlan.yaml:4:19905  further-findings  Mehr als 1000 Funde der Regel broken-reference; weitere nennt die Prüfung, wenn diese behoben sind.',
    ],
  },
  {
    rule: 'reading-pairs',
    title: 'a judgement on a target that was not read',
    edits: { 'readings/a.yaml': machineReading.replace('  - p2-knowing\n', '') },
    findings: [
      'content/readings/a.yaml:13:1  unread-pairs  Die Lesung ist nicht vollständig: Aus der Ausgabe „first“ fehlen ihr 1 Maßnahmen oder Ziele, zum Beispiel „p2-knowing“.',
      'content/readings/a.yaml:20:17  reading-pairs  measures[1].codes[0].target: „p2-knowing“ steht nicht unter targets; so bleibt offen, ob es ganz gelesen wurde.',
    ],
  },
  {
    rule: 'reading-pairs',
    title: 'a measure that stands in a reading twice, and a target that does',
    edits: {
      'readings/a.yaml': `${machineReading.replace(
        '      - target: p2-knowing\n',
        '      - target: p2-knowing\n        code: enabling\n      - target: p2-knowing\n',
      )}  - measure: datenblatt\n    codes: []\n`,
    },
    findings: [
      'content/readings/a.yaml:23:17  reading-pairs  measures[1].codes[1].target: „p2-knowing“ hat bei dieser Maßnahme schon ein Urteil.',
      'content/readings/a.yaml:71:14  reading-pairs  measures[10].measure: Die Maßnahme „datenblatt“ steht in dieser Lesung zweimal.',
    ],
  },
  {
    rule: 'reading-pairs',
    title: 'a measure that the edition of the reading does not have',
    edits: {
      'readings/a.yaml': machineReading,
      'city.yaml': replace(
        '    on: 2020-06-01\n',
        '    on: 2020-06-01\n  - id: second\n    name: { sameInAllLanguages: Second }\n    on: 2020-06-02\n',
      ),
      'measures/melderegister.yaml': (text) => `${text}from: second\n`,
    },
    findings: [
      'content/readings/a.yaml:49:14  reading-pairs  measures[6].measure: „melderegister“ gehört nicht zur Ausgabe „first“; nur diese wurde gelesen.',
    ],
  },
  {
    rule: 'ended-reference',
    title:
      'a reading of an edition that does not have a target any more, and not the reading of one that has it',
    edits: {
      'readings/a.yaml': machineReading,
      'readings/b.yaml': machineReading.replace('edition: first', 'edition: second'),
      'changes/one-more.yaml': withReadings['changes/one-more.yaml'],
      'city.yaml': replace(
        '    on: 2020-06-01\n',
        '    on: 2020-06-01\n  - id: second\n    name: { sameInAllLanguages: Second }\n    on: 2020-06-02\n',
      ),
      'fields/f2-simple.yaml': (text) =>
        text.replace('  - id: f2-counter\n', '  - id: f2-counter\n    until: first\n'),
      'gaps/f2-counter.yaml': (text) => `${text}until: first\n`,
    },
    findings: [
      'content/questions/schalter.yaml:11:9  ended-reference  targets[0].id: „f2-counter“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
      'content/readings/b.yaml:13:5  ended-reference  targets[7]: „f2-counter“ gibt es in der Ausgabe „second“ nicht (from, until); was darauf verweist, muss dort auch fehlen.',
    ],
  },
  {
    rule: 'unread-pairs',
    title: 'a reading that lacks a measure and a target',
    edits: {
      'readings/a.yaml': machineReading
        .replace('  - measure: melderegister\n    codes: []\n', '')
        .replace('  - f2-counter\n', ''),
    },
    findings: [
      'content/readings/a.yaml:13:1  unread-pairs  Die Lesung ist nicht vollständig: Aus der Ausgabe „first“ fehlen ihr 2 Maßnahmen oder Ziele, zum Beispiel „melderegister“.',
    ],
  },
  {
    rule: 'kept-view',
    title: 'a reason for a link that is another, twice',
    edits: {
      ...withReadings,
      'decisions/first.yaml': withReadings['decisions/first.yaml'].replace('code: enabling', 'code: none'),
      'decisions/second.yaml': withReadings['decisions/first.yaml'],
    },
    findings: [
      'content/decisions/first.yaml:6:9  kept-view  kept[0].measures[0]: Festgehalten ist „none“; „antraege-im-netz“ hat zu „p1-internet“ aber „enabling“.',
      'content/decisions/second.yaml:6:9  kept-view  kept[0].measures[0]: Zu „antraege-im-netz“ und „p1-internet“ steht schon eine Begründung da.',
    ],
  },
  {
    rule: 'kept-view',
    title: 'a reason for a measure that the edition does not have',
    edits: {
      'decisions/first.yaml': withReadings['decisions/first.yaml'],
      'city.yaml': replace(
        '    on: 2020-06-01\n',
        '    on: 2020-06-01\n  - id: second\n    name: { sameInAllLanguages: Second }\n    on: 2020-06-02\n',
      ),
      'measures/antraege-im-netz.yaml': (text) => `${text}from: second\n`,
    },
    findings: [
      'content/decisions/first.yaml:6:9  kept-view  kept[0].measures[0]: „antraege-im-netz“ gehört nicht zur Ausgabe „first“.',
      'content/decisions/first.yaml:6:9  open-dispute  kept[0].measures[0]: Zu „antraege-im-netz“ und „p1-internet“ urteilt keine Lesung anders; die Begründung ist überflüssig.',
    ],
  },
  {
    rule: 'open-dispute',
    title: 'a link that all readings see differently, without a reason, and a pair that only they link',
    edits: {
      'readings/a-machine.yaml': machineReading.replace(
        '  - measure: melderegister\n    codes: []\n',
        '  - measure: melderegister\n    codes:\n      - target: p2-control\n        code: enabling\n',
      ),
      'readings/b-department.yaml': withReadings['readings/b-department.yaml'].replace(
        '  - measure: melderegister\n    codes: []\n',
        '  - measure: melderegister\n    codes:\n      - target: p2-control\n        code: direct-full\n',
      ),
    },
    findings: [
      'content/measures/antraege-im-netz.yaml:28:13  open-dispute  „p1-internet“: Alle 2 Lesungen der Ausgabe „first“ sehen none, das Projekt sieht enabling. Bitte die Zuordnung ändern oder unter decisions/ begründen.',
      'content/measures/melderegister.yaml:7:1  open-dispute  „p2-control“: Alle 2 Lesungen der Ausgabe „first“ sehen enabling, direct-full, das Projekt sieht none. Bitte die Zuordnung ändern oder unter decisions/ begründen.',
    ],
  },
  {
    rule: 'open-dispute',
    title: 'a reason where no reading differs',
    edits: {
      ...withReadings,
      'decisions/first.yaml': withReadings['decisions/first.yaml'].replace(
        'antraege-im-netz',
        'rathaus-im-netz',
      ),
    },
    findings: [
      'content/decisions/first.yaml:6:9  open-dispute  kept[0].measures[0]: Zu „rathaus-im-netz“ und „p1-internet“ urteilt keine Lesung anders; die Begründung ist überflüssig.',
      'content/measures/antraege-im-netz.yaml:28:13  open-dispute  „p1-internet“: Alle 2 Lesungen der Ausgabe „first“ sehen none, das Projekt sieht enabling. Bitte die Zuordnung ändern oder unter decisions/ begründen.',
    ],
  },
  {
    rule: 'change-coverage',
    title: 'a latest change that ends otherwise than is computed, and one that changes nothing',
    edits: {
      'changes/older.yaml': withReadings['changes/one-more.yaml']
        .replace('2020-06-05', '2020-06-04')
        .replace('Update 2', 'Update 1')
        .replace('after: partly', 'after: documented'),
      'changes/one-more.yaml': withReadings['changes/one-more.yaml'].replace(
        'after: partly',
        'after: undocumented',
      ),
    },
    findings: [
      'content/changes/one-more.yaml:10:12  change-coverage  coverage[0].after: Vorher und nachher ist „p1-help“ mit keiner Maßnahme belegt; das ist keine Änderung.',
      'content/changes/one-more.yaml:10:12  change-coverage  coverage[0].after: Nach dieser Änderung soll „p1-help“ mit keiner Maßnahme belegt sein; berechnet ist nur teilweise belegt. Was sich seither änderte, gehört in eine neue Datei unter changes/.',
    ],
  },
];

/** What only a city with a second edition can get wrong. */
const laterCases: readonly Case[] = [
  {
    rule: 'duplicate-number',
    title: 'a question with the number of one of its edition, but not of one that ended before',
    later: true,
    edits: {
      'questions/lesen-2026.yaml': replace('order: 5', 'order: 1'),
      'questions/internet-2026.yaml': replace('order: 4', 'order: 3'),
    },
    findings: [
      'content/questions/schalter.yaml:1:8  duplicate-number  order: Die Zahl 3 hat auch questions/internet-2026.yaml; die Reihenfolge wäre ungewiss.',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a state of an edition from a source that is younger',
    later: true,
    edits: {
      'measures/hafen-wlan.yaml': replace(
        '  - on: 2026-03-01\n',
        '  - on: 2020-05-01\n    state: in-operation\n    source: hafenfunk-2026\n  - on: 2026-03-01\n',
      ),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:54:13  edition-evidence  states[1].source: Der Stand zählt in der Ausgabe „Stand: Ratspapier 2020“, die Quelle hafenfunk-2026 ist aber jünger (2026-03-01).',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a link that revives by itself',
    later: true,
    edits: { 'measures/hafendaten.yaml': replace('    restsOn:\n      - hafenfunk-2026\n', '') },
    findings: [
      'content/measures/hafendaten.yaml:33:13  edition-evidence  links[1].target: Die Maßnahme ist in der Ausgabe „Stand 2026: öffentliche Spur“ neu belegt; die Zuordnung zu „f1-open-data“ braucht until oder in restsOn eine Quelle dieser Ausgabe, die sie trägt.',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a link that rests on a source of an earlier edition',
    later: true,
    edits: {
      'measures/hafendaten.yaml': replace(
        'restsOn:\n      - hafenfunk-2026',
        'restsOn:\n      - nachtrag-2020',
      ),
    },
    findings: [
      'content/measures/hafendaten.yaml:33:13  edition-evidence  links[1].target: Die Maßnahme ist in der Ausgabe „Stand 2026: öffentliche Spur“ neu belegt; die Zuordnung zu „f1-open-data“ braucht until oder in restsOn eine Quelle dieser Ausgabe, die sie trägt.',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a link that rests on a source of which the measure has no evidence',
    later: true,
    edits: {
      'measures/hafendaten.yaml': replace('- hafenfunk-2026\n', '- hafenfunk-2026\n      - leitbild-2019\n'),
    },
    findings: [
      'content/measures/hafendaten.yaml:45:9  edition-evidence  links[1].restsOn[1]: Von „leitbild-2019“ hat die Maßnahme keinen Beleg; restsOn nennt nur Quellen ihrer Belege.',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a link that begins anew on evidence of the edition before',
    later: true,
    edits: {
      'measures/hafen-wlan.yaml': (text) =>
        text.replace(
          /- source: hafenfunk-2026\n {8}section: '1'\n {8}quote: .*\n/u,
          "- source: ratspapier-2020\n        section: '2'\n        quote: Das Hafen-WLAN bringt alle Menschen in der Stadt kostenlos ins Netz.\n",
        ),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:21:5  edition-evidence  links[1]: Die Zuordnung beginnt mit der Ausgabe „Stand 2026: öffentliche Spur“, ihr Beleg stammt aber nicht aus dieser Ausgabe.',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a measure, a link and a tension that begin too early',
    later: true,
    edits: {
      'measures/pegelturm.yaml': replace('from: second\n', ''),
      'measures/hafen-wlan.yaml': replace('    from: second\nmention', 'mention'),
      'tensions/anmeldung.yaml': replace('from: second\n', ''),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:21:13  duplicate-link  links[1].target: Zu „p1-internet“ gibt es in dieser Maßnahme schon eine Zuordnung (links[0]).',
      'content/measures/hafen-wlan.yaml:21:13  edition-evidence  links[1].target: Die Maßnahme ist in der Ausgabe „Stand 2026: öffentliche Spur“ neu belegt; die Zuordnung zu „p1-internet“ braucht until oder in restsOn eine Quelle dieser Ausgabe, die sie trägt.',
      'content/measures/hafen-wlan.yaml:29:9  edition-evidence  links[1].evidence[0]: Das steht schon in der Ausgabe „Stand: Ratspapier 2020“, der Beleg aus hafenfunk-2026 ist aber jünger (2026-03-01).',
      'content/measures/pegelturm.yaml:19:13  edition-evidence  links[0].target: Die Maßnahme ist in der Ausgabe „Stand 2026: öffentliche Spur“ neu belegt; die Zuordnung zu „f1-open-data“ braucht until oder in restsOn eine Quelle dieser Ausgabe, die sie trägt.',
      'content/measures/pegelturm.yaml:30:3  edition-evidence  evidence: In der Ausgabe „Stand: Ratspapier 2020“ hat die Maßnahme noch keinen Beleg; vermutlich fehlt from.',
      'content/tensions/anmeldung.yaml:10:5  edition-evidence  evidence[0]: Das steht schon in der Ausgabe „Stand: Ratspapier 2020“, der Beleg aus hafenfunk-2026 ist aber jünger (2026-03-01).',
    ],
  },
  {
    rule: 'edition-evidence',
    title: 'a gap that names what was not known yet',
    later: true,
    edits: {
      'gaps/p1-help.yaml': (text) =>
        `${text}evidence: [{ source: stadtseite-2026, statement: { de: Der Bus hilft., en: The bus helps. } }]\n`,
    },
    findings: [
      'content/gaps/p1-help.yaml:15:12  edition-evidence  evidence[0]: Das steht schon in der Ausgabe „Stand: Ratspapier 2020“, der Beleg aus stadtseite-2026 ist aber jünger (2026-09-20).',
      'content/gaps/p1-help.yaml:15:76  outdated-translation  evidence[0].statement: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'evidence without a word',
    later: true,
    edits: {
      'measures/buecherbus.yaml': (text) => text.replace(/ {4}statement:\n.*\n.*\n/u, ''),
    },
    findings: [
      'content/measures/buecherbus.yaml:27:5  evidence-form  evidence[0]: Hier steht weder ein Zitat (quote) noch, was eine Seite angibt (statement).',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'a quotation from a page beside what it is told to say',
    later: true,
    edits: {
      'measures/buecherbus.yaml': replace(
        '    statement:',
        "    section: '1'\n    quote: Der Bücherbus hält in jedem Stadtteil\n    rendering: { en: The bus stops in every quarter }\n    statement:",
      ),
    },
    findings: [
      'content/gaps/p1-help-2026.yaml:1:9  gap-on-documented  target: „p1-help“ ist in der Ausgabe „Stand 2026: öffentliche Spur“ belegt; hier darf nur ein Bedarf mit finding: outside-remit stehen.',
      'content/measures/buecherbus.yaml:28:14  unknown-section  evidence[0].section: stadtseite-2026 hat keinen Abschnitt „1“.',
      'content/measures/buecherbus.yaml:29:12  unproved-quotation  evidence[0].quote: stadtseite-2026 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
      'content/measures/buecherbus.yaml:32:7  evidence-form  evidence[0].statement: Entweder Zitat (quote) oder Angabe in eigenen Worten (statement), nicht beides.',
    ],
  },
  {
    rule: 'unproved-quotation',
    title: 'a quotation in the place of what a page is told to say',
    later: true,
    edits: {
      'measures/datenblatt.yaml': (text) =>
        text.replace(
          / {4}statement:\n.*\n.*\n/u,
          "    section: '1'\n    quote: Das Datenblatt liegt für alle auf der Seite bereit.\n    rendering: { en: The data sheet is on the page. }\n",
        ),
      'gaps/p2-knowing-2026.yaml': undefined,
    },
    findings: [
      'content/measures/datenblatt.yaml:45:14  unknown-section  evidence[1].section: stadtseite-2026 hat keinen Abschnitt „1“.',
      'content/measures/datenblatt.yaml:46:12  unproved-quotation  evidence[1].quote: stadtseite-2026 ist eine Seite, die nur gesehen wurde; was von dort kommt, steht in eigenen Worten in statement, nicht als Zitat.',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'a quotation without section and rendering',
    later: true,
    edits: {
      'measures/pegelturm.yaml': (text) =>
        text.replace("    section: '1'\n", '').replace(/ {4}rendering:\n.*\n/u, ''),
    },
    findings: [
      'content/measures/pegelturm.yaml:30:5  evidence-form  evidence[0]: Zu einem Zitat gehören section und rendering.',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'a statement where a quotation is possible',
    later: true,
    edits: {
      'measures/pegelturm.yaml': (text) =>
        text.replace(
          / {4}section: '1'\n {4}quote: .*\n {4}rendering:\n.*\n/u,
          '    statement: { de: Ein Sensor der Funkstelle misst., en: A sensor of the Funkstelle measures. }\n',
        ),
    },
    findings: [
      'content/measures/pegelturm.yaml:31:16  evidence-form  evidence[0].statement: hafenfunk-2026 lässt sich zitieren; eine Angabe in eigenen Worten gibt es nur von einer Quelle der Art page.',
      'content/measures/pegelturm.yaml:31:60  outdated-translation  evidence[0].statement: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'since when a sentence stands on a page',
    later: true,
    edits: {
      'measures/buecherbus.yaml': replace('    statement:', '    statedOn: 2026-01-01\n    statement:'),
    },
    findings: [
      'content/measures/buecherbus.yaml:28:15  evidence-form  evidence[0].statedOn: statedOn gibt es nur bei einer Datei aus einem Repositorium (kind: repository).',
    ],
  },
  {
    rule: 'evidence-form',
    title: 'a sentence that would be younger than its file',
    later: true,
    edits: { 'measures/hafen-wlan.yaml': replace('statedOn: 2026-01-10', 'statedOn: 2026-03-02') },
    findings: [
      'content/measures/hafen-wlan.yaml:66:15  evidence-form  evidence[1].statedOn: 2026-03-02 liegt nach dem Tag der Datei (2026-03-01); so lange kann der Satz dort nicht stehen.',
    ],
  },
  {
    rule: 'link-basis',
    title: 'a link that only a page would state',
    later: true,
    edits: {
      'measures/buecherbus.yaml': replace(
        'basis: editorial\n',
        'basis: stated\n    evidence: [{ source: stadtseite-2026, statement: { de: Der Bus hilft., en: The bus helps. } }]\n',
      ),
    },
    findings: [
      'content/measures/buecherbus.yaml:22:12  link-basis  links[0].basis: „stated“ braucht ein Zitat in evidence, das Maßnahme und Inhalt nennt.',
      'content/measures/buecherbus.yaml:23:80  outdated-translation  links[0].evidence[0].statement: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'gap-finding',
    title: 'an assertion that only a page is told to make',
    later: true,
    edits: {
      'gaps/p1-help-2026.yaml': replace(
        'finding: partial\n',
        'finding: outside-remit\nevidence: [{ source: stadtseite-2026, statement: { de: Der Bus hilft., en: The bus helps. } }]\n',
      ),
    },
    findings: [
      'content/gaps/p1-help-2026.yaml:2:10  gap-finding  finding: „outside-remit“ braucht ein Zitat (evidence).',
      'content/gaps/p1-help-2026.yaml:3:76  outdated-translation  evidence[0].statement: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
      'content/principles/p1-access.yaml:37:9  missing-gap  „p1-help“ (principles/p1-access.yaml) ist in der Ausgabe „Stand 2026: öffentliche Spur“ nur teilweise belegt und braucht einen Handlungsbedarf: bitte gaps/p1-help-second.yaml anlegen.',
    ],
  },
  {
    rule: 'source-place',
    title: 'a file without repository and day',
    later: true,
    edits: {
      'sources/hafenfunk-2026.yaml': (text) =>
        text.replace(/repository:\n(?: {2}.*\n)+/u, '').replace('datedOn: 2026-03-01\n', ''),
      'measures/hafen-wlan.yaml': replace('    statedOn: 2026-01-10\n', ''),
    },
    findings: [
      'content/sources/hafenfunk-2026.yaml:4:7  source-place  Eine Quelle der Art repository braucht repository.',
      'content/sources/hafenfunk-2026.yaml:4:7  source-place  Eine Quelle der Art repository braucht datedOn.',
    ],
  },
  {
    rule: 'missing-field',
    title: 'a repository without a commit',
    later: true,
    edits: { 'sources/hafenfunk-2026.yaml': (text) => text.replace(/ {2}commit: .*\n/u, '') },
    findings: [
      'content/sources/hafenfunk-2026.yaml:11:3  missing-field  repository.commit fehlt. Bitte ergänzen; content/README.md erklärt das Feld.',
    ],
  },
  {
    rule: 'source-place',
    title: 'an address that follows a branch and leads to another file',
    later: true,
    edits: { 'sources/hafenfunk-2026.yaml': (text) => text.replace(/blob\/.*/u, 'blob/main/README.md') },
    findings: [
      'content/sources/hafenfunk-2026.yaml:16:10  source-place  address: Die Adresse enthält die Fassung 4f2a9c1be07d53868a1c0f9e2d7b6435c8e1a092 nicht; sie führte morgen zu einem anderen Text.',
      'content/sources/hafenfunk-2026.yaml:16:10  source-place  address: Die Adresse führt nicht zur Datei docs/README.md.',
    ],
  },
  {
    rule: 'source-place',
    title: 'a page with repository and sections but without a day',
    later: true,
    edits: {
      'sources/stadtseite-2026.yaml': (text) =>
        text
          .replace('accessedOn: 2026-09-20\n', 'datedOn: 2026-09-20\n')
          .replace(
            'sections: []',
            `repository: { name: a/b, path: c, commit: ${'a'.repeat(40)}, licence: MIT }\nsections: [{ id: '1', title: { sameInAllLanguages: Text } }]`,
          ),
    },
    findings: [
      'content/sources/stadtseite-2026.yaml:4:7  source-place  Eine Quelle der Art page braucht accessedOn.',
      'content/sources/stadtseite-2026.yaml:18:13  source-place  repository: repository gibt es nur bei einer Quelle der Art repository.',
      'content/sources/stadtseite-2026.yaml:19:11  source-place  sections: Eine Seite, die nur gesehen wurde, hat keine Abschnitte.',
    ],
  },
  {
    rule: 'placeholder',
    title: 'a commit that a template left open',
    later: true,
    edits: {
      'sources/hafenfunk-2026.yaml': (text) =>
        text
          .replace(/commit: .*/u, `commit: '${'0'.repeat(40)}'`)
          .replace(/blob\/[0-9a-f]+/u, `blob/${'0'.repeat(40)}`),
    },
    findings: [
      'content/sources/hafenfunk-2026.yaml:13:11  placeholder  repository.commit: Hier ist noch etwas einzutragen („0000000000000000000000000000000000000000“).',
      'content/sources/hafenfunk-2026.yaml:16:10  placeholder  address: Hier ist noch etwas einzutragen („https://code.example/lindenhafen/hafenfunk/blob/0000000000000000000000000000000000000000/docs/README.md“).',
    ],
  },
  {
    rule: 'missing-examination',
    title: 'a commitment that was not examined for the second edition',
    later: true,
    edits: {
      'fields/f2-simple.yaml': (text) => text.replace(/ {4}examinedAgain:\n.*\n.*\n/u, ''),
    },
    findings: [
      'content/fields/f2-simple.yaml:28:9  missing-examination  „f2-digital“ ist für die Ausgabe „Stand 2026: öffentliche Spur“ nicht geprüft; examinedAgain braucht einen Eintrag mit edition: second und dem Tag.',
    ],
  },
  {
    rule: 'request-address',
    title: 'a part that no address has',
    later: true,
    edits: { 'city.yaml': replace('{subject}', '{subjekt}') },
    findings: [
      'content/city.yaml:75:14  request-address  requests.platform.address: „{subjekt}“ kennt die Adresse eines Formulars nicht. Erlaubt: {authority}, {subject}, {text}, {letter}. Gemeint „{subject}“?',
      'content/city.yaml:75:14  request-address  requests.platform.address: Der Adresse fehlt {subject}, der Betreff der Anfrage.',
    ],
  },
  {
    rule: 'request-address',
    title: 'an address without the text',
    later: true,
    edits: { 'city.yaml': replace('&body={letter}', '') },
    findings: [
      'content/city.yaml:75:14  request-address  requests.platform.address: Der Adresse fehlt der Text der Anfrage: {text} (ohne Anrede und Gruß) oder {letter} (mit beidem).',
    ],
  },
  {
    rule: 'request-address',
    title: 'an address with the name of the city, and no name',
    later: true,
    edits: { 'city.yaml': replace('    authority: stadt_lindenhafen\n', '') },
    findings: [
      'content/city.yaml:75:14  request-address  requests.platform.address: Die Adresse nennt {authority}; darum braucht platform ein authority, den Namen der Stadt in den Adressen dort.',
    ],
  },
  {
    rule: 'request-address',
    title: 'a name of the city that the address lacks',
    later: true,
    edits: { 'city.yaml': replace('/new/{authority}', '/new') },
    findings: [
      'content/city.yaml:76:16  request-address  requests.platform.authority: In der Adresse kommt {authority} nicht vor; so gälte „stadt_lindenhafen“ nicht. Bitte eines von beiden ändern.',
    ],
  },
  {
    rule: 'request-address',
    title: 'an address that is none of the web',
    later: true,
    edits: { 'city.yaml': replace('https://fragen.example/new/', 'fragen.example/') },
    findings: [
      'content/city.yaml:75:14  request-address  requests.platform.address: Ausgefüllt ist das keine Adresse im Web: „fragen.example/a?title=s&body=l“.',
    ],
  },
  {
    rule: 'request-address',
    title: 'a contact that takes no mail',
    later: true,
    edits: { 'city.yaml': replace('mailto:auskunft@lindenhafen.example', 'https://auskunft.example/') },
    findings: [
      'content/city.yaml:77:12  request-address  requests.contact: „https://auskunft.example/“ ist keine Adresse für E-Mails (mailto:…).',
    ],
  },
  {
    rule: 'overlong-request',
    title: 'an address that leaves no room for a request',
    later: true,
    edits: { 'city.yaml': replace('/new/', `/new/${'x'.repeat(1_900)}/`) },
    findings: [
      'content/city.yaml:73:3  overlong-request  requests: Die Anfrage zu „f2-digital“ ergibt auch gekürzt eine Adresse von 3170 Zeichen; erlaubt sind 2000. Kürzer werden kann die Adresse der Plattform, der Satz zur Rechtsgrundlage oder der Titel.',
    ],
  },
  {
    rule: 'version-changes',
    title: 'a list of changes that is broken',
    edits: { 'version-changes.json': '{}\n' },
    findings: [
      'content/version-changes.json:1:1  version-changes  Die Datei ist beschädigt. Sie wird erzeugt: npm run changes -- <alte knowledge-base.json> <neue knowledge-base.json>. Ohne sie sagt die Seite, dass es keine frühere Fassung zum Vergleich gibt.',
    ],
  },
  {
    rule: 'version-changes',
    title: 'a list of changes that leads to another version',
    edits: {
      'version-changes.json': `{"before":{"version":"1.0.0","publishedOn":"2020-06-02"},"after":{"version":"1.1.0","publishedOn":"2020-06-10"},"records":[],"coverage":[]}\n`,
    },
    findings: [
      'content/version-changes.json:1:1  version-changes  Die Datei beschreibt die Änderungen bis Version 1.1.0; city.yaml nennt 1.2.0. Bitte neu erzeugen (npm run changes) oder löschen.',
    ],
  },
  {
    rule: 'reply-source',
    title: 'a reply that is younger than its source',
    later: true,
    edits: {
      'measures/hafen-wlan.yaml': replace(
        '    on: 2026-03-01\n    evidence',
        '    on: 2026-03-02\n    evidence',
      ),
    },
    findings: [
      'content/measures/hafen-wlan.yaml:76:15  reply-source  replies[0].evidence.source: Die Antwort ist vom 2026-03-02, ihre Quelle „hafenfunk-2026“ aber schon vom 2026-03-01; so kann sie dort nicht stehen.',
    ],
  },
  {
    rule: 'reply-source',
    title: 'a reply to a source that stands in the same source',
    later: true,
    edits: {
      'sources/stadtseite-2026.yaml': (text) =>
        `${text}replies:\n  - { department: hafenamt, on: 2026-09-18, evidence: { source: stadtseite-2026, statement: { de: Das stimmt., en: That is right. } } }\n`,
    },
    findings: [
      'content/sources/stadtseite-2026.yaml:20:65  reply-source  replies[0].evidence.source: Auf sich selbst antwortet niemand: „stadtseite-2026“ ist der Datensatz, zu dem die Antwort gehört.',
      'content/sources/stadtseite-2026.yaml:20:116  outdated-translation  replies[0].evidence.statement: Die Übersetzung „en“ ist noch nicht bestätigt. Wenn sie stimmt: npm run accept-translations',
    ],
  },
  {
    rule: 'date-order',
    title: 'replies that are not in the order of their days',
    later: true,
    edits: {
      'gaps/p2-knowing-2026.yaml': (text) =>
        text.replace(
          /replies:\n([\s\S]*)/u,
          (_, one: string) => `replies:\n${one}${one.replace('06-18', '06-17')}`,
        ),
    },
    findings: [
      'content/gaps/p2-knowing-2026.yaml:24:9  date-order  replies[1].on: 2025-06-17 steht nach 2025-06-18; die Reihenfolge ist vom ältesten zum jüngsten.',
    ],
  },
  {
    rule: 'question-state',
    title: 'an answer that takes for granted what is not attested any more',
    later: true,
    edits: { 'questions/lesen-2026.yaml': replace('state: unattested', 'state: in-operation') },
    findings: [
      'content/questions/lesen-2026.yaml:11:12  question-state  measures[0].state: Die Antwort setzt „in-operation“ voraus; „lesekarte“ ist aber unattested.',
    ],
  },
];

const allCases = [...cases, ...laterCases];

describe.each(allCases)('$rule', ({ title, edits, findings, rule, later }) => {
  it(`reports ${title}`, async () => {
    expect(later ? findingsOf(await readLaterCity(edits)) : await findingsAfter(edits)).toEqual(findings);
    expect(findings.some((finding) => finding.includes(`  ${rule}  `))).toBe(true);
  });
});

it('finds nothing in the small city as it is, with one edition and with two', async () => {
  expect(await findingsAfter({})).toEqual([]);
  expect(findingsOf(await readLaterCity())).toEqual([]);
});

it('has a case for every rule', () => {
  const named = faultKinds.flatMap(({ help }) => Object.keys(help));
  expect(named.length).toBeGreaterThan(50);
  expect(new Set(allCases.map(({ rule }) => rule))).toEqual(new Set(named));
});
