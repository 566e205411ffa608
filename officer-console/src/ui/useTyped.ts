import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { onRenewed, session } from '../login/session';
import { Refusal } from '../api/client';
import { keepTyped, keptTyped, lost, pause, refused, sendOnce, type Typed } from './typed';

/** What a form shows of the way its words take. */
export interface Sending {
  /** Something is typed that the service does not have. */
  touched: boolean;
  /** It was sent before and may have arrived; shown until it is sent again. */
  unsure: boolean;
  pending: boolean;
  /** It is being tried again, since nobody answers. */
  cutOff: boolean;
  error: Error | null;
  submit: () => void;
  discard: () => void;
}

/**
 * A form whose words survive: they are kept in the tab while they are typed, sent again when the connection or the session is
 * back, and forgotten once the service has them.
 */
export function useTyped<T extends object, R>(form: {
  /** Names the form in the tab's memory. */
  id: string;
  empty: T;
  send: (fields: T) => Promise<R>;
  arrived?: (fields: T) => Promise<R | undefined>;
  done: (now: R) => void;
}): Sending & { fields: T; set: (change: Partial<T>) => void } {
  const queries = useQueryClient();
  // Whoever opened the form: while no session is there, the words are still theirs.
  const [by] = useState(() => queries.getQueryData(session.queryKey)?.subject ?? '');
  const [typed, setTyped] = useState<Typed<T> | null>(() => keptTyped(form.id, by, form.empty));
  const keep = (now: Typed<T> | null) => {
    keepTyped(form.id, now);
    setTyped(now);
  };
  const unsure = useRef(typed?.unsure ?? false);
  const call = useMutation({
    mutationFn: async (fields: T) => {
      const again = unsure.current;
      unsure.current = true;
      keepTyped(form.id, { fields, by, unsure: true });
      try {
        return await sendOnce(fields, again, form.send, form.arrived);
      } catch (error) {
        // It did not arrive this time; it may have before.
        if (refused(error)) unsure.current = again;
        keepTyped(form.id, { fields, by, unsure: unsure.current });
        throw error;
      }
    },
    retry: (_, error) => lost(error),
    retryDelay: pause,
    onSuccess: (now) => {
      unsure.current = false;
      keep(null);
      form.done(now);
      // What was asked for before this must not come back after it, and older.
      void queries.invalidateQueries();
    },
  });
  const fields = typed?.fields ?? form.empty;
  const waits = call.error instanceof Refusal && call.error.sessionEnded;
  const resume = useRef(() => {});
  resume.current = () => {
    // Only the same person goes on.
    if (waits && queries.getQueryData(session.queryKey)?.subject === by) call.mutate(fields);
  };
  useEffect(() => onRenewed(() => resume.current()), []);
  return {
    fields,
    touched: typed !== null,
    unsure: typed?.unsure === true && call.isIdle,
    pending: call.isPending,
    cutOff: call.isPending && (call.isPaused || call.failureCount > 0),
    error: call.isPending ? null : call.error,
    set: (change: Partial<T>) => keep({ fields: { ...fields, ...change }, by, unsure: unsure.current }),
    submit: () => {
      keep({ fields, by, unsure: unsure.current });
      call.mutate(fields);
    },
    discard: () => {
      unsure.current = false;
      keep(null);
      call.reset();
    },
  };
}
