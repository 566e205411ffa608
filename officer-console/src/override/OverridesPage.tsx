import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import { AnswerAppeal } from './AnswerAppeal';
import { DecideProposal } from './DecideProposal';
import { appeals, proposals } from './override';

/** What waits for a second person, and what traders object to. */
export function OverridesPage() {
  const proposed = useQuery(proposals());
  const objected = useQuery(appeals());
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.override.title}
      </Title>
      <Text c="dimmed">{s.override.intro}</Text>
      <Title order={2} size="h4">
        {s.override.proposals}
      </Title>
      <Loaded of={proposed}>
        {(all) => all.length === 0 ? <Text>{s.override.noProposals}</Text> : all.map((one) => (
          <Card key={one.overrideId} title={s.override.proposal(one.mrn, s.override.what[one.what] ?? one.what)} span={12}>
            <dl className="facts">
              <Fact name={s.inspections.declaration}><CaseLink of={one} /></Fact>
              <Fact name={s.declarations.office}>{one.customsOffice}</Fact>
              <Fact name={s.override.by}>{one.proposedBy}, <Time at={one.proposedAt} /></Fact>
              <Fact name={s.override.reason}>{one.reason}</Fact>
            </dl>
            <h2 style={{ marginTop: 12 }}>{s.override.message}</h2>
            <div className="letter">{one.messageToTrader}</div>
            {one.appealId && <Text size="sm" mt={6}>{s.override.answersAppeal}</Text>}
            <DecideProposal of={one} />
          </Card>
        ))}
      </Loaded>
      <Title order={2} size="h4">
        {s.override.appeals}
      </Title>
      <Loaded of={objected}>
        {(all) => all.length === 0 ? <Text>{s.override.noAppeals}</Text> : all.map((one) => (
          <Card key={one.appealId} title={s.override.appeal(one.mrn)} span={12}>
            <dl className="facts">
              <Fact name={s.inspections.declaration}><CaseLink of={one} /></Fact>
              <Fact name={s.declarations.importer}>{one.importer}</Fact>
              <Fact name={s.override.appealed}><Time at={one.appealedAt} /></Fact>
            </dl>
            <h2 style={{ marginTop: 12 }}>{s.override.grounds}</h2>
            <div className="letter">{one.grounds}</div>
            <AnswerAppeal of={one} />
          </Card>
        ))}
      </Loaded>
    </Stack>
  );
}

function CaseLink({ of }: { of: { caseId: string; mrn: string } }) {
  return (
    <Link to="/inspections/$caseId" params={{ caseId: of.caseId }} className="mono" data-row>
      {of.mrn}
    </Link>
  );
}
