import { queryOptions } from '@tanstack/react-query';
import { proof, Refusal } from '../api/client';

export interface Session {
  authenticated: boolean;
  subject?: string;
  name?: string;
  roles: string[];
  offices: string[];
  eori?: string | null;
}

/** Who has logged in; also sets the cookie that unsafe calls are proved with. */
export const session = queryOptions({
  queryKey: ['session'],
  staleTime: 60_000,
  queryFn: async (): Promise<Session> => {
    const response = await fetch('/console/session', { headers: { Accept: 'application/json' } }).catch(() => null);
    if (!response?.ok) throw new Refusal(response?.status ?? 0, { code: 'NO_ANSWER', detail: '', errors: [] });
    return response.json();
  },
});

export function toLogin(page: string): void {
  window.location.assign('/login?return=' + encodeURIComponent(page));
}

export async function logOut(): Promise<void> {
  const response = await fetch('/logout', { method: 'POST', headers: proof() });
  const { location } = response.ok ? await response.json() : { location: '/console/logged-out' };
  window.location.assign(location);
}

const CHANNEL = 'greenlane-login';

/** Tells the other tabs that somebody has logged in. */
export function tellLoggedIn(): void {
  new BroadcastChannel(CHANNEL).postMessage('in');
}

export function onLoggedIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}

const renewed = new Set<() => void>();

/** Tells the forms of this tab that somebody has logged in again, and that the page shows what that person may see. */
export function tellRenewed(): void {
  renewed.forEach((listener) => listener());
}

export function onRenewed(listener: () => void): () => void {
  renewed.add(listener);
  return () => renewed.delete(listener);
}
