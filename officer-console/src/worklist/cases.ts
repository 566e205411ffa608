import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { duration, millisOf } from '../ui/time';
import { words } from '../ui/words';

export type Case = Schemas['CaseView'];

export const KINDS = ['EXAMINATION', 'DOCUMENTARY', 'POST_CLEARANCE'] as const;

const LANE_OF: Record<string, string> = { EXAMINATION: 'RED', DOCUMENTARY: 'YELLOW', POST_CLEARANCE: 'BLUE' };

export const caseOf = (caseId: string) => ({
  queryKey: ['case', caseId],
  queryFn: () => answer(api.GET('/api/v1/inspections/{caseId}', { params: { path: { caseId } } })) as Promise<Case>,
});

/** The caller's offices with their officers and bays; they change by the day. */
export const offices = () => ({
  queryKey: ['offices'],
  staleTime: 600_000,
  queryFn: () => answer(api.GET('/api/v1/offices')),
});

/** What kind of case it is, with its lane: no colour has to be seen to tell. */
export function kindInWords(kind: string, lane = LANE_OF[kind] ?? ''): string {
  return s.worklist.ofLane(s.worklist.kinds[kind] ?? words(kind), s.lane[lane] ?? lane);
}

/** How long there is until the deadline, or since; nothing of what is over. */
export function timeLeft(of: Pick<Case, 'dueAt' | 'state'>, now: Date): { text: string; late: boolean } | null {
  if (of.state === 'CONCLUDED' || of.state === 'WITHDRAWN') return null;
  const left = Date.parse(of.dueAt) - now.getTime();
  const text = duration(Math.floor(Math.abs(left) / 60_000) * 60_000 || 60_000);
  return left < 0 ? { text: s.worklist.late(text), late: true } : { text, late: false };
}

/** How long it takes as a rule, until when it has to be begun, and what is left until then; nothing of what is over. */
export function slackOf(of: Pick<Case, 'startBy' | 'expectedDuration'>, now: Date): { takes: string; startBy: string; text: string; late: boolean } | null {
  if (!of.startBy || !of.expectedDuration) return null;
  const left = Date.parse(of.startBy) - now.getTime();
  const text = duration(Math.floor(Math.abs(left) / 60_000) * 60_000 || 60_000);
  return { takes: duration(millisOf(of.expectedDuration)), startBy: of.startBy, text: left < 0 ? s.worklist.noSlack(text) : s.worklist.slackLeft(text), late: left < 0 };
}

/** Who acts next and how, in one sentence. */
export function nextInWords(of: Pick<Case, 'nextAction'>): string {
  const next = of.nextAction;
  return next ? s.worklist.nextAction(s.actor[next.actor] ?? words(next.actor), next.sentence) : s.worklist.nothingNext;
}

export interface May {
  claim: boolean;
  giveBack: boolean;
  assign: boolean;
}

/** What somebody is offered to do with a case; the service has the last word. */
export function may(of: Pick<Case, 'state' | 'claimedBy'>, who: { subject?: string; roles: string[] } | undefined): May {
  const supervisor = who?.roles.includes('SUPERVISOR') ?? false;
  return {
    claim: of.state === 'OPEN',
    giveBack: of.state === 'CLAIMED' && (of.claimedBy === who?.subject || supervisor),
    assign: supervisor && (of.state === 'OPEN' || of.state === 'CLAIMED'),
  };
}
