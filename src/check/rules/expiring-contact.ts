import { type Rule, recordsOf } from './rule.ts';

/** Long enough to renew the contact and publish before it ends. */
const warnDays = 60;

/** The contact for security.txt is renewed before it ends: an expired one counts as none (RFC 9116). */
export const expiringContact: Rule = {
  name: 'expiring-contact',
  severity: 'warning',
  *check(context) {
    for (const { file, data } of recordsOf(context, 'city')) {
      const day = data.security.expiresOn;
      const days = Math.round((Date.parse(day) - Date.parse(context.today)) / 86_400_000);
      if (days > warnDays) continue;
      const path = ['security', 'expiresOn'];
      const message = days < 0 ? 'expiring-contact/expired' : 'expiring-contact';
      yield { file, path, message, values: { path: path.join('.'), day, days } };
    }
  },
};
