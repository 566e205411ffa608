import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { content } from '../device/reading';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { Custody } from './Custody';
import { ownTest, resultInWords, spoilt, type OwnTest, type Result } from './laboratory';
import { Receive } from './Receive';
import { Report } from './Report';
import { TestStanding } from './TestsPage';

/** One test as its laboratory sees it: the sample comes, is analysed, and what was found is reported. */
export function TestPage() {
  const { testId } = useParams({ strict: false }) as { testId: string };
  const queries = useQueryClient();
  const query = useQuery(ownTest(testId));
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const done = (now: OwnTest) => {
    queries.setQueryData(ownTest(testId).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['tests', 'list'] });
  };
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3">
          {s.laboratory.thisTest(found.indicator)}
        </Title>
        <TestStanding of={found} />
      </Group>
      <div className="grid">
        <Card title={s.laboratory.what} span={5}>
          <dl className="facts">
            <Fact name={s.laboratory.substance}>{found.indicator}</Fact>
            <Fact name={s.readings.material}>{found.material && s.readings.materials[found.material]}</Fact>
            <Fact name={s.laboratory.limit}>{content(found.toleranceMgPerKg)}</Fact>
            <Fact name={s.laboratory.edition}>{found.edition}</Fact>
            <Fact name={s.laboratory.office}>{found.customsOffice}</Fact>
            <Fact name={s.laboratory.asked}><Time at={found.askedAt} /></Fact>
          </dl>
        </Card>
        <Card title={s.laboratory.custody} span={7}>
          {found.sample && <Custody sample={found.sample} />}
          {(found.state === 'ASKED' && (!found.sample || !spoilt(found.sample))) && <Text>{s.laboratory.noSample}</Text>}
        </Card>
        {found.result && <Reported result={found.result} />}
      </div>
      {found.state === 'SENT' && found.sample && <Receive key={found.sample.sampleId} of={found} sample={found.sample} done={done} />}
      {found.state === 'RECEIVED' && <Report key={testId} of={found} done={done} />}
      <Link to="/laboratory">{s.laboratory.queue}</Link>
    </Stack>
  );
}

function Reported({ result }: { result: Result }) {
  return (
    <Card title={s.laboratory.result} span={12}>
      <Text fw={600}>{`${resultInWords(result)}.`}</Text>
      <dl className="facts">
        <Fact name={s.laboratory.method}>{result.method}</Fact>
        <Fact name={s.laboratory.accreditation}>{result.accreditation}</Fact>
        <Fact name={s.laboratory.report}>{result.reportReference}</Fact>
        <Fact name={s.laboratory.sha256}><span className="mono">{result.reportSha256}</span></Fact>
        <Fact name={s.laboratory.reportedAt}><Time at={result.reportedAt} /></Fact>
        <Fact name={s.devices.by}>{result.reportedBy}</Fact>
      </dl>
      <Text size="sm" c="dimmed" role="status" mt="xs">{s.laboratory.done}</Text>
    </Card>
  );
}
