/** What {@code supercargo assess --json} writes; an unknown value is absent. */
export interface Assessment {
  date: string;
  factsAsOf: string;
  score: number;
  gradeMeaning: string;
  bottleneck: string;
  components: ComponentScore[];
  machine: { name: string; operatingSystem?: string; processor: { name: string }; memory: { bytes: number }; gpus: { name: string }[]; remarks: string[] };
  models: Outlook[];
  upgrades: Upgrade[];
  power: { verdict: string };
  heat: string[];
  life: string[];
}

export interface ComponentScore {
  component: string;
  points: number;
  pointsMax: number;
  reason: string;
}

export interface Outlook {
  model: string;
  name: string;
  work: string;
  trains: boolean;
  fit: string;
  needBytes?: number;
  timeP10?: string;
  timeP50?: string;
  timeP90?: string;
}

export interface Upgrade {
  what: string;
  costLow?: string;
  costHigh?: string;
  currency?: string;
  scoreBefore: number;
  scoreAfter: number;
  modelsBefore: number;
  modelsAfter: number;
  compatibility: { aspect: string; verdict: string; detail: string }[];
}

const BYTES_MAX = 5_000_000;
const LISTS = ['components', 'models', 'upgrades', 'heat', 'life'];

/** Reads a file somebody chose. Throws an Error that says what is wrong with it. */
export async function readReport(file: File): Promise<Assessment> {
  if (file.size > BYTES_MAX) {
    throw new Error(`${file.name} has ${Math.round(file.size / 1e6)} MB; a report has less than one. Maybe it is another file.`);
  }
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch {
    throw new Error(`${file.name} is no JSON. Maybe make it with: supercargo assess --json > report.json`);
  }
  return checked(file.name, content);
}

/** Everything the page reads is there and of its type; the rest of the file does not matter. */
function checked(name: string, content: unknown): Assessment {
  const report = content as Record<string, unknown>;
  if (typeof content !== 'object' || content === null || report.kind !== 'supercargo.assessment') {
    throw new Error(`${name} is no assessment. Maybe make one with: supercargo assess --json > report.json`);
  }
  if (report.version !== 1) {
    throw new Error(`${name} has version ${String(report.version)}; this console reads version 1. Maybe update one of the two.`);
  }
  const machine = report.machine as Assessment['machine'] | undefined;
  const complete =
    typeof report.score === 'number' &&
    LISTS.every((list) => Array.isArray(report[list])) &&
    typeof machine?.memory?.bytes === 'number' &&
    typeof machine.processor?.name === 'string' &&
    Array.isArray(machine.gpus) &&
    Array.isArray(machine.remarks) &&
    typeof (report.power as Assessment['power'] | undefined)?.verdict === 'string';
  if (!complete) {
    throw new Error(`${name} is not complete. Maybe it was cut off; make it again with: supercargo assess --json > report.json`);
  }
  return content as Assessment;
}
