import { answer, api, type Schemas } from '../api/client';
import type { Case } from '../worklist/cases';

export type Proposal = Schemas['OverrideProposal'];
export type Appeal = Schemas['Appeal'];

const MOST = 500;

interface Page<T> {
  items: T[];
  next?: string;
}

async function whole<T>(page: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const one = await page(cursor);
    all.push(...one.items);
    cursor = one.next;
  } while (cursor);
  return all;
}

/** What waits for a second, senior person. */
export const proposals = () => ({
  queryKey: ['overrides'],
  queryFn: () => whole((cursor) => answer(api.GET('/api/v1/inspections/overrides', { params: { query: { state: 'PROPOSED', limit: MOST, cursor } } })) as Promise<Page<Proposal>>),
});

/** What traders object to and nobody has answered. */
export const appeals = () => ({
  queryKey: ['appeals'],
  queryFn: () => whole((cursor) => answer(api.GET('/api/v1/inspections/appeals', { params: { query: { state: 'OPEN', limit: MOST, cursor } } })) as Promise<Page<Appeal>>),
});

/** What of a case may be proposed to be lowered; the service has the last word. */
export function lowerable(of: Pick<Case, 'kind' | 'state' | 'outcome'>): 'LANE' | 'FINDING' | null {
  if (of.kind !== 'EXAMINATION') return null;
  if (of.state === 'OPEN' || of.state === 'CLAIMED') return 'LANE';
  return of.state === 'CONCLUDED' && of.outcome === 'NOT_CONFORM' ? 'FINDING' : null;
}

export type Deed = 'agreement' | 'rejection' | 'withdrawal';

/** What somebody is offered to do with a proposal: never to agree to his own. */
export function deedsOn(of: Pick<Proposal, 'proposedBy'>, who: { subject?: string; roles: string[] } | undefined): Deed[] {
  if (!who) return [];
  if (of.proposedBy === who.subject) return ['withdrawal'];
  return who.roles.includes('SUPERVISOR') ? ['agreement', 'rejection'] : [];
}
