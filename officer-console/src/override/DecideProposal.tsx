import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { deedsOn, proposals, type Proposal } from './override';

/** The second person agrees or rejects with reasons; who proposed it may only take it back. */
export function DecideProposal({ of }: { of: Proposal }) {
  const who = useQuery(session).data;
  const queries = useQueryClient();
  const [opened, setOpened] = useState<'agreement' | 'rejection'>();
  const done = () => {
    void queries.invalidateQueries({ queryKey: proposals().queryKey });
    void queries.invalidateQueries({ queryKey: ['appeals'] });
    void queries.invalidateQueries({ queryKey: ['case', of.caseId] });
    void queries.invalidateQueries({ queryKey: ['inspections'] });
  };
  const withdraw = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/inspections/overrides/{overrideId}/withdrawal', { params: { path: { overrideId: of.overrideId } } })),
    onSuccess: done,
  });
  const deeds = deedsOn(of, who);
  if (deeds.length === 0) return <Text size="sm" mt="sm">{s.override.notYours}</Text>;
  if (opened) return <Reasoned key={opened} of={of} deed={opened} done={done} close={() => setOpened(undefined)} />;
  return (
    <>
      {deeds.includes('withdrawal') && <Text size="sm" mt="sm">{s.override.own}</Text>}
      <Group gap="xs" mt="sm">
        {deeds.includes('agreement') && <Button onClick={() => setOpened('agreement')}>{s.override.agree}</Button>}
        {deeds.includes('rejection') && (
          <Button variant="default" onClick={() => setOpened('rejection')}>
            {s.override.reject}
          </Button>
        )}
        {deeds.includes('withdrawal') && (
          <Button variant="default" onClick={() => withdraw.mutate()} loading={withdraw.isPending}>
            {s.override.withdraw}
          </Button>
        )}
      </Group>
      {withdraw.isError && <Trouble error={withdraw.error} />}
    </>
  );
}

function Reasoned({ of, deed, done, close }: { of: Proposal; deed: 'agreement' | 'rejection'; done: () => void; close: () => void }) {
  const title = deed === 'agreement' ? s.override.agree : s.override.reject;
  const form = useTyped({
    id: `override.${of.overrideId}.${deed}`,
    empty: { reason: '' },
    send: async ({ reason }) => {
      const call = { params: { path: { overrideId: of.overrideId } }, body: { reason: reason || undefined } };
      return answer(deed === 'agreement' ? api.POST('/api/v1/inspections/overrides/{overrideId}/agreement', call) : api.POST('/api/v1/inspections/overrides/{overrideId}/rejection', call));
    },
    done,
  });
  return (
    <TypedForm form={form} title={title} help={deed === 'agreement' ? s.override.agreeHelp : undefined} label={title} close={close}>
      <Textarea label={s.override.decisionReason} autosize minRows={2} value={form.fields.reason} onChange={(event) => form.set({ reason: event.currentTarget.value })} />
    </TypedForm>
  );
}
