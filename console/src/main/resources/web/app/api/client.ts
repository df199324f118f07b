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
