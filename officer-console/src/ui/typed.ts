import { Refusal } from '../api/client';

/** What somebody has typed into a form; kept in the tab until the service has it. */
export interface Typed<T> {
  fields: T;
  /** Whose words they are: nobody else is shown them, or sends them. */
  by: string;
  /** They were sent, and no answer came: they may have arrived. */
  unsure: boolean;
}

const key = (form: string) => `greenlane.typed.${form}`;

export function keepTyped<T>(form: string, typed: Typed<T> | null): void {
  if (typed) sessionStorage.setItem(key(form), JSON.stringify(typed));
  else sessionStorage.removeItem(key(form));
}

/** A field that a newer console asks for, and the kept words do not have, is as if untouched. */
export function keptTyped<T extends object>(form: string, by: string, empty: T): Typed<T> | null {
  const text = sessionStorage.getItem(key(form));
  if (!text) return null;
  const typed = JSON.parse(text) as Typed<T>;
  return typed.by === by ? { ...typed, fields: { ...empty, ...typed.fields } } : null;
}

const NOBODY_ANSWERED = new Set([0, 502, 503, 504]);

/** Whether nobody knows what became of a call: the connection broke, or the service behind the gateway is away. */
export function lost(error: unknown): boolean {
  return error instanceof Refusal && NOBODY_ANSWERED.has(error.status);
}

/** Whether the service said why not, so that what was sent is certainly not there. */
export function refused(error: unknown): boolean {
  return error instanceof Refusal && error.status >= 400 && error.status < 500;
}

/** How long until it is tried again: soon at first, then now and then. */
export function pause(failures: number): number {
  return Math.min(1000 * 2 ** failures, 15_000);
}

/**
 * Sends what may have arrived before: if it has, it is not sent again.
 *
 * @param arrived what the service has of it; not needed where the service itself counts the same only once
 */
export async function sendOnce<T, R>(fields: T, unsure: boolean, send: (fields: T) => Promise<R>, arrived?: (fields: T) => Promise<R | undefined>): Promise<R> {
  const before = unsure && arrived ? await arrived(fields) : undefined;
  return before ?? send(fields);
}

/** A decimal as people write it in their countries. */
export function decimal(text: string): string | undefined {
  return text.trim().replace(',', '.') || undefined;
}
