const VENDORS = new Map([
  ['nvidia', 'NVIDIA'],
  ['amd', 'AMD'],
  ['google', 'Google'],
  ['aws', 'AWS'],
  ['intel', 'Intel'],
  ['apple', 'Apple'],
]);

/** nvidia-a100-sxm-80gb is said "A100 SXM 80 GB". */
export function acceleratorLabel(id: string): string {
  const [vendor, ...rest] = id.split('-');
  const words = rest.map((word) => {
    const memory = /^(\d+)gb$/.exec(word);
    if (memory) {
      return `${memory[1]} GB`;
    }
    if (/^v\d/.test(word) && vendor === 'google') {
      return word;
    }
    return /^(trainium|inferentia|gaudi|max|flex|arc)/.test(word)
      ? word[0].toUpperCase() + word.slice(1)
      : word.toUpperCase();
  });
  const said = vendor === 'nvidia' ? undefined : VENDORS.get(vendor);
  const label = (said ? [said, ...words] : words).join(' ');
  return label === '' ? id : label;
}

export function vendorLabel(vendor: string): string {
  return VENDORS.get(vendor.toLowerCase()) ?? vendor.charAt(0).toUpperCase() + vendor.slice(1);
}

export function percent(fraction: number, digits = 0): string {
  return `${(fraction * 100).toFixed(digits)} %`;
}

export function gibibytes(bytes: number): string {
  const gib = bytes / 2 ** 30;
  return `${gib >= 100 || Number.isInteger(gib) ? gib.toFixed(0) : gib.toFixed(1)} GiB`;
}

/** Bytes or operations per second with a decimal prefix: 3.35 TB/s. */
export function perSecond(amount: number, unit: string): string {
  const [scale, prefix] = amount >= 1e15 ? [1e15, 'P'] : amount >= 1e12 ? [1e12, 'T'] : amount >= 1e9 ? [1e9, 'G'] : [1e6, 'M'];
  const scaled = amount / scale;
  return `${scaled >= 100 ? scaled.toFixed(0) : scaled >= 10 ? scaled.toFixed(1) : scaled.toFixed(2)} ${prefix}${unit}`;
}

/** Events per hour; a tiny rate is not rounded to none. */
export function rate(perHour: number): string {
  return perHour > 0 && perHour < 0.001 ? '< 0.001' : perHour.toFixed(3);
}

export function plain(amount: number, digits = 1): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: digits }).format(amount);
}

/** A series of demand, where * stands for all. */
export function seriesLabel(team: string, acceleratorClass: string): string {
  return `${team === '*' ? 'all teams' : `team ${team}`}, ${acceleratorClass === '*' ? 'all accelerators' : acceleratorLabel(acceleratorClass)}`;
}
