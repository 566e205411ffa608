import { answer, api, type Schemas } from '../api/client';

export type Model = Schemas['ModelEntry'];
export type Performance = Schemas['Performance'];

const SOON = 1000;
const NOW_AND_THEN = 15_000;
const A_WHILE = 300_000;

/** From here on a number is spread otherwise than when the model learnt, as the service has it. */
export const MOVED = 0.25;

/** Asked again as long as one of them learns. */
export const models = () => ({
  queryKey: ['models'],
  queryFn: () => answer(api.GET('/api/v1/models')),
  refetchInterval: (found: { state: { data?: { items: Model[] } } }) => (found.state.data?.items.some(learns) ? SOON : (false as const)),
});

export const model = (id: string) => ({
  queryKey: ['models', id],
  queryFn: () => answer(api.GET('/api/v1/models/{id}', { params: { path: { id } } })) as Promise<Model>,
  refetchInterval: (found: { state: { data?: Model } }) => (found.state.data && learns(found.state.data) ? SOON : (false as const)),
});

/** Whether decisions have the model that the policy names; asked as long as somebody looks. */
export const status = () => ({
  queryKey: ['models', 'status'],
  queryFn: () => answer(api.GET('/api/v1/models/status')),
  refetchInterval: NOW_AND_THEN,
});

/** Two models on the same days; scoring thousands of declarations anew is not done for every look. */
export const judged = (id: string, champion: string | undefined) => ({
  queryKey: ['models', id, 'performance', champion ?? ''],
  queryFn: () => onTheSameDays(performance, id, champion),
  staleTime: A_WHILE,
});

const performance = (id: string, since?: string) =>
  answer(api.GET('/api/v1/models/{id}/performance', { params: { path: { id }, query: { since } } })) as Promise<Performance>;

/** What each says from the first day on that neither learnt from. */
export async function onTheSameDays(
  ask: (id: string, since?: string) => Promise<Performance>,
  id: string,
  champion: string | undefined,
): Promise<{ own: Performance; champion?: Performance }> {
  const own = await ask(id);
  if (champion === undefined) return { own };
  const other = await ask(champion, own.since);
  return { own: other.since > own.since ? await ask(id, other.since) : own, champion: other };
}

function learns(one: Model): boolean {
  return one.state === 'TRAINING';
}

const CODED = /^[A-Z][A-Z_]+: (?=\S)/;

/** The sentence of a failure; the code before it is for programs. */
export function sentenceOf(failure: string | undefined): string {
  return (failure ?? '').replace(CODED, '');
}

/** A share of 0 to 1 as per cent. */
export function perCent(share: string | number | undefined): string {
  return share === undefined ? '–' : `${(100 * Number(share)).toFixed(1)} %`;
}

/** Where the axes of a plot of shares end: at the next tenth above all of them. */
export function endOf(shares: (string | number)[]): number {
  return Math.min(100, Math.max(10, 10 * Math.ceil(10 * Math.max(0, ...shares.map(Number)))));
}
