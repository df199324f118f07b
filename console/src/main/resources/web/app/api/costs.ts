import type { Money } from './types';

/** A kind of user with a cost question to begin with. */
export interface CostTemplate {
  id: string;
  title: string;
  document: string;
}

export type CostSort = 'PRICE' | 'HIDDEN' | 'NOT_PAID' | 'WORTH';

export interface CostOption {
  name: string;
  possible: boolean;
  reason: string;
  total: Money;
  upfront: Money;
  hidden: Money;
  perWorkHour?: Money;
  terms: { term: string; sort: CostSort; total: Money }[];
  returns?: { gain: Money; returnOnInvestment?: number; paybackMonth?: number; noPayback?: string };
}

export interface BreakEven {
  owned: string;
  rented: string;
  month?: number;
  hoursPerMonth?: number;
  why?: string;
}

export interface CostBenefit {
  name: string;
  months: number;
  options: CostOption[];
  breakEvens: BreakEven[];
  assumptions: string[];
}

/** Total of an option over draws at random; shares are of the draws. */
export interface WhatIfRisk {
  option: string;
  p10: Money;
  p50: Money;
  p90: Money;
  best: number;
  aboveBudget?: number;
}

export interface WhatIf {
  changed: CostBenefit;
  bars: { driver: string; words: string; option: string; low: Money; high: Money }[];
  switches: { driver: string; words: string; value: number; best: string }[];
  draws: number;
  seed: number;
  risks: WhatIfRisk[];
}

/** A kept what-if question. */
export interface Scenario {
  id: string;
  team: string;
  name: string;
  createdBy: string;
  createdAt: string;
}

/** A kept scenario beside others; options with its change, the best first. */
export interface ScenarioColumn {
  id: string;
  name: string;
  months: number;
  best: string;
  options: { option: string; total: Money; possible: boolean }[];
  risks: WhatIfRisk[];
}

export interface MachineItem {
  name: string;
  count: number;
  price: Money;
  note: string;
}

/** {@code items} is absent where a machine is told in short. */
export interface OptimalMachine {
  name: string;
  cost: Money;
  watts: number;
  speed: number;
  items?: MachineItem[];
}

export interface MachineLimit {
  limit: 'BUDGET' | 'POWER' | 'SPEED';
  binds: boolean;
  next?: OptimalMachine;
  noneBecause?: string;
}

export interface Optimum {
  best?: OptimalMachine;
  noneBecause?: string;
  front: OptimalMachine[];
  limits: MachineLimit[];
  unpriced: string[];
}
