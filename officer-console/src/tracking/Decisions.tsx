import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact, words } from '../ui/Card';
import { Lane } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';

/** Every decision on a declaration, the latest first, with what it rests on. */
export function Decisions({ mrn }: { mrn: string }) {
  const query = useQuery({
    queryKey: ['decisions', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}/decisions', { params: { path: { mrn } } })),
  });
  if (query.isError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const decisions = [...query.data.items].sort((a, b) => b.version - a.version || b.sequence - a.sequence);
  if (decisions.length === 0) return <Text>{s.declaration.noDecision}</Text>;
  return (
    <Stack>
      {decisions.map((decision, place) => (
        <Card
          key={`${decision.version}-${decision.sequence}`}
          title={`${s.declaration.version} ${decision.version}.${decision.sequence}${place === 0 ? ` · ${s.declaration.latest}` : ''}`}
          span={12}
        >
          <dl className="facts">
            <Fact name={s.declarations.lane}><Lane of={decision.lane} /></Fact>
            <Fact name={s.declaration.decidedAt}><Time at={decision.decidedAt} precise /></Fact>
            <Fact name={s.declaration.score}>{String(decision.score)}</Fact>
            <Fact name={s.trader.tier}>{words(decision.tier)}</Fact>
          </dl>
          <table className="list" style={{ marginTop: 12 }}>
            <thead>
              <tr>
                <th scope="col">{s.declaration.reasons}</th>
                <th scope="col">{s.declaration.item}</th>
                <th scope="col">{s.errors.code}</th>
              </tr>
            </thead>
            <tbody>
              {decision.reasons.map((reason, index) => (
                <tr key={index}>
                  <td>{reason.message}</td>
                  <td>{reason.itemNumber ?? <span className="quiet">–</span>}</td>
                  <td className="mono quiet">{`${reason.step} ${reason.code}`}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <details style={{ marginTop: 10 }}>
            <summary>{s.declaration.versions}</summary>
            <pre className="message" tabIndex={0}>
              {JSON.stringify(decision.versions, null, 2)}
            </pre>
          </details>
        </Card>
      ))}
    </Stack>
  );
}
