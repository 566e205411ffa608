import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { local } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { Decide } from './Decide';
import { model, models, perCent, sentenceOf, type Model } from './model';
import { Judged } from './Judged';
import { Progressing } from './Progressing';

/** A model: what it learnt from, how it has done since, and whether decisions ask it. */
export function ModelPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(model(id));
  const all = useQuery(models());
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const champion = all.data?.items.find((one) => one.state === 'CHAMPION' && one.id !== id);
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3">
          {found.version ?? s.models.trainingOf(local(found.startedAt))}
        </Title>
        <State of={found.state} />
      </Group>
      <div className="grid">
        {found.state === 'TRAINING' && (
          <Card title={s.models.states.TRAINING ?? ''} span={12}>
            <Progressing of={found} />
          </Card>
        )}
        {found.state === 'FAILED' && (
          <Card title={s.models.failed} span={12}>
            <Text size="sm" fw={600}>{sentenceOf(found.failure)}</Text>
            <Text size="sm" mt={6}>{s.models.meanwhile}</Text>
          </Card>
        )}
        {found.training && <Learnt from={found.training} />}
        <Course of={found} />
      </div>
      <Decide key={found.state} found={found} />
      {/* Whether there is a champion to be held against is known with the list. */}
      {found.version && all.data && <Judged id={id} version={found.version} champion={champion} />}
    </Stack>
  );
}

function Learnt({ from }: { from: NonNullable<Model['training']> }) {
  return (
    <Card title={s.models.learntFrom} span={7}>
      <dl className="facts">
        <Fact name={s.models.days}>
          {from.from} – {from.until}
        </Fact>
        <Fact name={s.policy.declarations}>{from.declarations}</Fact>
        <Fact name={s.models.inspected}>{s.models.ofThem(from.inspected, from.violated)}</Fact>
        <Fact name={s.models.heldOut}>{from.heldOut}</Fact>
        <Fact name={s.models.precisionAtFive}>{perCent(from.precisionAtFive)}</Fact>
        <Fact name={s.models.recallAtTen}>{perCent(from.recallAtTen)}</Fact>
        <Fact name={s.models.auc}>{Number(from.auc).toFixed(3)}</Fact>
      </dl>
      <Text size="sm" c="dimmed" mt={8}>
        {s.models.heldOutHelp}
      </Text>
    </Card>
  );
}

function Course({ of }: { of: Model }) {
  return (
    <Card title={s.models.course} span={of.training ? 5 : 12}>
      <dl className="facts">
        <Fact name={s.models.trainedBy}>{of.trainedBy}</Fact>
        <Fact name={s.models.started}><Time at={of.startedAt} /></Fact>
        {of.proposedBy && <Fact name={s.measures.proposedBy}>{of.proposedBy}</Fact>}
        {of.proposedWhy && <Fact name={s.measures.why}>{of.proposedWhy}</Fact>}
        {of.decidedBy && <Fact name={s.letters.decided}>{of.decidedBy}</Fact>}
        {of.decidedAt && <Fact name={s.declaration.decidedAt}><Time at={of.decidedAt} /></Fact>}
        {of.decidedReason && <Fact name={s.letters.reason}>{of.decidedReason}</Fact>}
      </dl>
    </Card>
  );
}
