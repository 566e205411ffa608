import type { ReactNode } from 'react';
import { s } from '../strings/en';
import { Trouble } from './Trouble';

/** What a query brings, once it is there; why it is not, and how to ask again, where it does not come. */
export function Loaded<T>({ of, children }: { of: { data?: T; isLoadingError: boolean; error: unknown; refetch: () => unknown }; children: (data: T) => ReactNode }) {
  if (of.isLoadingError) return <Trouble error={of.error} again={() => void of.refetch()} />;
  if (of.data === undefined) return <div aria-busy="true">{s.loading}</div>;
  return <>{children(of.data)}</>;
}
