import { Button, Group, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { APPROVERS } from '../criteria/criteria';
import { session } from '../login/session';
import { may } from '../regulation/measures';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { proposal, type Proposal } from './policy';
import { PolicyFacts } from './PolicyPage';
import { SimulationResult } from './SimulationResult';

type Step = 'simulation' | 'approval' | 'rejection' | 'withdrawal';

/** A policy on its way into force: what it would change for whom, and who agrees. */
export function PolicyProposalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const queries = useQueryClient();
  const who = useQuery(session);
  const query = useQuery(proposal(id));
  const [reason, setReason] = useState('');
  const path = { params: { path: { id } } };
  const step = useMutation({
    mutationFn: (what: Step) => {
      switch (what) {
        case 'simulation': return answer(api.POST('/api/v1/policy/proposals/{id}/simulation', path)) as Promise<Proposal>;
        case 'approval': return answer(api.POST('/api/v1/policy/proposals/{id}/approval', path)) as Promise<Proposal>;
        case 'rejection': return answer(api.POST('/api/v1/policy/proposals/{id}/rejection', { ...path, body: { reason } })) as Promise<Proposal>;
        case 'withdrawal': return answer(api.POST('/api/v1/policy/proposals/{id}/withdrawal', path)) as Promise<Proposal>;
      }
    },
    onSuccess: (now) => {
      queries.setQueryData(proposal(id).queryKey, now);
      void queries.invalidateQueries({ queryKey: ['policy'] });
    },
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const own = found.proposedBy === who.data?.subject;
  const approver = may(who.data?.roles, APPROVERS);
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3">
          {found.policy.id}
        </Title>
        <State of={found.state} />
      </Group>
      <div className="grid">
        <Card title={s.policy.title} span={12}>
          <PolicyFacts policy={found.policy} />
        </Card>
        <Card title={s.measures.proposal} span={12}>
          <dl className="facts">
            <Fact name={s.measures.why}>{found.why}</Fact>
            <Fact name={s.measures.proposedBy}>{found.proposedBy}</Fact>
            <Fact name={s.measures.proposedAt}><Time at={found.proposedAt} /></Fact>
            {found.decidedBy && <Fact name={s.letters.decided}>{found.decidedBy}</Fact>}
            {found.decidedReason && <Fact name={s.letters.reason}>{found.decidedReason}</Fact>}
          </dl>
        </Card>
        {found.simulation && <SimulationResult result={found.simulation} />}
      </div>
      {found.state === 'PROPOSED' && (
        <section className="card" aria-label={s.measures.decide}>
          <Stack>
            {!found.simulation && <Text>{s.policy.notSimulated}</Text>}
            <Group align="end">
              {may(who.data?.roles, ['ANALYST']) && (
                <Button variant={found.simulation ? 'default' : 'filled'} onClick={() => step.mutate('simulation')} loading={step.isPending}>
                  {s.policy.simulate}
                </Button>
              )}
              {own && (
                <>
                  <Text>{s.measures.own}</Text>
                  <Button variant="default" onClick={() => step.mutate('withdrawal')} loading={step.isPending}>
                    {s.measures.withdraw}
                  </Button>
                </>
              )}
              {!own && approver && (
                <>
                  <Button onClick={() => step.mutate('approval')} loading={step.isPending} disabled={!found.simulation}>
                    {s.measures.approve(found.policy.validFrom)}
                  </Button>
                  <Textarea label={s.measures.rejectWhy} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={1} style={{ flex: 1 }} />
                  <Button variant="default" onClick={() => step.mutate('rejection')} loading={step.isPending}>
                    {s.letters.reject}
                  </Button>
                </>
              )}
              {!own && !approver && <Text>{s.criteria.notYours}</Text>}
            </Group>
            {step.isError && <Trouble error={step.error} />}
          </Stack>
        </section>
      )}
    </Stack>
  );
}
