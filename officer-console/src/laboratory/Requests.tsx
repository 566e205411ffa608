import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Schemas } from '../api/client';
import { content } from '../device/reading';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import { Ask } from './Ask';
import { Custody } from './Custody';
import { Deeds } from './Deeds';
import { laboratories, requestsOf, resultInWords, type Request, type Test } from './laboratory';

type Case = Schemas['CaseView'];

/** What laboratories are asked about a case's goods, and what they have found. */
export function LaboratoryRequests({ found, holds }: { found: Case; holds: boolean }) {
  const query = useQuery(requestsOf(found.caseId));
  return (
    <Card title={s.laboratory.requests} span={12}>
      <Loaded of={query}>
        {({ items }) => (
          <Stack gap="lg">
            {items.length === 0 && (
              <div>
                <Text>{s.laboratory.none}</Text>
                <Text size="sm" c="dimmed">{s.laboratory.noneHelp}</Text>
              </div>
            )}
            {items.map((request) => (
              <OneRequest key={request.requestId} request={request} found={found} holds={holds} />
            ))}
            {holds && <Ask key={found.caseId} found={found} />}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

const COLOUR = { OPEN: 'var(--lane-yellow)', CONFORM: 'var(--lane-green)', NOT_CONFORM: 'var(--lane-red)', INCONCLUSIVE: 'var(--lane-yellow)' };

function OneRequest({ request, found, holds }: { request: Request; found: Case; holds: boolean }) {
  const title = s.laboratory.request(request.itemNumber, request.indicator);
  return (
    <section aria-label={title} className="request">
      <Group gap="lg" mb={6}>
        <Title order={3} size="h5">
          {title}
        </Title>
        <span className="state" style={{ color: COLOUR[request.standing] }}>{s.laboratory.standing[request.standing]}</span>
      </Group>
      <Text size="sm" c="dimmed">
        {`${s.laboratory.limit} ${content(request.toleranceMgPerKg)} · ${s.laboratory.edition} ${request.edition} · ${s.laboratory.by} ${request.openedBy ?? s.laboratory.byReading} · `}
        <Time at={request.openedAt} />
      </Text>
      {request.tests.map((test) => (
        <OneTest key={test.testId} test={test} />
      ))}
      {request.resultsAgree !== undefined && <Text mt="xs">{request.resultsAgree ? s.laboratory.agree : s.laboratory.differ}</Text>}
      {request.decisions.map((decision, index) => (
        <Text key={index} mt="xs">
          <strong>{`${s.laboratory.decided(decision.decidedBy, s.laboratory[decision.outcome])}. `}</strong>
          {decision.reason} <span className="quiet"><Time at={decision.decidedAt} /></span>
        </Text>
      ))}
      {found.state !== 'CONCLUDED' && found.state !== 'WITHDRAWN' && <Deeds request={request} caseId={found.caseId} holds={holds} />}
    </section>
  );
}

function OneTest({ test }: { test: Test }) {
  const known = useQuery(laboratories()).data?.items;
  const name = known?.find((one) => one.id === test.laboratory)?.name ?? test.laboratory ?? s.laboratory.toChoose;
  const { result } = test;
  return (
    <div className="test">
      <Text>
        <strong>{s.laboratory.test(test.number)}</strong>
        {` · ${name} · ${s.laboratory.states[test.state]}`}
      </Text>
      {test.reason && <Text size="sm">{`${s.laboratory.why}: ${test.reason}`}</Text>}
      {test.samples.map((sample, index) => (
        <Custody key={sample.sampleId} sample={sample} replaced={index < test.samples.length - 1} />
      ))}
      {result && (
        <Text size="sm" mt={4}>
          <strong>{`${s.laboratory.result}: ${resultInWords(result)}.`}</strong>
          {` ${result.method}, ${result.accreditation}, ${s.laboratory.report.toLowerCase()} ${result.reportReference} · `}
          <Time at={result.reportedAt} />
        </Text>
      )}
    </div>
  );
}
