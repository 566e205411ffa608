import { Text, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Offered } from '../ui/Offered';
import { Time } from '../ui/Time';
import { useTyped } from '../ui/useTyped';
import type { Case } from '../worklist/cases';
import { lowerable, proposals, type Proposal } from './override';

/** Proposes that goods go without an examination, or that a finding be taken back; another person has to agree. */
export function ProposeOverride({ found }: { found: Case }) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [proposed, setProposed] = useState(false);
  const { caseId } = found;
  const what = lowerable(found);
  const form = useTyped({
    id: `override.${caseId}`,
    empty: { reason: '', message: '' },
    send: async ({ reason, message }) =>
      (await answer(
        api.POST('/api/v1/inspections/{caseId}/override', { params: { path: { caseId } }, body: { reason: reason || undefined, messageToTrader: message || undefined } }),
      )) as Proposal,
    arrived: async ({ reason }) => (await queries.fetchQuery({ ...proposals(), staleTime: 0 })).find((one) => one.caseId === caseId && one.reason === reason),
    done: () => {
      setOpened(false);
      setProposed(true);
      void queries.invalidateQueries({ queryKey: proposals().queryKey });
    },
  });
  const waiting = useQuery({ ...proposals(), enabled: what != null }).data?.find((one) => one.caseId === caseId);
  if (!what) return null;
  if (proposed) return <Text role="status">{s.override.proposed}</Text>;
  if (waiting) {
    return (
      <Text role="status" size="sm">
        {s.override.waits(waiting.proposedBy)} <Time at={waiting.proposedAt} />: “{waiting.reason}” <Link to="/overrides">{s.override.seeAll}</Link>
      </Text>
    );
  }
  return (
    <Offered form={form} title={s.override.open} help={s.override.help[what]} label={s.override.propose} opened={opened} open={() => setOpened(true)} close={() => setOpened(false)} card>
      <Textarea label={s.override.reason} autosize minRows={2} value={form.fields.reason} onChange={(event) => form.set({ reason: event.currentTarget.value })} />
      <Textarea label={s.override.message} autosize minRows={3} value={form.fields.message} onChange={(event) => form.set({ message: event.currentTarget.value })} />
    </Offered>
  );
}
