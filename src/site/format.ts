/** Dates and numbers as people of a language write them. */

/** A whole number with its groups of digits. */
export function formatNumber(number: number, language: string): string {
  return number < 1_000 ? String(number) : new Intl.NumberFormat(language).format(number);
}

/** A number with two decimal places: `0,88`. */
export function formatDecimal(number: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(
    number,
  );
}

/** A day, month or year (`2019-03-25`, `2019-03`, `2019`) in words. */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const time = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return getFormatter(language, day !== undefined).format(time);
}

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function getFormatter(language: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${withDay}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'long',
      ...(withDay ? { day: 'numeric' } : {}),
      timeZone: 'UTC',
    });
    formatters.set(key, formatter);
  }
  return formatter;
}
