import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** What went wrong, as a problem of the API (RFC 9457) tells it. */
export interface Told {
  code: string;
  detail: string;
  errors: { path: string; code: string; message: string; fix: string }[];
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly told: Told,
  ) {
    super(told.detail);
  }

  get sessionEnded(): boolean {
    return this.status === 401;
  }
}

const UNREACHABLE: Told = { code: 'NO_ANSWER', detail: '', errors: [] };

function cookie(name: string): string {
  const found = document.cookie.split('; ').find((one) => one.startsWith(name + '='));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : '';
}

/** Every unsafe call proves that this page makes it. */
export function proof(): Record<string, string> {
  return { 'X-XSRF-TOKEN': cookie('XSRF-TOKEN') };
}

export const api = createClient<paths>({ baseUrl: '/' });
api.use({
  onRequest({ request }) {
    if (request.method !== 'GET') {
      request.headers.set('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    }
    return request;
  },
});

const ended = new Set<() => void>();

/** Tells when a call found the session ended. */
export function onSessionEnd(listener: () => void): () => void {
  ended.add(listener);
  return () => ended.delete(listener);
}

/** The answer's body, or the refusal as an error. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  let result;
  try {
    result = await call;
  } catch {
    throw new Refusal(0, UNREACHABLE);
  }
  if (result.response.ok) {
    return result.data as T;
  }
  const problem = (typeof result.error === 'object' && result.error !== null ? result.error : {}) as Partial<Told>;
  const refusal = new Refusal(result.response.status, {
    code: problem.code ?? String(result.response.status),
    detail: problem.detail ?? '',
    errors: problem.errors ?? [],
  });
  if (refusal.sessionEnded) {
    ended.forEach((listener) => listener());
  }
  throw refusal;
}
