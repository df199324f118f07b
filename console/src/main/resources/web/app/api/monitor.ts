import type { Money } from './types';

/** Alerts, reports and how predictions and money did. */

export interface Alert {
  id: string;
  kind: string;
  severity: string;
  subject: string;
  open: boolean;
  message: string;
  /** What it will cost if nothing is done. */
  effect?: Money;
  dueAt?: string;
  raisedAt?: string;
  clearedAt?: string;
  acknowledgedBy?: string;
  acknowledgedAt?: string;
}

export interface Alerts {
  items: Alert[];
  /** Open ones that nobody took note of. */
  unacknowledged: number;
}

export interface Period {
  from: string;
  to: string;
}

export type ReportKind = 'cost' | 'capacity' | 'efficiency';
export type ReportFormat = 'csv' | 'focus' | 'pdf';
export type Cadence = 'daily' | 'weekly' | 'monthly';

export interface ReportColumn {
  name: string;
  heading: string;
}

/** A cell is text, or an exact decimal as text; null is unknown. */
export interface ReportTable {
  id: string;
  title: string;
  columns: ReportColumn[];
  rows: (string | null)[][];
}

export interface ReportChart {
  title: string;
  shape: 'BARS' | 'LINES';
  unit: string;
  labels: string[];
  series: { name: string; values: number[] }[];
}

export interface Report {
  title: string;
  about: string;
  period: Period;
  generatedAt: string;
  notes: string[];
  charts: ReportChart[];
  tables: ReportTable[];
}

export interface Schedule {
  id: string;
  kind: ReportKind;
  format: string;
  cadence: Cadence;
  /** Absent for all. */
  team?: string;
  createdBy: string;
  createdAt: string;
  nextAt: string;
}

export interface StoredReport {
  id: string;
  period: Period;
  generatedAt: string;
  sizeBytes: number;
  /** Why there is nothing to download. */
  failure?: string;
}

export type Dimension = 'model' | 'accelerator' | 'place';

export interface GroupAccuracy {
  key: string;
  simulated: boolean;
  runs: number;
  until: string;
  /** 10 is a tenth slower than predicted. */
  biasPercent: number;
  spreadPercent?: number;
  withinBandPercent?: number;
  drift: { state: 'STEADY' | 'SLOWER' | 'FASTER'; since: string; shiftPercent: number };
}

export interface Accuracy {
  period: Period;
  runs: number;
  groups: GroupAccuracy[];
}

export interface Held {
  id: string;
  what: string;
  heldHours: number;
  usedHours: number;
  usedPercent?: number;
  simulated: boolean;
}

export interface Utilisation {
  owned: Held[];
  commitments: Held[];
}

export interface Waste {
  kind: string;
  subject: string;
  cost: Money;
  hours: number;
  how: string;
  simulated: boolean;
}

export interface Opportunity {
  kind: string;
  subject: string;
  saving: Money;
  action: string;
  how: string;
  simulated: boolean;
}

export interface WasteRanking {
  total: Money;
  waste: Waste[];
  opportunities: Opportunity[];
}

export interface EfficiencyWeek {
  /** Monday, 00:00 UTC. */
  start: string;
  acceleratorHours: number;
  cost: Money;
  costPerAcceleratorHour?: Money;
  lostPercent?: number;
  ownedPercent?: number;
  simulated: boolean;
}

export interface Efficiency {
  weeks: EfficiencyWeek[];
  /** Median change from week to week, in percent of the median; absent for fewer than three weeks. */
  costPerHourTrendPercent?: number;
  lostTrendPoints?: number;
}
