import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { APPROVERS, WRITERS } from '../criteria/criteria';
import { session } from '../login/session';
import { may } from '../regulation/measures';
import { s } from '../strings/en';
import { Confirm } from '../ui/Confirm';
import { Trouble } from '../ui/Trouble';
import { model, type Model } from './model';

type Step = 'promotion' | 'approval' | 'rejection' | 'suspension' | 'withdrawal';

const PROPOSABLE: Model['state'][] = ['CHALLENGER', 'RETIRED', 'SUSPENDED'];
const WITHDRAWABLE: Model['state'][] = ['CHALLENGER', 'PROPOSED', 'SUSPENDED'];

/** What may be done with a model as it stands; the service has the last word. */
export function Decide({ found }: { found: Model }) {
  const queries = useQueryClient();
  const who = useQuery(session);
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<Step>();
  const path = { params: { path: { id: found.id } } };
  const step = useMutation({
    mutationFn: (what: Step) => {
      switch (what) {
        case 'promotion': return answer(api.POST('/api/v1/models/{id}/promotion', { ...path, body: { why: text } })) as Promise<Model>;
        case 'approval': return answer(api.POST('/api/v1/models/{id}/approval', path)) as Promise<Model>;
        case 'rejection': return answer(api.POST('/api/v1/models/{id}/rejection', { ...path, body: { reason: text } })) as Promise<Model>;
        case 'suspension': return answer(api.POST('/api/v1/models/{id}/suspension', { ...path, body: { reason: text } })) as Promise<Model>;
        case 'withdrawal': return answer(api.POST('/api/v1/models/{id}/withdrawal', path)) as Promise<Model>;
      }
    },
    onSettled: () => setAsking(undefined),
    onSuccess: (now) => {
      queries.setQueryData(model(found.id).queryKey, now);
      // Neither what it says of the past nor how the others do is changed by a decision on it.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'models' && queryKey[2] !== 'performance' });
    },
  });
  const writer = may(who.data?.roles, WRITERS);
  const approver = may(who.data?.roles, APPROVERS);
  const own = found.proposedBy === who.data?.subject;
  const proposed = found.state === 'PROPOSED';
  const proposable = writer && PROPOSABLE.includes(found.state);
  const withdrawable = writer && WITHDRAWABLE.includes(found.state);
  const suspendable = approver && found.state === 'CHAMPION';
  if (!proposable && !withdrawable && !suspendable && !proposed) return null;
  const field = (label: string, description?: string) => (
    <Textarea label={label} description={description} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={1} style={{ flex: 1 }} />
  );
  return (
    <section className="card" aria-label={s.models.decide}>
      <h2>{s.models.decide}</h2>
      <Stack gap="sm">
        {proposable && (
          <Group align="end">
            {field(s.models.why, s.measures.whyHelp)}
            <Button onClick={() => step.mutate('promotion')} loading={step.isPending}>
              {s.models.propose}
            </Button>
          </Group>
        )}
        {proposed && own && <Text>{s.measures.own}</Text>}
        {proposed && !own && !approver && <Text>{s.criteria.notYours}</Text>}
        {proposed && !own && approver && (
          <Group align="end">
            <Button onClick={() => setAsking('approval')}>{s.models.approve}</Button>
            {field(s.measures.rejectWhy)}
            <Button variant="default" onClick={() => step.mutate('rejection')} loading={step.isPending}>
              {s.letters.reject}
            </Button>
          </Group>
        )}
        {suspendable && (
          <>
            <Text size="sm">{s.models.suspendHelp}</Text>
            <Group align="end">
              {field(s.models.suspendWhy)}
              <Button variant="default" onClick={() => setAsking('suspension')}>
                {s.models.suspend}
              </Button>
            </Group>
          </>
        )}
        {withdrawable && (
          <Group>
            <Button variant="default" onClick={() => setAsking('withdrawal')}>
              {s.models.withdraw}
            </Button>
            <Text size="sm" c="dimmed">{s.models.withdrawHelp}</Text>
          </Group>
        )}
        {step.isError && <Trouble error={step.error} />}
      </Stack>
      <Asked step={asking} pending={step.isPending} close={() => setAsking(undefined)} confirm={step.mutate} />
    </section>
  );
}

const MEANS = {
  approval: { title: s.models.approve, means: s.models.approveMeans },
  suspension: { title: s.models.suspend, means: s.models.suspendHelp },
  withdrawal: { title: s.models.withdraw, means: s.models.withdrawHelp },
};

function Asked({ step, pending, close, confirm }: { step: Step | undefined; pending: boolean; close: () => void; confirm: (step: Step) => void }) {
  return Object.entries(MEANS).map(([of, { title, means }]) => (
    <Confirm key={of} title={title} label={title} opened={step === of} pending={pending} close={close} confirm={() => confirm(of as Step)}>
      <Text>{means}</Text>
    </Confirm>
  ));
}
