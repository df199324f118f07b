const format = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** 2027-03 is said "Mar 2027". */
export function monthLabel(month: string): string {
  const begin = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(begin.getTime()) ? month : format.format(begin);
}
