/**
 * The controlled lists whose values the catalogue uses, and what the values that it may use are called in them. A portal
 * that validates a catalogue alone has neither list nor names at hand, so both are given with each value.
 */
import { isKnownLanguage, type KnownLanguage } from '../model/language.ts';

/** Names by language, as the list has them. */
type Names = Readonly<Record<KnownLanguage, string>>;

interface List {
  /** What stands before the code in the address of a value, without the slash. */
  readonly address: string;
  /** Address of the list itself, where it is another one. */
  readonly scheme?: string;
  /** Names by what stands after the list's address in that of a value. */
  readonly names: Readonly<Record<string, Names>>;
}

const same = (name: string): Names => ({ de: name, en: name });

const authority = 'http://publications.europa.eu/resource/authority';

export const lists = {
  theme: {
    address: `${authority}/data-theme`,
    names: {
      AGRI: {
        de: 'Landwirtschaft, Fischerei, Forstwirtschaft und Nahrungsmittel',
        en: 'Agriculture, fisheries, forestry and food',
      },
      ECON: { de: 'Wirtschaft und Finanzen', en: 'Economy and finance' },
      EDUC: { de: 'Bildung, Kultur und Sport', en: 'Education, culture and sport' },
      ENER: { de: 'Energie', en: 'Energy' },
      ENVI: { de: 'Umwelt', en: 'Environment' },
      GOVE: { de: 'Regierung und öffentlicher Sektor', en: 'Government and public sector' },
      HEAL: { de: 'Gesundheit', en: 'Health' },
      INTR: { de: 'Internationale Themen', en: 'International issues' },
      JUST: {
        de: 'Justiz, Rechtssystem und öffentliche Sicherheit',
        en: 'Justice, legal system and public safety',
      },
      OP_DATPRO: { de: 'Vorläufige Daten', en: 'Provisional data' },
      REGI: { de: 'Regionen und Städte', en: 'Regions and cities' },
      SOCI: { de: 'Bevölkerung und Gesellschaft', en: 'Population and society' },
      TECH: { de: 'Wissenschaft und Technologie', en: 'Science and technology' },
      TRAN: { de: 'Verkehr', en: 'Transport' },
    },
  },
  language: {
    address: `${authority}/language`,
    names: { DEU: { de: 'Deutsch', en: 'German' }, ENG: { de: 'Englisch', en: 'English' } },
  },
  fileType: {
    address: `${authority}/file-type`,
    names: {
      CSV: same('CSV'),
      JSON: same('JSON'),
      JSON_LD: same('JSON-LD'),
      RDF_TURTLE: same('RDF Turtle'),
      TSV: same('TSV'),
    },
  },
  access: { address: `${authority}/access-right`, names: { PUBLIC: { de: 'öffentlich', en: 'public' } } },
  frequency: { address: `${authority}/frequency`, names: { IRREG: { de: 'unregelmäßig', en: 'irregular' } } },
  level: {
    address: 'http://dcat-ap.de/def/politicalGeocoding/Level',
    names: {
      administrativeDistrict: { de: 'Kreis', en: 'District' },
      european: { de: 'Europäische Union', en: 'European Union' },
      federal: { de: 'Bund', en: 'Federation' },
      international: { de: 'International', en: 'International' },
      municipality: { de: 'Kommune', en: 'Municipality' },
      state: { de: 'Land', en: 'State' },
    },
  },
  licence: { address: 'http://dcat-ap.de/def/licenses', names: {} },
  publisherType: {
    address: 'http://purl.org/adms/publishertype',
    scheme: 'http://purl.org/adms/publishertype/1.0',
    names: {
      'Academia-ScientificOrganisation': {
        de: 'Wissenschaftliche Einrichtung',
        en: 'Academia, scientific organisation',
      },
      Company: { de: 'Unternehmen', en: 'Company' },
      IndustryConsortium: { de: 'Industriekonsortium', en: 'Industry consortium' },
      LocalAuthority: { de: 'Kommunale Behörde', en: 'Local authority' },
      NationalAuthority: { de: 'Nationale Behörde', en: 'National authority' },
      NonGovernmentalOrganisation: { de: 'Nichtregierungsorganisation', en: 'Non-governmental organisation' },
      NonProfitOrganisation: { de: 'Gemeinnützige Organisation', en: 'Non-profit organisation' },
      'PrivateIndividual(s)': { de: 'Privatpersonen', en: 'Private individuals' },
      RegionalAuthority: { de: 'Regionale Behörde', en: 'Regional authority' },
      StandardisationBody: { de: 'Normungsorganisation', en: 'Standardisation body' },
      SupraNationalAuthority: { de: 'Supranationale Behörde', en: 'Supranational authority' },
    },
  },
} as const satisfies Readonly<Record<string, List>>;

export type ListName = keyof typeof lists;

/** Address of a value by its code in the list. */
export function valueIn(list: ListName, code: string): string {
  return `${lists[list].address}/${code}`;
}

/** Address of the list, if the address of a value lies in it. */
export function schemeOf(list: ListName, value: string): string | undefined {
  const { address, scheme = address }: List = lists[list];
  return value.startsWith(`${address}/`) ? scheme : undefined;
}

/** Name of a value in a language; the end of its address where the list here does not have it. */
export function nameOfValue(list: ListName, value: string, language: string): string {
  const { address, names }: List = lists[list];
  const code = value.startsWith(`${address}/`) ? value.slice(address.length + 1) : value;
  return (isKnownLanguage(language) ? names[code]?.[language] : undefined) ?? code;
}
