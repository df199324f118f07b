import type { Money } from './types';

export interface Commitment {
  commitmentId: string;
  status: string;
  kind: string;
  provider: string;
  region: string;
  /** Absent for a savings plan. */
  instanceType?: string;
  instances: number;
  /** Amortised, due whether used or not. */
  pricePerHour: Money;
  startsAt: string;
  expiresAt: string;
  daysLeft: number;
  /** Not bought by anybody. */
  sample: boolean;
  note?: string;
}

export interface CommitmentUse {
  commitment: Commitment;
  held: string;
  used: string;
  /** 0..1; absent if it was not held. */
  utilisation?: number;
  waste: Money;
  simulated: boolean;
}

export interface Coverage {
  provider: string;
  region: string;
  instanceType: string;
  usedHours: string;
  coveredHours: string;
  /** 0..1. */
  coverage?: number;
}

export interface CommitmentReport {
  from: string;
  to: string;
  cost: Money;
  waste: Money;
  commitments: CommitmentUse[];
  coverage: Coverage[];
}

/** One commitment on sale, for one kind of machine. */
export interface CommitmentOption {
  offerId: string;
  term: string;
  pricePerHour: Money;
  /** To buy; 0 if it does not pay. */
  instances: number;
  /** Over the term, if demand goes on as observed. */
  saving: Money;
  because: string;
}

export interface MachineAdvice {
  provider: string;
  region: string;
  instanceType: string;
  usedHours: string;
  committedInstances: number;
  onDemandPerHour?: Money;
  /** Absent if nothing pays or it cannot be said. */
  best?: CommitmentOption;
  because: string;
  options: CommitmentOption[];
  simulated: boolean;
}

export interface CommitmentAdvice {
  /** Observed. */
  hours: number;
  items: MachineAdvice[];
}
