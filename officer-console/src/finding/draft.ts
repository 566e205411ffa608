import type { Schemas } from '../api/client';
import { fromField } from '../ui/time';

export type Outcome = 'CONFORM' | 'NOT_CONFORM' | 'INCONCLUSIVE';

/** What an officer has typed about a case; kept in the tab until it is sent. */
export interface Draft {
  items: Record<number, { outcome: Outcome; topic: string; severity: string; note: string }>;
  reason: string;
  message: string;
  /** What follows for goods that do not conform. */
  disposal: string;
  correction: { what: string; deadline: string };
  handOver: { authority: string; reference: string };
  /** Who was told that goods go back; left empty where nobody was. */
  notice: { authority: string; country: string; reference: string; at: string };
  waitsFor: string;
}

const EMPTY = { outcome: 'CONFORM' as Outcome, topic: '', severity: '', note: '' };

const NOTHING_FOLLOWS = { correction: { what: '', deadline: '' }, handOver: { authority: '', reference: '' }, notice: { authority: '', country: '', reference: '', at: '' }, waitsFor: '' };

export function emptyDraft(items: number[]): Draft {
  return { items: Object.fromEntries(items.map((number) => [number, { ...EMPTY }])), reason: '', message: '', disposal: '', ...NOTHING_FOLLOWS };
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
  return { ...empty, ...draft, items: { ...empty.items, ...draft.items } };
}

/** One item that is not conform makes the whole so; else one that is undecided leaves the whole undecided. */
export function outcomeOf(draft: Draft): Outcome {
  const found = Object.values(draft.items).map((item) => item.outcome);
  return found.includes('NOT_CONFORM') ? 'NOT_CONFORM' : found.includes('INCONCLUSIVE') ? 'INCONCLUSIVE' : 'CONFORM';
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
    ...(outcome === 'NOT_CONFORM' && goodsAreHere ? following(draft) : {}),
    ...(outcome === 'INCONCLUSIVE' ? { waitsFor: draft.waitsFor || undefined } : {}),
  };
}

/** What follows for goods that do not conform and are still here. */
function following({ disposal, correction, handOver, notice }: Draft): Partial<Schemas['ConclusionRequest']> {
  switch (disposal) {
    case 'CLEAR_WITH_CORRECTION':
      return { consequence: 'CLEAR_WITH_CORRECTION', correction: { what: correction.what || undefined, deadline: fromField(correction.deadline) } };
    case 'HAND_OVER':
      return { consequence: 'HAND_OVER', handOver: { authority: handOver.authority || undefined, reference: handOver.reference || undefined } };
    case 'TAKE_BACK':
      return notice.authority || notice.country || notice.at
        ? { disposal, notice: { authority: notice.authority || undefined, country: notice.country.trim().toUpperCase() || undefined, reference: notice.reference || undefined, notifiedAt: fromField(notice.at) } }
        : { disposal };
    default:
      return { disposal: disposal || undefined };
  }
}
