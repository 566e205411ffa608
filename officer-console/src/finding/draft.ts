import type { Schemas } from '../api/client';
import { fromField } from '../ui/time';
import { decimal } from '../ui/typed';

export type Outcome = 'CONFORM' | 'NOT_CONFORM' | 'INCONCLUSIVE';

export const TREATMENTS = ['CLEAR', 'CORRECT', 'TAKE_BACK', 'DESTROY', 'HAND_OVER'] as const;

/** What happens to a part of an item; without an amount to all of it. */
export interface Part {
  treatment: string;
  amount: string;
  unit: string;
}

/** What an officer has typed about a case; kept in the tab until it is sent. */
export interface Draft {
  items: Record<number, { outcome: Outcome; topic: string; severity: string; note: string; parts: Part[] }>;
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

const EMPTY = { outcome: 'CONFORM' as Outcome, topic: '', severity: '', note: '', parts: [] as Part[] };

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
  return restored(sessionStorage.getItem(key(caseId)), items);
}

/** What was kept, by whichever console: a field that a newer one asks for is as if untouched. */
export function restored(text: string | null, numbers: number[]): Draft {
  const empty = emptyDraft(numbers);
  if (!text) return empty;
  const draft = JSON.parse(text) as Draft;
  const items = Object.fromEntries(Object.entries({ ...empty.items, ...draft.items }).map(([number, item]) => [number, { ...EMPTY, ...item }]));
  return { ...empty, ...draft, items };
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
      ...(item.outcome === 'NOT_CONFORM' && goodsAreHere && item.parts.length > 0 ? { parts: item.parts.map(partOf) } : {}),
    })) as Schemas['ConclusionRequest']['items'],
    reason: draft.reason || undefined,
    messageToTrader: draft.message || undefined,
    ...(outcome === 'NOT_CONFORM' && goodsAreHere ? following(draft) : {}),
    ...(outcome === 'INCONCLUSIVE' ? { waitsFor: draft.waitsFor || undefined } : {}),
  };
}

function partOf({ treatment, amount, unit }: Part) {
  return { treatment: treatment || undefined, quantity: amount.trim() ? { amount: decimal(amount), unit } : undefined };
}

/** Who has to be told what follows: by what becomes of the whole, and of parts. */
export function needs(draft: Draft): { correction: boolean; handOver: boolean; notice: boolean } {
  const parts = Object.values(draft.items).flatMap((item) => (item.outcome === 'NOT_CONFORM' ? item.parts : []));
  const some = (treatment: string) => draft.disposal === treatment || parts.some((part) => part.treatment === treatment);
  return { correction: draft.disposal === 'CLEAR_WITH_CORRECTION', handOver: some('HAND_OVER'), notice: some('TAKE_BACK') };
}

/** What follows for goods that do not conform and are still here. */
function following(draft: Draft): Partial<Schemas['ConclusionRequest']> {
  const { disposal, correction, handOver, notice } = draft;
  const wanted = needs(draft);
  const consequence = disposal === 'CLEAR_WITH_CORRECTION' || disposal === 'HAND_OVER' ? disposal : undefined;
  return {
    consequence,
    disposal: consequence ? undefined : disposal || undefined,
    ...(wanted.correction ? { correction: { what: correction.what || undefined, deadline: fromField(correction.deadline) } } : {}),
    ...(wanted.handOver ? { handOver: { authority: handOver.authority || undefined, reference: handOver.reference || undefined } } : {}),
    ...(wanted.notice && (notice.authority || notice.country || notice.at)
      ? { notice: { authority: notice.authority || undefined, country: notice.country.trim().toUpperCase() || undefined, reference: notice.reference || undefined, notifiedAt: fromField(notice.at) } }
      : {}),
  };
}
