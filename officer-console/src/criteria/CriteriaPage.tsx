import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../login/session';
import { s } from '../strings/en';
import { may } from '../regulation/measures';
import { Card } from '../ui/Card';
import { Lane, State } from '../ui/State';
import { span } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { CriterionEditor } from './CriterionEditor';
import { SetEditor } from './SetEditor';
import { inForce, proposals, WRITERS, type Criterion, type NamedSet } from './criteria';

type Writing = { criterion: Criterion } | { set: NamedSet };

/** What officers look for: in force, and on its way there. */
export function CriteriaPage() {
  const who = useQuery(session);
  const query = useQuery(inForce());
  const [writing, setWriting] = useState<Writing>();
  const writer = may(who.data?.roles, WRITERS);
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const { criteria, sets } = query.data.edition;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {s.criteria.title}
        </Title>
        {writer && !writing && (
          <Group>
            <Button onClick={() => setWriting({ criterion: {} })}>{s.criteria.write}</Button>
            <Button variant="default" onClick={() => setWriting({ set: {} })}>
              {s.criteria.writeSet}
            </Button>
          </Group>
        )}
      </Group>
      {writing && 'criterion' in writing && <CriterionEditor start={writing.criterion} close={() => setWriting(undefined)} />}
      {writing && 'set' in writing && <SetEditor start={writing.set} close={() => setWriting(undefined)} />}
      <Card title={s.criteria.inForce} span={12}>
        {criteria.length === 0 && <Text>{s.criteria.none}</Text>}
        {criteria.length > 0 && (
          <table className="list">
            <thead>
              <tr>
                {[s.criteria.code, s.criteria.expression, s.criteria.lane, s.criteria.rate, s.criteria.valid].map((label) => (
                  <th key={label} scope="col">{label}</th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {criteria.map((one) => (
                <tr key={one.code}>
                  <td>
                    <strong>{one.title}</strong>
                    <div className="mono quiet">{one.code}</div>
                  </td>
                  <td className="mono">{one.expression}</td>
                  <td><Lane of={one.lane} /></td>
                  <td>{one.rate}</td>
                  <td>
                    {span(one.validFrom, one.validUntil)}
                  </td>
                  <td>
                    {writer && !writing && (
                      <Button size="compact-sm" variant="default" onClick={() => setWriting({ criterion: one })}>
                        {s.criteria.change}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      {sets.length > 0 && (
        <Card title={s.criteria.sets} span={12}>
          <table className="list">
            <tbody>
              {sets.map((set) => (
                <tr key={set.name}>
                  <td className="mono">sets.{set.name}</td>
                  <td>{set.title}</td>
                  <td>{s.criteria.members(set.members?.length ?? 0)}</td>
                  <td>
                    {writer && !writing && (
                      <Button size="compact-sm" variant="default" onClick={() => setWriting({ set })}>
                        {s.criteria.change}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <Proposals />
    </Stack>
  );
}

function Proposals() {
  const query = useQuery(proposals());
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return (
    <Card title={s.measures.proposals} span={12}>
      {query.data?.items.length === 0 && s.criteria.noProposals}
      {!!query.data?.items.length && (
        <table className="list">
          <thead>
            <tr>
              {[s.criteria.code, s.inspections.state, s.measures.why, s.measures.proposedBy, s.measures.proposedAt].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.id}>
                <td>
                  <Link to="/criteria/proposals/$id" params={{ id: item.id }} data-row>
                    {item.kind === 'SET' ? `sets.${item.name}` : item.name}
                  </Link>
                </td>
                <td><State of={item.state} /></td>
                <td>{item.why}</td>
                <td>{item.proposedBy}</td>
                <td><Time at={item.proposedAt} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
