import type { Issue, Listing } from './types';

/** A request that was answered with a problem, or not answered at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly title: string;
  readonly issues: Issue[];

  constructor(status: number, title: string, detail: string, issues: Issue[] = []) {
    super(detail);
    this.status = status;
    this.title = title;
    this.issues = issues;
  }
}

const NO_ANSWER = 0;

export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, { headers: { Accept: 'application/json' }, ...init });
  } catch (failure) {
    if (init.signal?.aborted) {
      throw failure;
    }
    throw new ApiError(
      NO_ANSWER,
      'The console does not answer',
      'Maybe it was stopped: look at ./supercargo status, then reload this page.',
    );
  }
  if (!response.ok) {
    throw await problemOf(response);
  }
  return response;
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await request(path, { signal })).json();
}

/** Reads a whole listing, page by page. */
export async function getAll<T>(path: string, signal?: AbortSignal): Promise<T[]> {
  const pagesMax = 50;
  const items: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page++) {
    const separator = path.includes('?') ? '&' : '?';
    const next = cursor === undefined ? path : `${path}${separator}cursor=${encodeURIComponent(cursor)}`;
    const listing: Listing<T> = await getJson(next, signal);
    items.push(...listing.items);
    cursor = listing.nextCursor;
    if (cursor === undefined || cursor === null) {
      break;
    }
  }
  return items;
}

export async function postYaml<T>(path: string, document: string, key?: string): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/yaml', Accept: 'application/json' };
  if (key !== undefined) {
    headers['Idempotency-Key'] = key;
  }
  return (await request(path, { method: 'POST', headers, body: document })).json();
}

export function sendJson(method: 'POST' | 'PUT', path: string, body: unknown): Promise<Response> {
  return request(path, {
    method,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Random enough also where the page is not served securely and {@code crypto.randomUUID} is missing. */
export function idempotencyKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function problemOf(response: Response): Promise<ApiError> {
  const type = response.headers.get('Content-Type') ?? '';
  if (type.includes('json')) {
    try {
      const problem = await response.json();
      return new ApiError(
        response.status,
        problem.title ?? `Refused (${response.status})`,
        problem.detail ?? '',
        problem.issues ?? [],
      );
    } catch {
      // A broken document is reported by its status below.
    }
  }
  return new ApiError(response.status, `Refused (${response.status})`, response.statusText);
}
