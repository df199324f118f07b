/** Shapes of the platform's REST answers. An absent field is unknown; instants and durations are ISO 8601. */

export interface Money {
  amount: string;
  currency: string;
}

export interface Listing<T> {
  items: T[];
  nextCursor?: string;
}

export type JobState =
  | 'SUBMITTED'
  | 'DEFERRED'
  | 'PLACED'
  | 'QUEUED'
  | 'STARTING'
  | 'RUNNING'
  | 'INTERRUPTED'
  | 'SUSPENDED'
  | 'SUCCEEDED'
  | 'FAILED'
  | 'CANCELLED'
  | 'REJECTED';

/** What can be done to a job; which of them its state allows comes with the job. */
export type JobAction = 'CANCEL' | 'SUSPEND' | 'RESUME' | 'RETRY' | 'PRIORITISE';

export interface PlaceRef {
  optionId: string;
  provider: string;
  region: string;
  zone?: string;
  instanceType: string;
  market: string;
  cluster: string;
  acceleratorId: string;
  acceleratorsPerNode: number;
  nodes: number;
  simulated: boolean;
}

export interface JobView {
  id: string;
  name: string;
  team: string;
  user: string;
  state: JobState;
  policy: string;
  urgency: string;
  modelId?: string;
  submittedAt: string;
  placedAt?: string;
  startedAt?: string;
  endedAt?: string;
  deadline?: string;
  budget?: Money;
  place?: PlaceRef;
  attempt: number;
  interruptions: number;
  moves: number;
  progress: number;
  checkpointProgress: number;
  predictedRunTime?: string;
  predictedFinish?: string;
  expectedCost?: Money;
  cost: Money;
  acceleratorHours: string | number;
  reason?: string;
  deferredUntil?: string;
  suspendedBy?: string;
  simulated: boolean;
  priority?: number;
  restarts?: number;
  retryOf?: string;
  stopping?: { action: JobAction; by: string; reason: string; until?: string };
  allowed?: JobAction[];
}

/** What stopping a job means, told before it is done. */
export interface Foreseen {
  lostRunTime: string;
  lostAcceleratorHours: string | number;
  lostCost: Money;
  deadline?: string;
  resumeBy?: string;
  message: string;
}

export interface TimelineEntry {
  sequence: number;
  type: string;
  occurredAt: string;
  attempt?: number;
  summary: string;
}

export interface Attempt {
  attempt: number;
  place: PlaceRef;
  decidedAt: string;
  pricePerHour?: Money;
  startedAt?: string;
  endedAt?: string;
  outcome?: string;
  cost: Money;
  acceleratorHours: string | number;
}

export interface JobDetail extends JobView {
  timeline: TimelineEntry[];
  attempts: Attempt[];
  taskFile?: string;
}

export interface Wallclock {
  startUp?: string;
  dataTransfer?: string;
  compute?: string;
  checkpointOverhead?: string;
  expectedRestarts?: number;
  restart?: string;
  lostWork?: string;
  total?: string;
}

export interface Candidate {
  rank: number;
  optionId: string;
  provider: string;
  region: string;
  zone?: string;
  instanceType: string;
  market: string;
  cluster?: string;
  acceleratorId: string;
  acceleratorsPerNode: number;
  nodes: number;
  pricePerHour?: Money;
  priceSource?: string;
  priceAsOf?: string;
  predictedRunTime?: { p10: string; p50: string; p90: string };
  wallclock?: Wallclock;
  expectedCost?: Money;
  marginalCost?: Money;
  expectedFinish?: string;
  interruptionsPerHour?: number;
  memory?: { needed?: number; available?: number; verdict?: string };
  evidence?: string[];
  eligible: boolean;
  chosen: boolean;
  findings?: { rule: string; message: string }[];
  reason?: string;
}

export interface Decision {
  decisionId: string;
  attempt: number;
  decidedAt: string;
  policy: string;
  outcome: 'PLACED' | 'DEFERRED' | 'REJECTED';
  reason: string;
  snapshotId: string;
  snapshotTakenAt: string;
  chosenOptionId?: string;
  candidates: Candidate[];
  simulated: boolean;
}

export interface Issue {
  code?: string;
  path?: string;
  line?: number;
  column?: number;
  message: string;
}

export interface Budget {
  id: string;
  scope: string;
  period: string;
  limit: Money;
  spent: Money;
  reserved: Money;
  available: Money;
  usedPercent: number;
  level: 'OK' | 'WARNING' | 'ACTION_REQUIRED' | 'EXHAUSTED';
  periodStart: string;
  periodEnd: string;
}

/** What was paid against what would have been, over the jobs that can be compared. */
export interface Comparison {
  jobs: number;
  paid: Money;
  otherwise: Money;
  saved: Money;
  savedPercent: number;
}

export interface SavingsLine {
  team: string;
  jobs: number;
  paid: Money;
  againstOnDemand: Comparison;
  againstPricePerHour: Comparison;
  againstHindsight: Comparison;
}

export interface Savings {
  from: string;
  to: string;
  total: SavingsLine;
  teams: SavingsLine[];
}

export interface NodePool {
  name: string;
  provider: string;
  /** An empty list is no restriction. */
  regions: string[];
  markets: string[];
  instanceTypes: string[];
  /** On the nodes that are there now. */
  accelerator?: string;
  accelerators: number;
  free: number;
  /** Why no job may come. */
  closed?: string;
}

export interface Cluster {
  name: string;
  simulated: boolean;
  reachable: boolean;
  /** Why it does not answer. */
  problem?: string;
  silentSince?: string;
  speedUp?: number;
  clusterTime: string;
  pools: NodePool[];
}

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

export interface ForecastPoint {
  hour: string;
  median: number;
  intervals: { percent: number; lower: number; upper: number }[];
}

export interface ForecastScore {
  model: string;
  /** Mean absolute scaled error in the back-test, smaller is better; 1 is as good as repeating the last value. */
  mase: number;
  coverage80?: number;
  coverage95?: number;
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
  unit?: string;
  points?: ForecastPoint[];
}

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
  returns?: { gain: Money; returnOnInvestment?: number; paybackMonth?: number };
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
