import type { Money } from './types';

export interface ForecastPoint {
  hour: string;
  median: number;
  intervals: { percent: number; lower: number; upper: number }[];
}

export interface ForecastScore {
  model: string;
  /** Its share in the pool, 0..1. */
  weight: number;
  /** Mean absolute scaled error in the back-test, smaller is better; 1 is as good as repeating the last value. */
  mase: number;
  /** Loss of the whole distribution, scaled likewise. */
  pinball: number;
  coverage80?: number;
  coverage95?: number;
}

/** A day that counted as something else than its weekday. */
export interface CalendarDay {
  date: string;
  name: string;
  countedAs: string;
  /** Its demand as a multiple of that of a usual day of its weekday. */
  factor: number;
  /** Forecast, not taken out of the history. */
  ahead: boolean;
}

export interface Forecast {
  status: 'forecast' | 'not-enough-history';
  team: string;
  acceleratorClass: string;
  generatedAt?: string;
  hoursObserved: number;
  hoursNeeded: number;
  reason?: string;
  model?: string;
  scores?: ForecastScore[];
  /** Models that need a longer history. */
  setAside?: { model: string; observationsNeeded: number }[];
  /** Past moments of the back-test. */
  origins?: number;
  hoursTested?: number;
  caveats?: string[];
  /** Which days counted as something else than their weekday, or why none did. */
  calendar?: { text: string; days: CalendarDay[] };
  unit?: string;
  points?: ForecastPoint[];
}

/** Demand of one accelerator class against what is owned of it. */
export interface CapacityGap {
  acceleratorClass: string;
  owned: number;
  /** Accelerator-hours by which the expected demand exceeds what is owned. */
  expectedGapHours: number;
  /** The same at the upper end of the 80 % interval, an upper bound. */
  upperGapHours: number;
  likelyFrom?: string;
  possibleFrom?: string;
}

export interface DemandPoint {
  hour: string;
  acceleratorHours: number;
}

export interface Demand {
  from?: string;
  to?: string;
  points: DemandPoint[];
}

export interface RoadmapLine {
  id: string;
  name: string;
  team: string;
  acceleratorClass: string;
  createdAt: string;
  createdBy: string;
  firstMonth: string;
  months: number;
  affordable: boolean;
  expectedCost: Money;
}

export type StepKind = 'BUY' | 'RESERVE' | 'UPGRADE' | 'RETIRE';

export interface RoadmapStep {
  kind: StepKind;
  month: string;
  /** From when it has an effect. */
  since: string;
  what: string;
  accelerators: number;
  reason: string;
}

export type FlowKind = 'PURCHASE' | 'RESERVATION' | 'UPKEEP' | 'ELECTRICITY' | 'BURST' | 'SALE';

/** Demand by its quantiles over the hours of a month, and the means of what serves it, in accelerators. */
export interface RoadmapMonth {
  month: string;
  p50: number;
  p80: number;
  p95: number;
  owned: number;
  reserved: number;
  burst: number;
  waiting: number;
  idle: number;
  cash: Money;
  cashSoFar: Money;
  cashByKind: Partial<Record<FlowKind, Money>>;
}

export interface Alternative {
  name: string;
  expected: Money;
  more: Money;
  reason: string;
}

export interface Sensitivity {
  input: string;
  low: string;
  high: string;
  costLow: Money;
  costHigh: Money;
  changesFirstMonth: boolean;
}

export interface Shortfall {
  month: string;
  wanted: number;
  available: number;
  planned: number;
  /** The plan comes too late for it. */
  remains: boolean;
}

/** Who told an input of a plan. */
export type Origin = 'GIVEN' | 'PLATFORM' | 'ASSUMED' | 'MISSING';

export interface Source {
  input: string;
  origin: Origin;
  text: string;
  asOf?: string;
}

export interface Roadmap extends Omit<RoadmapLine, 'expectedCost'> {
  serviceLevelPercent: number;
  affordableShare: number;
  overspends: { quarter: string; budget: Money; needed: Money; missing: Money }[];
  cost: { expected: Money; cash: Money; leftAtEnd: Money; waiting: Money; lowerBound: Money };
  steps: RoadmapStep[];
  monthly: RoadmapMonth[];
  triggers: { month: string; before: string; text: string }[];
  alternatives: Alternative[];
  sensitivities: Sensitivity[];
  shortfalls: Shortfall[];
  notes: string[];
  sources?: Source[];
}

export interface Project {
  id: string;
  team: string;
  name: string;
  acceleratorClass: string;
  accelerators: number;
  from: string;
  until: string;
  probabilityPercent: number;
  growthPercent: number;
}
