import { useEffect, useRef } from 'react';

/** Whether keys are being typed into something. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Single keys, and a letter after g, which then means nothing else; never while somebody types. */
export function useKeys(keys: Record<string, (event: KeyboardEvent) => void>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    let prefix = '';
    const onKey = (event: KeyboardEvent) => {
      const name = (event.ctrlKey || event.metaKey ? 'Ctrl+' : '') + event.key;
      if (typing(event.target) && !name.startsWith('Ctrl+')) return;
      if (event.altKey) return;
      const found = latest.current[prefix + name] ?? (prefix && !name.startsWith('Ctrl+') ? undefined : latest.current[name]);
      prefix = !prefix && name === 'g' ? 'g ' : '';
      if (found) {
        found(event);
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Moves the focus among the links that open the rows of a list. */
export function moveInRows(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row]')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  const next = links[here < 0 ? (step > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, here + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
