import type { Schemas } from '../api/client';

export interface AssessmentFields {
  outcome: string;
  days: string;
  reason: string;
  message: string;
}

export const EMPTY: AssessmentFields = { outcome: '', days: '', reason: '', message: '' };

/** What was typed as the API takes it; what was left empty is left out, for the service to say what is missing. */
export function request({ outcome, days, reason, message }: AssessmentFields): Schemas['AssessmentRequest'] {
  return {
    outcome: outcome || undefined,
    reason: reason || undefined,
    messageToTrader: message || undefined,
    answerWithinDays: outcome === 'NOT_ACCEPTED' && days.trim() ? Number(days) : undefined,
  };
}
