import type { QueryState } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { knownSince } from './outdated';

const query = (state: Partial<QueryState>) => ({ state: state as QueryState });

describe('a page', () => {
  it('is as old as the oldest of what could not be read anew', () =>
    expect(
      knownSince([
        query({ status: 'success', data: 'fresh', dataUpdatedAt: 100 }),
        query({ status: 'error', data: 'old', dataUpdatedAt: 300 }),
        query({ status: 'error', data: 'older', dataUpdatedAt: 200 }),
      ]),
    ).toBe(200));

  it('is not outdated by what was never there, nor by what is', () =>
    expect(knownSince([query({ status: 'error', data: undefined, dataUpdatedAt: 0 }), query({ status: 'success', data: 'fresh', dataUpdatedAt: 100 })])).toBe(0));
});
