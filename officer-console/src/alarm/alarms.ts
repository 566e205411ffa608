import type { InfiniteData } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { duration } from '../ui/time';
import { words } from '../ui/words';

export type Alarm = Schemas['PortAlarm'];

/** What a list shows unless something else is wanted: what somebody still has to do something about. */
export const UNDONE = 'OPEN,TAKEN_UP';

export const alarmsOf = async (state: string, cursor: string | undefined) =>
  (await answer(api.GET('/api/v1/port-alarms', { params: { query: { state: state || UNDONE, limit: 200, cursor } as never } }))) as { items: Alarm[]; next?: string };

/** The pages of a list that were read so far. */
export type Listed = InfiniteData<{ items: Alarm[]; next?: string }>;

/** The list with an alarm as it is now, where it stood. */
export function withAlarm(listed: Listed, now: Alarm): Listed {
  return { ...listed, pages: listed.pages.map((page) => ({ ...page, items: page.items.map((one) => (one.id === now.id ? now : one)) })) };
}

export function kindInWords(kind: string): string {
  return s.alarms.kinds[kind] ?? words(kind);
}

/** Where it is: the office that looks into it, else the place, else nobody said. */
export function placeInWords(of: Pick<Alarm, 'customsOffice' | 'location'>): string {
  return of.customsOffice ?? of.location ?? s.alarms.nowhere;
}

/** How long it has been waiting for somebody; nothing of what somebody has, or has closed. */
export function waiting(of: Pick<Alarm, 'state' | 'raisedAt'>, now: Date): string | null {
  return of.state === 'OPEN' ? duration(Math.max(60_000, Math.floor((now.getTime() - Date.parse(of.raisedAt)) / 60_000) * 60_000)) : null;
}

export interface May {
  takeUp: boolean;
  close: boolean;
}

/** What somebody is offered to do about an alarm; the service has the last word. */
export function may(of: Pick<Alarm, 'state' | 'takenUpBy'>, who: { subject?: string; roles: string[] } | undefined): May {
  return {
    takeUp: of.state === 'OPEN',
    close: of.state === 'TAKEN_UP' && (of.takenUpBy === who?.subject || (who?.roles.includes('SUPERVISOR') ?? false)),
  };
}
