import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { Trouble } from '../ui/Trouble';
import { span } from '../ui/time';
import { Editor } from './Editor';
import { may, pack, PROPOSERS, type Measure } from './measures';
import { asksOf } from './MeasuresPage';

/** One pack as it is in force: every measure with its dates, goods and what it asks for. */
export function PackPage() {
  const { pack: name } = useParams({ strict: false }) as { pack: string };
  const who = useQuery(session);
  const query = useQuery(pack(name));
  const [editing, setEditing] = useState(false);
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group gap="lg">
          <Title order={1} size="h3">
            {found.title}
          </Title>
          <Text size="sm" c="dimmed" className="mono">{`${found.pack} ${found.version}`}</Text>
        </Group>
        {may(who.data?.roles, PROPOSERS) && !editing && <Button onClick={() => setEditing(true)}>{s.measures.propose}</Button>}
      </Group>
      {editing && <Editor inForce={found} close={() => setEditing(false)} />}
      <Card title={s.measures.source} span={12}>
        <Text size="sm">{found.source}</Text>
        {found.note && <Text size="sm" mt="xs">{found.note}</Text>}
      </Card>
      {(found.jurisdictions ?? []).map((place) => (
        <Card key={place.code} title={`${place.code} · ${place.name}`} span={12}>
          <Text size="sm">
            {place.members.map((member) => `${member.country} ${s.measures.since} ${member.from}${member.until ? ` ${s.declaration.until} ${member.until}` : ''}`).join('; ')}
          </Text>
        </Card>
      ))}
      {(found.prices ?? []).map((price) => (
        <Card key={`${price.code}${price.validFrom}`} title={price.code} span={12}>
          <Text size="sm">{`${price.amount.amount} ${price.amount.currency} ${s.measures.per} ${price.per}, ${s.measures.since} ${price.validFrom}. ${price.source}`}</Text>
        </Card>
      ))}
      {(found.measures ?? []).map((measure) => (
        <MeasureCard key={`${measure.code}${measure.validFrom}`} measure={measure} />
      ))}
    </Stack>
  );
}

const FEW = 12;

function MeasureCard({ measure }: { measure: Measure }) {
  const [all, setAll] = useState(false);
  const rows = all ? measure.rows : measure.rows.slice(0, FEW);
  return (
    <Card title={`${measure.title} · ${measure.code}`} span={12}>
      <dl className="facts">
        <Fact name={s.measures.law}>{measure.legalReference}</Fact>
        <Fact name={s.measures.place}>{measure.jurisdiction}</Fact>
        <Fact name={s.measures.valid}>{span(measure.validFrom, measure.validUntil)}</Fact>
        {Object.entries(measure.laterFor ?? {}).map(([size, from]) => (
          <Fact key={size} name={s.measures.later(words(size))}>{String(from)}</Fact>
        ))}
        {!!measure.exemptOrigins?.length && <Fact name={s.measures.exempt}>{measure.exemptOrigins.join(', ')}</Fact>}
        {!!measure.onlyOrigins?.length && <Fact name={s.measures.only}>{measure.onlyOrigins.join(', ')}</Fact>}
        {!!measure.exceptHsPrefixes?.length && <Fact name={s.measures.except}>{measure.exceptHsPrefixes.join(', ')}</Fact>}
        {measure.annualThreshold && <Fact name={s.measures.threshold}>{`${measure.annualThreshold.amount} ${measure.annualThreshold.unit}`}</Fact>}
        {measure.levy && <Fact name={s.measures.levy}>{s.measures.levyTable(measure.levy.defaultIntensities?.length ?? 0)}</Fact>}
      </dl>
      <Text fw={600} size="sm" mt="sm">{s.measures.asks}</Text>
      <ul>
        {measure.requirements.map((requirement, index) => (
          <li key={index}>{asksOf(requirement)}</li>
        ))}
      </ul>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{s.measures.prefix}</th>
            <th scope="col">{s.declaration.goods}</th>
            <th scope="col">{s.measures.question}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.hsPrefix}>
              <td className="mono">{row.hsPrefix}</td>
              <td>{row.goods}</td>
              <td>{row.question ?? <span className="quiet">–</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {measure.rows.length > FEW && (
        <Anchor component="button" type="button" size="sm" mt="xs" onClick={() => setAll(!all)}>
          {all ? s.measures.fewer : s.measures.allLines(measure.rows.length)}
        </Anchor>
      )}
    </Card>
  );
}
