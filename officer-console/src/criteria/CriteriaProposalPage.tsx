import { Button, Group, NumberInput, Progress, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { may } from '../regulation/measures';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Lane, laneColour, State } from '../ui/State';
import { span } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { APPROVERS, proposal, WRITERS, type BackTested, type Proposal } from './criteria';

const Chart = lazy(() => import('../dashboard/Chart'));
const LANES = ['GREEN', 'BLUE', 'YELLOW', 'RED'];
const SOON = 500;

/** A criterion or a set on its way into force: what it says, what it would have done, and who agrees. */
export function CriteriaProposalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const queries = useQueryClient();
  const who = useQuery(session);
  const query = useQuery({ ...proposal(id), refetchInterval: (found) => (found.state.data?.running ? SOON : false) });
  const took = (now: Proposal) => {
    queries.setQueryData(proposal(id).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['criteria'] });
  };
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const undecided = found.state === 'DRAFT' || found.state === 'SUBMITTED';
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3">
          {found.kind === 'SET' ? `sets.${found.name}` : found.name}
        </Title>
        <State of={found.state} />
      </Group>
      <div className="grid">
        <What found={found} />
        <Card title={s.measures.proposal} span={5}>
          <dl className="facts">
            <Fact name={s.measures.why}>{found.why}</Fact>
            <Fact name={s.measures.proposedBy}>{found.proposedBy}</Fact>
            <Fact name={s.measures.proposedAt}><Time at={found.proposedAt} /></Fact>
            {found.decidedBy && <Fact name={s.letters.decided}>{found.decidedBy}</Fact>}
            {found.decidedAt && <Fact name={s.declaration.decidedAt}><Time at={found.decidedAt} /></Fact>}
            {found.decidedReason && <Fact name={s.letters.reason}>{found.decidedReason}</Fact>}
          </dl>
        </Card>
        {found.backTest && <Result result={found.backTest} />}
      </div>
      {found.kind === 'CRITERION' && undecided && may(who.data?.roles, WRITERS) && <Test found={found} done={took} />}
      {undecided && <Decide found={found} own={found.proposedBy === who.data?.subject} approver={may(who.data?.roles, APPROVERS)} done={took} />}
    </Stack>
  );
}

function What({ found }: { found: Proposal }) {
  const { criterion, set } = found;
  return (
    <Card title={criterion?.title ?? set?.title ?? found.name} span={7}>
      {criterion && (
        <>
          <pre className="message" tabIndex={0} aria-label={s.criteria.expression}>
            {criterion.expression}
          </pre>
          <dl className="facts">
            <Fact name={s.criteria.lane}><Lane of={criterion.lane} /></Fact>
            <Fact name={s.criteria.rate}>{criterion.rate}</Fact>
            <Fact name={s.criteria.valid}>
              {span(criterion.validFrom, criterion.validUntil)}
            </Fact>
            <Fact name={s.criteria.offices}>{(criterion.customsOffices ?? []).join(', ') || s.criteria.everywhere}</Fact>
            <Fact name={s.criteria.instructions}>{criterion.instructions}</Fact>
          </dl>
        </>
      )}
      {set && (
        <>
          <Text>{s.criteria.members(set.members?.length ?? 0)}</Text>
          <pre className="message" tabIndex={0} aria-label={s.criteria.membersLabel}>
            {(set.members ?? []).join('\n')}
          </pre>
        </>
      )}
    </Card>
  );
}

function Result({ result }: { result: BackTested }) {
  return (
    <>
      <Card title={s.criteria.tested} span={7}>
        {result.warnings.map((warning) => (
          <Text key={warning} role="alert" fw={600}>
            {warning}
          </Text>
        ))}
        <dl className="facts">
          <Fact name={s.criteria.matches}>{s.criteria.matched(result.matches, result.declarations, result.share)}</Fact>
          <Fact name={s.criteria.found}>{s.criteria.foundOf(result.notConform, result.inspected, result.precision)}</Fact>
          <Fact name={s.criteria.load}>{s.criteria.perDay(result.selectedPerDay, result.newlySelectedPerDay, result.days)}</Fact>
        </dl>
        {result.sample.length > 0 && (
          <>
            <Text size="sm" fw={600}>
              {s.criteria.sample}
            </Text>
            <Group gap="sm">
              {result.sample.map((mrn) => (
                <Link key={mrn} to="/declarations/$mrn" params={{ mrn }} className="mono">
                  {mrn}
                </Link>
              ))}
            </Group>
          </>
        )}
      </Card>
      <Card title={s.criteria.whereTheyWent} span={5}>
        <Suspense fallback={<div aria-busy="true">{s.loading}</div>}>
          <Chart
            label={s.criteria.whereTheyWent}
            option={() => {
              const style = getComputedStyle(document.body);
              return {
                tooltip: {},
                xAxis: { type: 'category', data: LANES.map((lane) => s.lane[lane]) },
                yAxis: { type: 'value', minInterval: 1 },
                series: [
                  {
                    type: 'bar',
                    data: LANES.map((lane) => ({
                      value: Number(result.lanes[lane] ?? 0),
                      itemStyle: { color: style.getPropertyValue(laneColour(lane).slice(4, -1)) },
                    })),
                  },
                ],
              };
            }}
          />
        </Suspense>
      </Card>
    </>
  );
}

