import { Alert, Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { Readings } from '../device/Readings';
import { LaboratoryRequests } from '../laboratory/Requests';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { keep, kept, outcomeOf, request, type Draft } from './draft';

type Case = Schemas['CaseView'];

export function CasePage() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const who = useQuery(session);
  const queries = useQueryClient();
  const path = { path: { caseId } };
  const query = useQuery({ queryKey: ['case', caseId], queryFn: () => answer(api.GET('/api/v1/inspections/{caseId}', { params: path })) });
  const took = (found: Case) => {
    queries.setQueryData(['case', caseId], found);
    void queries.invalidateQueries({ queryKey: ['inspections'] });
    void queries.invalidateQueries({ queryKey: ['declaration', found.mrn] });
  };
  const claim = useMutation({ mutationFn: () => answer(api.POST('/api/v1/inspections/{caseId}/claim', { params: path })), onSuccess: took });
  const giveBack = useMutation({
    mutationFn: (reason: string) =>
      answer(api.POST('/api/v1/inspections/{caseId}/release-claim', { params: path, body: { reason: reason || undefined } as never })),
    onSuccess: took,
  });
  const [giving, setGiving] = useState(false);
  const [why, setWhy] = useState('');
  if (query.isError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const mine = found.claimedBy === who.data?.subject;
  const supervisor = who.data?.roles.includes('SUPERVISOR') ?? false;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group gap="lg">
          <Title order={1} size="h3" className="mono">
            <Link to="/declarations/$mrn" params={{ mrn: found.mrn }}>
              {found.mrn}
            </Link>
          </Title>
          <State of={found.state} />
          <Text size="sm">
            {s.inspections.deadline}: <Time at={found.examineBy} />
          </Text>
        </Group>
        <Group gap="xs">
          {found.state === 'OPEN' && (
            <Button onClick={() => claim.mutate()} loading={claim.isPending}>
              {s.inspections.claim}
            </Button>
          )}
          {found.state === 'CLAIMED' && (mine || supervisor) && (
            <Button variant="default" onClick={() => (mine ? giveBack.mutate('') : setGiving(true))} loading={giveBack.isPending}>
              {s.inspections.release}
            </Button>
          )}
        </Group>
      </Group>
      {claim.isError && <Trouble error={claim.error} again={() => void query.refetch().then(() => claim.reset())} />}
      {giveBack.isError && <Trouble error={giveBack.error} />}
      {found.declarationEnded && (
        <Alert variant="outline" color="yellow" title={s.inspections.ended} styles={{ title: { color: 'inherit' } }}>
          {s.status[found.declarationEnded]} · <Time at={found.declarationEndedAt} />
        </Alert>
      )}
      <div className="grid">
        <Card title={s.inspections.reasons} span={6}>
          <ul>
            {found.reasons.map((reason, index) => (
              <li key={index}>
                {reason.message} {reason.itemNumber != null && <span className="quiet">{s.inspections.itemOutcome(reason.itemNumber)}</span>}
              </li>
            ))}
          </ul>
          {found.reasons.length === 0 && <Text c="dimmed">–</Text>}
        </Card>
        <Card title={s.declaration.goods} span={6}>
          <table className="list">
            <tbody>
              {found.items.map((item) => (
                <tr key={item.itemNumber}>
                  <td>{item.itemNumber}</td>
                  <td className="mono">{item.commodityCode}</td>
                  <td>{item.countryOfOrigin}</td>
                  <td className="number">{item.netMassKg != null && `${item.netMassKg} kg`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <dl className="facts" style={{ marginTop: 10 }}>
            <Fact name={s.declarations.importer}>{found.importer}</Fact>
            <Fact name={s.inspections.claimedBy}>{found.claimedBy}</Fact>
            {found.perishableUntil && (
              <Fact name={s.inspections.perishable}>
                <Time at={found.perishableUntil} />
              </Fact>
            )}
          </dl>
        </Card>
        {found.state === 'CONCLUDED' && found.conclusion && <Concluded conclusion={found.conclusion} at={found.concludedAt} />}
      </div>
      <Readings found={found} holds={found.state === 'CLAIMED' && mine} />
      <LaboratoryRequests found={found} holds={found.state === 'CLAIMED' && mine} />
      {found.state === 'OPEN' && <Text>{s.inspections.takeFirst}</Text>}
      {found.state === 'CLAIMED' && !mine && <Text>{s.inspections.others(found.claimedBy ?? '')}</Text>}
      {found.state === 'CLAIMED' && mine && <Conclude key={caseId} found={found} done={took} />}
      <Modal opened={giving} onClose={() => setGiving(false)} title={s.inspections.release} closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
        <Stack>
          <Textarea label={s.inspections.releaseReason} value={why} onChange={(event) => setWhy(event.currentTarget.value)} data-autofocus autosize minRows={2} />
          <Button
            onClick={() => {
              setGiving(false);
              giveBack.mutate(why);
            }}
          >
            {s.inspections.release}
          </Button>
        </Stack>
      </Modal>
    </Stack>
  );
}

function Concluded({ conclusion, at }: { conclusion: NonNullable<Case['conclusion']>; at: string | undefined }) {
  return (
    <Card title={s.caseState.CONCLUDED ?? ''} span={12}>
      <dl className="facts">
        <Fact name={s.inspections.outcome}>{s.inspections[conclusion.outcome]}</Fact>
        <Fact name={s.inspections.opened}><Time at={at} /></Fact>
        <Fact name={s.inspections.reason}>{conclusion.reason}</Fact>
        {conclusion.disposal && <Fact name={s.inspections.disposal}>{words(conclusion.disposal)}</Fact>}
      </dl>
      <h2 style={{ marginTop: 12 }}>{s.inspections.message}</h2>
      <div className="letter">{conclusion.messageToTrader}</div>
    </Card>
  );
}

function Conclude({ found, done }: { found: Case; done: (found: Case) => void }) {
  const numbers = found.items.map((item) => item.itemNumber);
  const [draft, setDraft] = useState<Draft>(() => kept(found.caseId, numbers));
  const [looking, setLooking] = useState(false);
  useEffect(() => keep(found.caseId, draft), [found.caseId, draft]);
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/inspections/{caseId}/conclusion', { params: { path: { caseId: found.caseId } }, body: request(draft) })),
    onSuccess: (now) => {
      keep(found.caseId, null);
      done(now);
    },
    onSettled: () => setLooking(false),
  });
  const overall = outcomeOf(draft);
  const item = (number: number, change: Partial<Draft['items'][number]>) =>
    setDraft({ ...draft, items: { ...draft.items, [number]: { ...draft.items[number]!, ...change } } });
  return (
    <form
      className="card"
      aria-label={s.inspections.conclude}
      onSubmit={(event) => {
        event.preventDefault();
        setLooking(true);
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h4">
          {s.inspections.conclude}
        </Title>
        {numbers.map((number) => {
          const now = draft.items[number]!;
          return (
            <Group key={number} align="end" gap="sm" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }} role="group" aria-label={s.inspections.itemOutcome(number)}>
              <Stack gap={4}>
                <Text size="sm" fw={500}>
                  {s.inspections.itemOutcome(number)}
                </Text>
                <SegmentedControl
                  aria-label={s.inspections.itemOutcome(number)}
                  value={now.outcome}
                  onChange={(outcome) => item(number, { outcome: outcome as 'CONFORM' })}
                  data={[
                    { value: 'CONFORM', label: s.inspections.CONFORM },
                    { value: 'NOT_CONFORM', label: s.inspections.NOT_CONFORM },
                  ]}
                />
              </Stack>
              {now.outcome === 'NOT_CONFORM' && (
                <>
                  <Select
                    label={s.inspections.topic}
                    placeholder={s.inspections.noTopic}
                    data={Object.entries(s.topics).map(([value, label]) => ({ value, label }))}
                    value={now.topic || null}
                    onChange={(topic) => item(number, { topic: topic ?? '' })}
                  />
                  <TextInput label={s.inspections.severity} inputMode="decimal" w={150} value={now.severity} onChange={(event) => item(number, { severity: event.currentTarget.value })} />
                </>
              )}
              <TextInput label={s.inspections.note} value={now.note} onChange={(event) => item(number, { note: event.currentTarget.value })} style={{ flex: 1, minWidth: 220 }} />
            </Group>
          );
        })}
        <Text size="sm">
          <strong>{`${s.inspections.overall}: ${s.inspections[overall]}.`}</strong> <span className="quiet">{s.inspections.help}</span>
        </Text>
        {overall === 'NOT_CONFORM' && (
          <Select
            label={s.inspections.disposal}
            w={260}
            data={[
              { value: 'TAKE_BACK', label: s.inspections.TAKE_BACK },
              { value: 'DESTROY', label: s.inspections.DESTROY },
            ]}
            value={draft.disposal || null}
            onChange={(disposal) => setDraft({ ...draft, disposal: disposal ?? '' })}
          />
        )}
        <Textarea label={s.inspections.reason} autosize minRows={2} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })} />
        <Textarea label={s.inspections.message} autosize minRows={3} value={draft.message} onChange={(event) => setDraft({ ...draft, message: event.currentTarget.value })} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {s.inspections.kept}
          </Text>
          <Button type="submit">{s.inspections.preview}</Button>
        </Group>
      </Stack>
      <Modal opened={looking} onClose={() => setLooking(false)} title={s.inspections.previewTitle} size="lg" closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
        <Stack>
          <div className="letter">
            <strong>{overall === 'CONFORM' ? s.inspections.clearedPreview : s.inspections.refusedPreview}</strong>
            {'\n'}
            {draft.message || <span className="quiet">–</span>}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLooking(false)}>
              {s.inspections.back}
            </Button>
            <Button onClick={() => send.mutate()} loading={send.isPending} data-autofocus>
              {s.inspections.send}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </form>
  );
}
