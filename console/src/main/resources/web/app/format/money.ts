import type { Money } from '../api/types';

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency}/${digits}`;
  let found = formats.get(key);
  if (!found) {
    found = new Intl.NumberFormat('en', {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, found);
  }
  return found;
}

/** Exact decimal text is formatted without passing through a binary number. */
function text(money: Money, digits: number): string {
  return format(money.currency, digits).format(money.amount as unknown as number);
}

/** An amount to the cent. */
export function amount(money: Money): string {
  return text(money, 2);
}

/** An amount in whole dollars from a thousand on, where cents say nothing; to the cent below. */
export function sumOf(money: Money): string {
  return text(money, Math.abs(Number(money.amount)) < 1000 ? 2 : 0);
}

/** A price per hour; small ones keep four digits, as a cent is a large part of them. */
export function hourly(money: Money): string {
  return text(money, Math.abs(Number(money.amount)) < 1 ? 4 : 2);
}

/** For comparing and drawing only. */
export function value(money: Money | undefined): number | undefined {
  return money === undefined ? undefined : Number(money.amount);
}

export function dollars(number: number, currency = 'USD'): string {
  return format(currency, 2).format(number);
}

const NANOS = 9;

/** The exact sum; all amounts must have one currency. */
export function sum(amounts: Money[]): Money {
  const nanos = amounts.reduce((total, { amount: text }) => total + toNanos(text), 0n);
  const digits = (nanos < 0n ? -nanos : nanos).toString().padStart(NANOS + 1, '0');
  return {
    amount: `${nanos < 0n ? '-' : ''}${digits.slice(0, -NANOS)}.${digits.slice(-NANOS)}`,
    currency: amounts[0]?.currency ?? 'USD',
  };
}

function toNanos(decimal: string): bigint {
  const [whole, fraction = ''] = decimal.replace('-', '').split('.');
  const nanos = BigInt(whole + fraction.slice(0, NANOS).padEnd(NANOS, '0'));
  return decimal.startsWith('-') ? -nanos : nanos;
}
