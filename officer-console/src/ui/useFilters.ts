import { useState } from 'react';
import type { Filters } from '../app/router';

/** The filters that are being typed, and those that stand in the address. */
export function useFilters(inAddress: Filters, go: (filters: Filters) => void) {
  const [draft, setDraft] = useState<Filters>(inAddress);
  const [seen, setSeen] = useState(inAddress);
  if (seen !== inAddress && JSON.stringify(seen) !== JSON.stringify(inAddress)) {
    setSeen(inAddress);
    setDraft(inAddress);
  }
  return {
    draft,
    text: (name: string) => (typeof draft[name] === 'string' ? (draft[name] as string) : ''),
    list: (name: string) => {
      const value = draft[name];
      return Array.isArray(value) ? value : value ? [value] : [];
    },
    set: (name: string, value: string | string[] | null) => setDraft({ ...draft, [name]: value && value.length > 0 ? value : undefined }),
    apply: () => go(draft),
    use: (filters: Filters) => {
      setDraft(filters);
      go(filters);
    },
    clear: () => {
      setDraft({});
      go({});
    },
  };
}
