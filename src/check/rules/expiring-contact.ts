import { daysBetween } from '../../model/day.ts';
import { defineFaults } from '../fault.ts';
import { type Rule, recordsOf } from './rule.ts';

/** Long enough to renew the contact and publish before it ends. */
const warnDays = 60;

/** RFC 9116 asks for less than a year: who is named for longer is often there no more. */
const longestDays = 366;

const { report, ...kinds } = defineFaults({
  severity: 'warning',
  messages: {
    'expiring-contact':
      '{path}: Der Kontakt für Sicherheitsmeldungen gilt nur noch {days} Tage (bis {day}). Bitte prüfen und verlängern.',
    'expiring-contact/late':
      '{path}: Der Kontakt für Sicherheitsmeldungen soll noch {days} Tage gelten (bis {day}). Üblich ist höchstens ein Jahr.',
    'expiring-contact/expired':
      '{path}: Der Kontakt für Sicherheitsmeldungen ist am {day} abgelaufen. Bitte prüfen und verlängern.',
  },
  help: {
    'expiring-contact': 'Der Kontakt für Sicherheitsmeldungen (security.txt) ist gültig. Nur ein Hinweis.',
  },
});

/** The contact for security.txt is renewed before it ends: an expired one counts as none (RFC 9116). */
export const expiringContact: Rule = {
  ...kinds,
  *check(context) {
    for (const { file, data } of recordsOf(context, 'city')) {
      const day = data.security.expiresOn;
      const days = daysBetween(context.today, day);
      if (days > warnDays && days <= longestDays) continue;
      const path = ['security', 'expiresOn'];
      yield report(messageFor(days), { file, path }, { path: path.join('.'), day, days });
    }
  },
};

function messageFor(days: number) {
  if (days < 0) return 'expiring-contact/expired';
  return days > longestDays ? 'expiring-contact/late' : 'expiring-contact';
}
