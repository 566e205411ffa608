import { Button, Group, NativeSelect, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { WRITERS } from '../criteria/criteria';
import { session } from '../login/session';
import { may } from '../regulation/measures';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { span } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { words } from '../ui/words';
import { inForce, MODELS, proposals, sendable, TIERS, type Policy, type Proposal } from './policy';

/** The balance between speed and protection: what is in force, and what somebody wants instead. */
export function PolicyPage() {
  const who = useQuery(session);
  const query = useQuery(inForce());
  const [writing, setWriting] = useState(false);
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {s.policy.title}
        </Title>
        {!writing && may(who.data?.roles, WRITERS) && <Button onClick={() => setWriting(true)}>{s.policy.write}</Button>}
      </Group>
      {writing && <Editor start={query.data} close={() => setWriting(false)} />}
      <Card title={s.policy.inForce} span={12}>
        <PolicyFacts policy={query.data} />
      </Card>
      <Proposals />
    </Stack>
  );
}

/** A policy as it is read. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  return (
    <>
      <dl className="facts">
        <Fact name={s.policy.id}>{policy.version}</Fact>
        <Fact name={s.criteria.valid}>
          {span(policy.validFrom, policy.validUntil)}
        </Fact>
        <Fact name={s.policy.model}>{policy.model ?? s.policy.noModel}</Fact>
        {policy.withoutModel && <Fact name={s.policy.controlRateFactor}>{s.policy.timesAsMany(policy.withoutModel.controlRateFactor)}</Fact>}
      </dl>
      <table className="list">
        <thead>
          <tr>
            {[s.trader.tier, s.policy.controlRates, s.policy.riskThresholds, ...(policy.modelThresholds ? [s.policy.modelThresholds] : []), s.policy.auditRates].map((label) => (
              <th key={label} scope="col">{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TIERS.map((tier) => (
            <tr key={tier}>
              <td>{words(tier)}</td>
              <td>{policy.controlRates[tier]}</td>
              <td>{policy.riskThresholds[tier]}</td>
              {policy.modelThresholds && <td>{policy.modelThresholds[tier]}</td>}
              <td>{policy.auditRates[tier] ?? '0'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Editor({ start, close }: { start: Policy; close: () => void }) {
  const navigate = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const [draft, setDraft] = useState<Policy>({ ...start, id: `p-${today}`, validFrom: today });
  const [why, setWhy] = useState('');
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/policy/proposals', { body: { policy: sendable(draft), why } })) as Promise<Proposal>,
    onSuccess: (made) => void navigate({ to: '/policy/proposals/$id', params: { id: made.id } }),
  });
  const cell = (of: 'controlRates' | 'riskThresholds' | 'modelThresholds' | 'auditRates', label: string, tier: string) => (
    <TextInput
      size="xs"
      aria-label={`${label}, ${words(tier)}`}
      value={draft[of]?.[tier] ?? ''}
      onChange={(event) => setDraft({ ...draft, [of]: { ...draft[of], [tier]: event.currentTarget.value } })}
      w={120}
    />
  );
  return (
    <form
      className="card"
      aria-label={s.policy.write}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {s.policy.write}
        </Title>
        <Text size="sm">{s.policy.writeHelp}</Text>
        <Group align="end">
          <TextInput label={s.policy.id} value={draft.id} onChange={(event) => setDraft({ ...draft, id: event.currentTarget.value })} />
          <TextInput type="date" label={s.measures.validFrom} value={draft.validFrom} onChange={(event) => setDraft({ ...draft, validFrom: event.currentTarget.value })} />
          <TextInput type="date" label={s.measures.validUntil} value={draft.validUntil ?? ''} onChange={(event) => setDraft({ ...draft, validUntil: event.currentTarget.value || undefined })} />
        </Group>
        <Group align="start">
          <NativeSelect
            label={s.policy.model}
            value={draft.model ?? ''}
            onChange={(event) => setDraft({ ...draft, model: event.currentTarget.value || undefined })}
            data={[{ value: '', label: s.policy.noModel }, ...MODELS]}
          />
          {draft.model && (
            <TextInput
              label={s.policy.controlRateFactor}
              description={s.policy.controlRateFactorHelp}
              inputWrapperOrder={['label', 'input', 'description']}
              value={draft.withoutModel?.controlRateFactor ?? ''}
              onChange={(event) => setDraft({ ...draft, withoutModel: { controlRateFactor: event.currentTarget.value } })}
            />
          )}
        </Group>
        <table className="list">
          <thead>
            <tr>
              {[s.trader.tier, s.policy.controlRates, s.policy.riskThresholds, ...(draft.model ? [s.policy.modelThresholds] : []), s.policy.auditRates].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {TIERS.map((tier) => (
              <tr key={tier}>
                <td>{words(tier)}</td>
                <td>{cell('controlRates', s.policy.controlRates, tier)}</td>
                <td>{cell('riskThresholds', s.policy.riskThresholds, tier)}</td>
                {draft.model && <td>{cell('modelThresholds', s.policy.modelThresholds, tier)}</td>}
                <td>{cell('auditRates', s.policy.auditRates, tier)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Textarea label={s.measures.why} description={s.measures.whyHelp} value={why} onChange={(event) => setWhy(event.currentTarget.value)} autosize minRows={2} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {s.measures.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {s.measures.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Proposals() {
  const query = useQuery(proposals());
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return (
    <Card title={s.measures.proposals} span={12}>
      {query.data?.items.length === 0 && s.policy.noProposals}
      {!!query.data?.items.length && (
        <table className="list">
          <thead>
            <tr>
              {[s.policy.title, s.inspections.state, s.measures.activeFrom, s.measures.why, s.measures.proposedBy, s.measures.proposedAt].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.id}>
                <td>
                  <Link to="/policy/proposals/$id" params={{ id: item.id }} data-row>
                    {item.policy.id}
                  </Link>
                </td>
                <td><State of={item.state} /></td>
                <td>{item.policy.validFrom}</td>
                <td>{item.why}</td>
                <td>{item.proposedBy}</td>
                <td><Time at={item.proposedAt} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
