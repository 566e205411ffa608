import { Button, Group, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { decide, letter, propose, readable, serviceOf, type Letter } from './letters';

export function DeadLetterPage() {
  const params = useParams({ strict: false }) as { service: string; id: string };
  const service = serviceOf(params.service);
  const key = ['dead-letter', service, params.id];
  const queries = useQueryClient();
  const who = useQuery(session);
  const query = useQuery({ queryKey: key, queryFn: () => letter(service, params.id) });
  const took = (now: Letter) => {
    queries.setQueryData(key, now);
    void queries.invalidateQueries({ queryKey: ['dead-letters'] });
  };
  const decision = useMutation({
    mutationFn: (approve: boolean) => decide(service, params.id, { approve, proposedAt: query.data?.proposedAt }),
    onSuccess: took,
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const operator = who.data?.roles.includes('OPERATOR') ?? false;
  const mayDecide = operator || (who.data?.roles.includes('SUPERVISOR') ?? false);
  const own = found.proposedBy === who.data?.subject;
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3" className="mono">
          {found.type}
        </Title>
        <State of={found.state} />
      </Group>
      <div className="grid">
        <Card title={s.letters.reason} span={7}>
          <Text style={{ overflowWrap: 'anywhere' }}>{found.reason ?? '–'}</Text>
        </Card>
        <Card title={service} span={5}>
          <dl className="facts">
            <Fact name={s.letters.key}>{found.key}</Fact>
            <Fact name={s.letters.failedAt}><Time at={found.failedAt} precise /></Fact>
            <Fact name={s.letters.subscription}>{`${found.subscription} · ${found.topic} ${found.partition}/${found.offset}`}</Fact>
            {found.decidedBy && <Fact name={s.letters.decided}>{found.decidedBy}</Fact>}
          </dl>
        </Card>
        <Card title={`${s.letters.body}: ${s.letters.original}`} span={found.repairedPayload ? 6 : 12}>
          <pre className="message" tabIndex={0}>{readable(found.payload)}</pre>
        </Card>
        {found.repairedPayload && (
          <Card title={`${s.letters.body}: ${s.letters.repaired}`} span={6}>
            <pre className="message" tabIndex={0}>{readable(found.repairedPayload)}</pre>
          </Card>
        )}
      </div>
      {found.state === 'FAILED' && found.proposal && (
        <section className="card" aria-label={s.letters.propose}>
          <Stack>
            <Text>
              <strong>{s.letters.proposed(found.proposedBy ?? '')}</strong> {s.letters[found.proposal as 'REPLAY']}. {found.proposalReason}
            </Text>
            {decision.isError && <Trouble error={decision.error} again={() => void query.refetch().then(() => decision.reset())} />}
            {own && <Text c="dimmed">{s.letters.own}</Text>}
            {!own && mayDecide && (
              <Group>
                <Button onClick={() => decision.mutate(true)} loading={decision.isPending}>
                  {s.letters.approve}
                </Button>
                <Button variant="default" onClick={() => decision.mutate(false)} disabled={decision.isPending}>
                  {s.letters.reject}
                </Button>
              </Group>
            )}
          </Stack>
        </section>
      )}
      {found.state === 'FAILED' && (!found.proposal || own) && (operator ? <Propose found={found} service={params.service} done={took} /> : <Text c="dimmed">{s.letters.onlyOperators}</Text>)}
    </Stack>
  );
}

function Propose({ found, service, done }: { found: Letter; service: string; done: (now: Letter) => void }) {
  const [action, setAction] = useState('REPLAY');
  const [reason, setReason] = useState('');
  const original = readable(found.repairedPayload ?? found.payload);
  const [body, setBody] = useState(original);
  let payload: unknown;
  let valid = true;
  if (body !== readable(found.payload)) {
    try {
      payload = JSON.parse(body);
    } catch {
      valid = false;
    }
  }
  const send = useMutation({
    mutationFn: () => propose(serviceOf(service), found.id, { action, reason, ...(action === 'REPLAY' && payload !== undefined ? { payload } : {}) }),
    onSuccess: done,
  });
  return (
    <form
      className="card"
      aria-label={s.letters.propose}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {s.letters.propose}
        </Title>
        <SegmentedControl
          aria-label={s.letters.action}
          value={action}
          onChange={setAction}
          data={[
            { value: 'REPLAY', label: s.letters.REPLAY },
            { value: 'DISCARD', label: s.letters.DISCARD },
          ]}
          style={{ alignSelf: 'flex-start' }}
        />
        {action === 'REPLAY' && (
          <Textarea
            label={s.letters.edit}
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            error={valid ? undefined : s.letters.invalid}
            autosize
            minRows={4}
            maxRows={18}
            styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
            spellCheck={false}
          />
        )}
        <Textarea label={s.letters.repairReason} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={2} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={send.isPending} disabled={!valid}>
            {s.letters.proposeSend}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
