/** Words that say nothing by themselves in a query, per language; as people write them, without umlauts. */
import type { KnownLanguage } from '../model/language.ts';

const byLanguage = {
  de: `aber alle als also am an auch auf aus bei beim bekomme bekommen bin bis brauche da damit das dass dem den denn der
  des die dies diese dieser dieses doch dort du durch ein eine einem einen einer eines er es fur gibt geht haben hat
  hatte hier ich ihr ihre im in ist ja jede jeder kann kein keine konnen kriege lassen macht man mehr mein meine meinem meinen
  mich mir mit mochte muss nach nicht noch nur ob oder ohne schon sehr sein seine sich sie sind so soll sonst tut uber
  um und uns unser unsere vom von vor wann warum was welche welcher welches wenn wer werden wie will wir wird wo woher
  wurde zu zum zur`,
  en: `a about an and any are as at be by can do does for from get has have how i if in is it me my of on or our that the
  their there they this to was we what when where which who why will with you your`,
} satisfies Record<KnownLanguage, string>;

/** Those of all languages, since people mix them. */
export const stopWords = Object.values(byLanguage).flatMap((words) => words.split(/\s+/u));
