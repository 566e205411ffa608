import type { Schemas } from '../api/client';

/** What an officer has typed about a case; kept in the tab until it is sent. */
export interface Draft {
  items: Record<number, { outcome: 'CONFORM' | 'NOT_CONFORM'; topic: string; severity: string; note: string }>;
  reason: string;
  message: string;
  disposal: string;
}

const EMPTY = { outcome: 'CONFORM' as const, topic: '', severity: '', note: '' };

export function emptyDraft(items: number[]): Draft {
  return { items: Object.fromEntries(items.map((number) => [number, { ...EMPTY }])), reason: '', message: '', disposal: '' };
}

const key = (caseId: string) => `greenlane.conclusion.${caseId}`;

export function keep(caseId: string, draft: Draft | null): void {
  if (draft) sessionStorage.setItem(key(caseId), JSON.stringify(draft));
  else sessionStorage.removeItem(key(caseId));
}

export function kept(caseId: string, items: number[]): Draft {
  const empty = emptyDraft(items);
  const text = sessionStorage.getItem(key(caseId));
  if (!text) return empty;
  const draft = JSON.parse(text) as Draft;
  return { ...draft, items: { ...empty.items, ...draft.items } };
}

/** One item that is not conform makes the whole so. */
export function outcomeOf(draft: Draft): 'CONFORM' | 'NOT_CONFORM' {
  return Object.values(draft.items).some((item) => item.outcome === 'NOT_CONFORM') ? 'NOT_CONFORM' : 'CONFORM';
}

/** The draft as the API takes it; what was left empty is left out, for the service to say what is missing. */
export function request(draft: Draft, goodsAreHere: boolean): Schemas['ConclusionRequest'] {
  const outcome = outcomeOf(draft);
  return {
    outcome,
    items: Object.entries(draft.items).map(([number, item]) => ({
      itemNumber: Number(number),
      outcome: item.outcome,
      ...(item.outcome === 'NOT_CONFORM' && item.topic ? { topic: item.topic } : {}),
      ...(item.outcome === 'NOT_CONFORM' && item.severity ? { severity: item.severity } : {}),
      ...(item.note ? { note: item.note } : {}),
    })) as Schemas['ConclusionRequest']['items'],
    reason: draft.reason || undefined,
    messageToTrader: draft.message || undefined,
    disposal: goodsAreHere && outcome === 'NOT_CONFORM' && draft.disposal ? draft.disposal : undefined,
  };
}
