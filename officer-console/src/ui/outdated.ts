import type { Query } from '@tanstack/react-query';

/** Whether it could not be read anew, and what is shown of it is older than it looks. */
export function notRefreshed({ state }: Pick<Query, 'state'>): boolean {
  return state.status === 'error' && state.data !== undefined;
}

/** As of when the oldest of what could not be read anew is known, in milliseconds; 0 when all of it could. */
export function knownSince(shown: Pick<Query, 'state'>[]): number {
  const old = shown.filter(notRefreshed).map((query) => query.state.dataUpdatedAt);
  return old.length > 0 ? Math.min(...old) : 0;
}
