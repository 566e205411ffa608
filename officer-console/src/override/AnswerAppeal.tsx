import { Button, Group, Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { appeals, proposals, type Appeal } from './override';

/** A supervisor answers a trader: no, with reasons, or yes, once another supervisor agrees. */
export function AnswerAppeal({ of }: { of: Appeal }) {
  const supervisor = useQuery(session).data?.roles.includes('SUPERVISOR');
  const [opened, setOpened] = useState<'rejection' | 'upholding'>();
  if (!supervisor) return <Text size="sm" mt="sm">{s.override.supervisorAnswers}</Text>;
  if (opened === 'rejection') return <Reject of={of} close={() => setOpened(undefined)} />;
  if (opened === 'upholding') return <Uphold of={of} close={() => setOpened(undefined)} />;
  return (
    <Group gap="xs" mt="sm">
      <Button variant="default" onClick={() => setOpened('upholding')}>
        {s.override.uphold}
      </Button>
      <Button variant="default" onClick={() => setOpened('rejection')}>
        {s.override.rejectAppeal}
      </Button>
    </Group>
  );
}

function useDone(close: () => void) {
  const queries = useQueryClient();
  return () => {
    close();
    void queries.invalidateQueries({ queryKey: appeals().queryKey });
    void queries.invalidateQueries({ queryKey: proposals().queryKey });
  };
}

function Reject({ of, close }: { of: Appeal; close: () => void }) {
  const form = useTyped({
    id: `appeal.${of.appealId}.rejection`,
    empty: { reason: '' },
    send: ({ reason }) => answer(api.POST('/api/v1/inspections/appeals/{appealId}/rejection', { params: { path: { appealId: of.appealId } }, body: { reason: reason || undefined } })),
    done: useDone(close),
  });
  return (
    <TypedForm form={form} title={s.override.rejectAppeal} label={s.override.rejectAppeal} close={close}>
      <Textarea label={s.override.message} autosize minRows={3} value={form.fields.reason} onChange={(event) => form.set({ reason: event.currentTarget.value })} />
    </TypedForm>
  );
}

function Uphold({ of, close }: { of: Appeal; close: () => void }) {
  const form = useTyped({
    id: `appeal.${of.appealId}.upholding`,
    empty: { reason: '', message: '' },
    send: ({ reason, message }) =>
      answer(
        api.POST('/api/v1/inspections/appeals/{appealId}/upholding', {
          params: { path: { appealId: of.appealId } },
          body: { reason: reason || undefined, messageToTrader: message || undefined },
        }),
      ),
    done: useDone(close),
  });
  return (
    <TypedForm form={form} title={s.override.uphold} help={s.override.upholdHelp} label={s.override.propose} close={close}>
      <Textarea label={s.override.reason} autosize minRows={2} value={form.fields.reason} onChange={(event) => form.set({ reason: event.currentTarget.value })} />
      <Textarea label={s.override.message} autosize minRows={3} value={form.fields.message} onChange={(event) => form.set({ message: event.currentTarget.value })} />
    </TypedForm>
  );
}
