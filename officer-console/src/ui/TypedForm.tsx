import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { s } from '../strings/en';
import { Trouble } from './Trouble';
import type { Sending } from './useTyped';

/** Help below its field, so that fields side by side stand on one line. */
export const BELOW: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** A form that says what becomes of what is typed into it. */
export function TypedForm(props: { form: Sending; title: string; label: string; help?: string; close?: () => void; children: ReactNode }) {
  const { form, title, label, help, close, children } = props;
  return (
    <form
      aria-label={title}
      className="typed"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <Stack gap="sm">
        <div>
          <Title order={3} size="h5">
            {title}
          </Title>
          {help && <Text size="sm" c="dimmed">{help}</Text>}
        </div>
        <fieldset disabled={form.pending}>
          <Stack gap="sm">{children}</Stack>
        </fieldset>
        {form.cutOff && <Text size="sm" role="status">{s.typed.cutOff}</Text>}
        {form.unsure && <Text size="sm" role="status">{s.typed.unsure}</Text>}
        {form.error && <Trouble error={form.error} />}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">{form.touched ? s.typed.kept : ''}</Text>
          <Group gap="xs" style={{ marginLeft: 'auto' }}>
            {close && (
              <Button
                variant="default"
                disabled={form.pending}
                onClick={() => {
                  form.discard();
                  close();
                }}
              >
                {form.touched ? s.typed.discard : s.measures.cancel}
              </Button>
            )}
            <Button type="submit" loading={form.pending}>
              {label}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  );
}