function Test({ found, done }: { found: Proposal; done: (now: Proposal) => void }) {
  const [declarations, setDeclarations] = useState<number | string>(100_000);
  const start = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/criteria/proposals/{id}/backtest', { params: { path: { id: found.id } }, body: { declarations: Number(declarations) } }),
      ) as Promise<Proposal>,
    onSuccess: done,
  });
  const { running } = found;
  return (
    <section className="card" aria-label={s.criteria.test}>
      <Stack>
        <Text>{found.backTest ? s.criteria.testAgain : s.criteria.notTested}</Text>
        <Group align="end">
          <NumberInput label={s.criteria.howMany} value={declarations} onChange={setDeclarations} min={1} max={1_000_000} w={220} />
          <Button onClick={() => start.mutate()} loading={start.isPending || !!running} variant={found.backTest ? 'default' : 'filled'}>
            {s.criteria.test}
          </Button>
        </Group>
        {running && (
          <>
            <Progress value={running.total ? (100 * running.done) / running.total : 0} aria-label={s.criteria.test} />
            <Text size="sm" role="status">
              {s.criteria.progress(running.done, running.total)}
            </Text>
          </>
        )}
        {start.isError && <Trouble error={start.error} />}
      </Stack>
    </section>
  );
}

function Decide({ found, own, approver, done }: { found: Proposal; own: boolean; approver: boolean; done: (now: Proposal) => void }) {
  const [reason, setReason] = useState('');
  const path = { params: { path: { id: found.id } } };
  const decide = useMutation({
    mutationFn: (what: 'submission' | 'approval' | 'rejection' | 'withdrawal') => {
      switch (what) {
        case 'submission': return answer(api.POST('/api/v1/criteria/proposals/{id}/submission', path)) as Promise<Proposal>;
        case 'approval': return answer(api.POST('/api/v1/criteria/proposals/{id}/approval', path)) as Promise<Proposal>;
        case 'rejection': return answer(api.POST('/api/v1/criteria/proposals/{id}/rejection', { ...path, body: { reason } })) as Promise<Proposal>;
        case 'withdrawal': return answer(api.POST('/api/v1/criteria/proposals/{id}/withdrawal', path)) as Promise<Proposal>;
      }
    },
    onSuccess: done,
  });
  const draft = found.state === 'DRAFT';
  const ready = found.kind === 'SET' || !!found.backTest;
  return (
    <section className="card" aria-label={s.measures.decide}>
      <Stack>
        {own && (
          <Group>
            <Text>{draft ? (ready ? s.criteria.submitHelp : s.criteria.testFirst) : s.measures.own}</Text>
            {draft && (
              <Button onClick={() => decide.mutate('submission')} loading={decide.isPending} disabled={!ready}>
                {s.criteria.submit}
              </Button>
            )}
            <Button variant="default" onClick={() => decide.mutate('withdrawal')} loading={decide.isPending}>
              {s.measures.withdraw}
            </Button>
          </Group>
        )}
        {!own && (draft || !approver) && <Text>{draft ? s.criteria.draftOfAnother : s.criteria.notYours}</Text>}
        {!own && approver && !draft && (
          <Group align="end">
            <Button onClick={() => decide.mutate('approval')} loading={decide.isPending}>
              {s.criteria.approve}
            </Button>
            <Textarea label={s.measures.rejectWhy} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={1} style={{ flex: 1 }} />
            <Button variant="default" onClick={() => decide.mutate('rejection')} loading={decide.isPending}>
              {s.letters.reject}
            </Button>
          </Group>
        )}
        {decide.isError && <Trouble error={decide.error} />}
      </Stack>
    </section>
  );
}
