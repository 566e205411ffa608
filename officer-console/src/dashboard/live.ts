import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { session } from '../login/session';

/** What is pushed; kept while the connection is lost, and marked as old. */
export function useLive<T>(path: string, name = 'dashboard'): { data: T | null; live: boolean } {
  const [data, setData] = useState<T | null>(null);
  const [live, setLive] = useState(false);
  const queries = useQueryClient();
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const open = () => {
      source = new EventSource(path);
      source.onopen = () => setLive(true);
      source.addEventListener(name, (event) => {
        setLive(true);
        setData(JSON.parse((event as MessageEvent<string>).data) as T);
      });
      source.onerror = () => {
        setLive(false);
        // The browser tries again by itself after a break, but not after a refusal: the session may have ended.
        if (source?.readyState === EventSource.CLOSED) {
          void queries.invalidateQueries({ queryKey: session.queryKey });
          again = setTimeout(open, 5000);
        }
      };
    };
    // A tab that nobody looks at needs no stream.
    const onVisible = () => {
      if (document.visibilityState === 'visible' && !source) open();
      else if (document.visibilityState === 'hidden') {
        source?.close();
        source = null;
      }
    };
    open();
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(again);
      source?.close();
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [path, name, queries]);
  return { data, live };
}

/** Has a list asked for anew when its figures have changed; false while nobody can tell. */
export function useListThatFollows(path: string, list: string): boolean {
  const { data, live } = useLive<object>(path);
  const queries = useQueryClient();
  const first = useRef(true);
  useEffect(() => {
    if (!data) return;
    if (!first.current) void queries.invalidateQueries({ queryKey: [list] });
    first.current = false;
  }, [data, queries, list]);
  return live;
}
