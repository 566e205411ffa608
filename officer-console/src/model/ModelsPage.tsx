import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { WRITERS } from '../criteria/criteria';
import { session } from '../login/session';
import { may } from '../regulation/measures';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { local } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { WithoutModel } from './Banner';
import { models, sentenceOf, status, type Model } from './model';
import { Progressing } from './Progressing';

/** The models that were learnt from what inspections found, and which of them decisions ask. */
export function ModelsPage() {
  const who = useQuery(session);
  const query = useQuery(models());
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const { items } = query.data;
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.models.title}
      </Title>
      <WithoutModel />
      <InForce />
      {may(who.data?.roles, WRITERS) && <Train busy={items.some((one) => one.state === 'TRAINING')} />}
      <Card title={s.models.list} span={12}>
        {items.length === 0 && (
          <Stack gap="xs">
            <Text fw={600}>{s.models.none}</Text>
            <Text size="sm">{s.models.needs}</Text>
            <Text size="sm">{s.models.meanwhile}</Text>
          </Stack>
        )}
        {items.length > 0 && <Entries items={items} />}
      </Card>
    </Stack>
  );
}

/** What decisions are made with now. */
function InForce() {
  const { data } = useQuery(status());
  return (
    <Card title={s.models.decisions} span={12}>
      {data && (
        <dl className="facts">
          <Fact name={s.models.policyNames}>{data.named ?? s.models.policyNamesNone}</Fact>
          {data.named !== undefined && <Fact name={s.models.asked}>{data.version ?? s.models.askedNone}</Fact>}
        </dl>
      )}
    </Card>
  );
}

function Train({ busy }: { busy: boolean }) {
  const queries = useQueryClient();
  const [declarations, setDeclarations] = useState<number | string>('');
  const train = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/models/training', { body: declarations === '' ? {} : { declarations: Number(declarations) } })),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['models'] }),
  });
  return (
    <form
      className="card"
      aria-label={s.models.train}
      onSubmit={(event) => {
        event.preventDefault();
        train.mutate();
      }}
    >
      <Stack gap="sm">
        <Group align="end">
          <NumberInput label={s.criteria.howMany} value={declarations} onChange={setDeclarations} placeholder={s.models.asManyAsItCan} min={1} thousandSeparator=" " w={220} />
          <Button type="submit" loading={train.isPending || busy}>
            {s.models.train}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {s.models.trainHelp}
        </Text>
        {train.isError && <Trouble error={train.error} />}
      </Stack>
    </form>
  );
}

function Entries({ items }: { items: Model[] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          {[s.models.model, s.inspections.state, s.models.learntFrom, s.models.started, s.models.trainedBy].map((label) => (
            <th key={label} scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td style={{ whiteSpace: 'nowrap' }}>
              <Link to="/models/$id" params={{ id: one.id }} data-row>
                {one.version ?? s.models.trainingOf(local(one.startedAt))}
              </Link>
            </td>
            <td><State of={one.state} /></td>
            <td><Learnt of={one} /></td>
            <td><Time at={one.startedAt} /></td>
            <td>{one.trainedBy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Learnt({ of }: { of: Model }) {
  if (of.state === 'TRAINING') return <Progressing of={of} />;
  if (of.state === 'FAILED') return <>{sentenceOf(of.failure)}</>;
  return of.training && <>{s.models.learnt(of.training.declarations, of.training.inspected, of.training.violated, of.training.until)}</>;
}
