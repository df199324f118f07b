import type { Listing, Money } from './types';

export interface Accelerator {
  id: string;
  retired?: boolean;
  segment?: string;
  name: string;
  vendor: string;
  architecture: string;
  kind: string;
  memoryBytes: number;
  memoryBandwidthBytesPerSecond?: number;
  peakFlopsPerSecond?: Record<string, number>;
  interconnect?: string;
  tdpWatts?: number;
  launchedOn?: string;
  priceNew?: Money;
  source?: string;
  asOf?: string;
}

export interface Hardware {
  id: string;
  kind: string;
  name: string;
  vendor: string;
  generation: string;
  availability?: string;
  memoryBytes?: number;
  bandwidthBytesPerSecond?: number;
  powerWatts?: number;
  price?: Money;
  confidence: string;
  source: string;
  asOf: string;
}

export interface HardwarePage {
  items: Hardware[];
  total: number;
  facets: Record<string, { value: string; items: number }[]>;
  nothingFound?: { criterion: string; hint: string }[];
}

export interface ModelProfile {
  id: string;
  name: string;
}

export interface AcceleratorStanding {
  acceleratorId: string;
  name: string;
  vendor: string;
  kind: string;
  memoryBytes: number;
  memoryFit: string;
  unitsPerSecond?: number;
  joulesPerMillionUnits?: number;
  note: string;
}

export interface AcceleratorComparison {
  unit: string;
  standings: AcceleratorStanding[];
  basis: string[];
}

export interface Offer {
  offerId: string;
  provider: string;
  region: string;
  zone?: string;
  instanceType: string;
  acceleratorId: string;
  accelerators: number;
  market: string;
  term?: string;
  vcpus?: number;
  memoryBytes?: number;
  pricePerHour?: Money;
  pricePerAcceleratorHour?: Money;
  interruptionsPerHour?: number;
  source?: string;
  asOf?: string;
  fetchedAt?: string;
  confidence?: string;
  stale?: boolean;
  /** Absent if the list price counts. */
  effective?: RuledPrice;
}

/** What a price rule makes of a list price. */
export interface RuledPrice {
  pricePerHour: Money;
  pricePerAcceleratorHour: Money;
  ruleId: string;
  rule: string;
  team?: string;
}

export interface OfferListing extends Listing<Offer> {
  /** On all pages. */
  matches: number;
  facets?: {
    providers: Record<string, number>;
    markets: Record<string, number>;
    accelerators: Record<string, number>;
  };
}

export interface SeriesPoint {
  from: string;
  to: string;
  low: Money;
  mean: Money;
  high: Money;
}

export interface OfferHistory {
  offerId: string;
  from: string;
  to: string;
  low?: Money;
  high?: Money;
  timeWeightedMean?: Money;
  /** Share of the time in which the offer was on sale, 0..1. */
  coverage: number;
  changes: number;
  volatilityPerDay?: number;
  /** Shares of the mean price per day, with a 95 % interval. */
  trend?: { sharePerDay: number; lower: number; upper: number };
  direction?: string;
  points: SeriesPoint[];
}

export interface PriceAlert {
  offerId: string;
  kind: string;
  message: string;
  raisedAt: string;
}
