import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { TypedForm } from './TypedForm';
import type { Sending } from './useTyped';

/** A form behind a button, until somebody means it or has words in it that were not sent yet. */
export function Offered(props: {
  form: Sending;
  title: string;
  label: string;
  help?: string;
  opened: boolean;
  open: () => void;
  close: () => void;
  /** It stands on the page by itself, and not within a card. */
  card?: boolean;
  children: ReactNode;
}) {
  const { form, title, label, help, opened, open, close, card, children } = props;
  if (!opened && !form.touched) {
    return (
      <Group>
        <Button variant="default" onClick={open}>
          {title}
        </Button>
      </Group>
    );
  }
  const typed = (
    <TypedForm form={form} title={title} help={help} label={label} close={close}>
      {children}
    </TypedForm>
  );
  return card ? (
    <section className="card" aria-label={title}>
      {typed}
    </section>
  ) : (
    typed
  );
}
