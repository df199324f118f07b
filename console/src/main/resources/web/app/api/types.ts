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

/** What a job makes of its accelerators; what was not measured is absent. */
export interface JobUtilisation {
  measuredAt?: string;
  /** Shares, 0..1. */
  busy?: number;
  matrixUnits?: number;
  memoryInterface?: number;
  memoryUsedBytesMax?: number;
  bottleneck: string;
  because: string;
  rightSize?: { acceleratorId: string; savedShare: number; hint: string };
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

/** How a team stands in sharing what scarce capacity saves. */
export interface TeamShare {
  team: string;
  /** Its weight. */
  share: number;
  /** Saved for it by scarce capacity, faded. */
  received: Money;
  /** What a dollar saved for it counts when jobs compete, 0.5 to 2. */
  factor: number;
}

export interface FairShare {
  /** After which what a team had counts half. */
  halfLife: string;
  teams: TeamShare[];
}

export interface NodePool {
  name: string;
  provider: string;
  /** An empty list is no restriction. */
  regions: string[];
  markets: string[];
  instanceTypes: string[];
  /** Who brings its nodes. */
  provisioner?: string;
  /** That are there and take pods. */
  nodes?: number;
  /** On the nodes that are there now. */
  accelerator?: string;
  accelerators: number;
  free: number;
  /** Why no job may come. */
  closed?: string;
}

/** A rented pool with limits. */
export interface LimitedPool {
  name: string;
  match: string;
  nodesUsed: number;
  nodesWanted: number;
  reason: string;
}

/** The router that acts. */
export interface Leader {
  holder: string;
  epoch: number;
  since: string;
}

/** All clusters, and who writes to them; nobody may, for a moment. */
export interface Clusters {
  items: Cluster[];
  leader?: Leader;
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
