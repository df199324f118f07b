const PATTERN = /^(-)?P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(-?\d+(?:\.\d+)?)H)?(?:(-?\d+(?:\.\d+)?)M)?(?:(-?\d+(?:\.\d+)?)S)?)?$/;

/** Seconds of an ISO 8601 duration, undefined if it is absent or unreadable. */
export function seconds(iso: string | undefined): number | undefined {
  const parts = iso === undefined ? null : PATTERN.exec(iso);
  if (!parts) {
    return undefined;
  }
  const [, minus, d, h, m, s] = parts;
  const total = Number(d ?? 0) * 86_400 + Number(h ?? 0) * 3_600 + Number(m ?? 0) * 60 + Number(s ?? 0);
  return minus ? -total : total;
}

/** The two largest units: 2 d 4 h, 7 d, 3 h 05 min, 12 min, 40 s. */
export function span(total: number): string {
  const rounded = Math.round(total);
  if (rounded >= 86_400) {
    const hours = Math.round(rounded / 3_600);
    return hours % 24 === 0 ? `${hours / 24} d` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
  }
  if (rounded >= 3_600) {
    const minutes = Math.round(rounded / 60);
    return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
  }
  if (rounded >= 600) {
    return `${Math.round(rounded / 60)} min`;
  }
  if (rounded >= 60) {
    return `${Math.floor(rounded / 60)} min ${String(rounded % 60).padStart(2, '0')} s`;
  }
  return `${rounded} s`;
}
