import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Steps } from '../checklist/Steps';
import { Readings } from '../device/Readings';
import { Assess } from '../documentary/Assess';
import { Assessed } from '../documentary/Assessed';
import { Evidence } from '../evidence/Evidence';
import { Conclude } from '../finding/Conclude';
import { Concluded } from '../finding/Concluded';
import { Findings } from '../finding/Findings';
import { Waits } from '../finding/Waits';
import { LaboratoryRequests } from '../laboratory/Requests';
import { ProposeOverride } from '../override/Propose';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { local } from '../ui/time';
import { Trouble } from '../ui/Trouble';
import { caseOf, may, nextInWords, slackOf, timeLeft, type Case } from './cases';
import { Kind } from './Kind';
import { useDeeds } from './useDeeds';

/** A case by its kind: what it is about, what was seen, and how it ends. */
export function CasePage() {
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const who = useQuery(session);
  const queries = useQueryClient();
  const query = useQuery(caseOf(caseId));
  const deeds = useDeeds();
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const holds = found.state === 'CLAIMED' && found.claimedBy === who.data?.subject;
  const ended = (now: Case) => {
    queries.setQueryData(['case', caseId], now);
    void queries.invalidateQueries({ queryKey: ['inspections'] });
    void queries.invalidateQueries({ queryKey: ['declaration', now.mrn] });
  };
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group gap="lg">
          <Title order={1} size="h3" className="mono">
            <Link to="/declarations/$mrn" params={{ mrn: found.mrn }}>
              {found.mrn}
            </Link>
          </Title>
          <Kind of={found.kind} lane={found.lane} />
          <State of={found.state} />
          <Due of={found} />
        </Group>
        <Deeds of={found} deeds={deeds} />
      </Group>
      <div>
        {found.nextAction && <Text size="sm">{`${s.worklist.next}: ${nextInWords(found)}`}</Text>}
        <Slack of={found} />
      </div>
      {deeds.error && <Trouble error={deeds.error} again={() => void query.refetch().then(deeds.forget)} />}
      {found.escalatedAt && found.nextAction && (
        <Alert variant="outline" color="red" title={s.worklist.escalated} styles={{ title: { color: 'var(--mantine-color-error)' } }}>
          {s.worklist.escalatedSince(local(found.escalatedAt))}
        </Alert>
      )}
      {found.declarationEnded && (
        <Alert variant="outline" color="yellow" title={s.inspections.ended} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
          {s.status[found.declarationEnded]} · <Time at={found.declarationEndedAt} />
        </Alert>
      )}
      <div className="grid">
        <About found={found} />
        {found.conclusion && <Concluded conclusion={found.conclusion} at={found.concludedAt} />}
        {found.assessment && <Assessed assessment={found.assessment} at={found.concludedAt} />}
      </div>
      <Steps caseId={caseId} holds={holds} />
      {found.kind === 'EXAMINATION' && (
        <>
          <Readings found={found} holds={holds} />
          <LaboratoryRequests found={found} holds={holds} />
        </>
      )}
      {found.kind !== 'DOCUMENTARY' && <Waits caseId={caseId} since={query.dataUpdatedAt} />}
      <Findings found={found} holds={holds} />
      <Evidence caseId={caseId} holds={holds} />
      {found.state === 'OPEN' && <Text>{s.worklist.holdToEnd[found.kind]}</Text>}
      {found.state === 'AWAITING_RELEASE' && <Text>{s.worklist.awaitsRelease}</Text>}
      {found.state === 'CLAIMED' && !holds && <Text>{s.inspections.others(found.claimedBy ?? '')}</Text>}
      {holds && (found.kind === 'DOCUMENTARY' ? <Assess key={caseId} caseId={caseId} done={ended} /> : <Conclude key={caseId} found={found} done={ended} />)}
      <ProposeOverride key={`override ${caseId}`} found={found} />
      {deeds.dialogs}
    </Stack>
  );
}

function Due({ of }: { of: Case }) {
  const left = timeLeft(of, new Date());
  return (
    <Text size="sm">
      {s.inspections.deadline}: <Time at={of.dueAt} />
      {left && ` (${left.text})`}
    </Text>
  );
}

/** What the work list orders the case by. */
function Slack({ of }: { of: Case }) {
  const slack = slackOf(of, new Date());
  if (!slack) return null;
  return (
    <Text size="sm" c="dimmed">
      {`${s.worklist.takes} ${slack.takes} · ${s.worklist.startBy} `}
      <Time at={slack.startBy} />
      {' · '}
      <span style={slack.late ? { color: 'var(--lane-red)', fontWeight: 650 } : undefined}>{slack.text}</span>
    </Text>
  );
}

function Deeds({ of, deeds }: { of: Case; deeds: ReturnType<typeof useDeeds> }) {
  const { claim, giveBack, assign } = may(of, useQuery(session).data);
  const pending = deeds.pending !== undefined;
  return (
    <Group gap="xs">
      {claim && (
        <Button onClick={() => deeds.start(of, 'claim')} loading={pending}>
          {s.inspections.claim}
        </Button>
      )}
      {assign && (
        <Button variant="default" onClick={() => deeds.start(of, 'assign')}>
          {s.worklist.assign}
        </Button>
      )}
      {giveBack && (
        <Button variant="default" onClick={() => deeds.start(of, 'giveBack')} loading={pending}>
          {s.inspections.release}
        </Button>
      )}
    </Group>
  );
}

function About({ found }: { found: Case }) {
  return (
    <>
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
          <thead>
            <tr>
              <th scope="col">{s.declaration.item}</th>
              <th scope="col">{s.declaration.code}</th>
              <th scope="col">{s.declaration.description}</th>
              <th scope="col">{s.declaration.origin}</th>
              <th scope="col" className="number">{s.declaration.mass}</th>
            </tr>
          </thead>
          <tbody>
            {found.items.map((item) => (
              <tr key={item.itemNumber}>
                <td>{item.itemNumber}</td>
                <td className="mono">{item.commodityCode}</td>
                <td>{item.description}</td>
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
    </>
  );
}
