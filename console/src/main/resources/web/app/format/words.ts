import type { JobState, PlaceRef } from '../api/types';
import { acceleratorLabel } from './quantity';

export type Tone = 'good' | 'busy' | 'wait' | 'warn' | 'bad' | 'held';

export const STATES: readonly JobState[] = [
  'SUBMITTED',
  'DEFERRED',
  'PLACED',
  'QUEUED',
  'STARTING',
  'RUNNING',
  'INTERRUPTED',
  'SUSPENDED',
  'SUCCEEDED',
  'FAILED',
  'CANCELLED',
  'REJECTED',
];

const ENDED: ReadonlySet<string> = new Set(['SUCCEEDED', 'FAILED', 'CANCELLED', 'REJECTED']);

export function ended(state: JobState): boolean {
  return ENDED.has(state);
}

export function tone(state: string): Tone {
  switch (state) {
    case 'SUCCEEDED':
      return 'good';
    case 'RUNNING':
    case 'STARTING':
      return 'busy';
    case 'INTERRUPTED':
      return 'warn';
    case 'FAILED':
    case 'REJECTED':
      return 'bad';
    case 'DEFERRED':
    case 'SUSPENDED':
      return 'held';
    default:
      return 'wait';
  }
}

/** ON_DEMAND is said "On demand". */
export function said(constant: string): string {
  const words = constant.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Constants inside a text: "nlp EXIT_CODE" is said "nlp exit code". */
export function saidWithin(text: string): string {
  return text.replace(/\b[A-Z]+(?:_[A-Z]+)+\b/g, (constant) => constant.toLowerCase().replaceAll('_', ' '));
}

const PROVIDERS = new Map([
  ['aws', 'AWS'],
  ['gcp', 'Google Cloud'],
  ['azure', 'Azure'],
  ['oci', 'Oracle Cloud'],
  ['lambda', 'Lambda'],
  ['runpod', 'RunPod'],
  ['vast', 'Vast.ai'],
  ['nebius', 'Nebius'],
  ['digitalocean', 'DigitalOcean'],
  ['verda', 'Verda'],
  ['local', 'Own machine'],
]);

export function providerLabel(provider: string): string {
  return PROVIDERS.get(provider) ?? provider;
}

interface Accelerators {
  acceleratorId: string;
  acceleratorsPerNode: number;
  nodes: number;
}

/** "8 × A100 SXM 80 GB", over several nodes "4 × 8 × H100 SXM 80 GB". */
export function accelerators(place: Accelerators): string {
  const each = `${place.acceleratorsPerNode} × ${acceleratorLabel(place.acceleratorId)}`;
  return place.nodes > 1 ? `${place.nodes} nodes × ${each}` : each;
}

export function placeLabel(place: PlaceRef): string {
  return place.provider === 'local'
    ? `${place.instanceType} (own)`
    : `${providerLabel(place.provider)} ${place.zone ?? place.region}`;
}
