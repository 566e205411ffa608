import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { Lane } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { Waterfall } from './Waterfall';

/** Every decision on a declaration, the latest first, with what it rests on. */
export function Decisions({ mrn }: { mrn: string }) {
  const query = useQuery({
    queryKey: ['decisions', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}/decisions', { params: { path: { mrn } } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const decisions = [...query.data.items].sort((a, b) => b.version - a.version || b.sequence - a.sequence);
  if (decisions.length === 0) return <Text>{s.declaration.noDecision}</Text>;
  return (
    <Stack>
      <Measures mrn={mrn} />
      {decisions.length > 1 && <Text>{s.decision.routed(decisions.length)}</Text>}
      {decisions.map((decision, place) => (
        <Card
          key={`${decision.version}-${decision.sequence}`}
          title={`${s.declaration.version} ${decision.version}.${decision.sequence}${place === 0 ? ` · ${s.declaration.latest}` : ''}`}
          span={12}
        >
          <dl className="facts">
            <Fact name={s.declarations.lane}><Lane of={decision.lane} /></Fact>
            <Fact name={s.declaration.decidedAt}><Time at={decision.decidedAt} precise /></Fact>
            <Fact name={s.decision.lawOf}>{decision.legalDate}</Fact>
            <Fact name={s.trader.tier}>{words(decision.tier)}</Fact>
            {decision.items.length > 1 && (
              <Fact name={s.decision.items}>
                {decision.items.map((item) => (
                  <span key={item.itemNumber} style={{ marginRight: 14 }}>
                    {item.itemNumber}: <Lane of={item.lane} />
                  </span>
                ))}
              </Fact>
            )}
            {decision.examineBy && <Fact name={s.decision.examineBy}><Time at={decision.examineBy} /></Fact>}
          </dl>
          <table className="list" style={{ marginTop: 12 }}>
            <thead>
              <tr>
                <th scope="col">{s.declaration.reasons}</th>
                <th scope="col">{s.declaration.item}</th>
                <th scope="col">{s.decision.step}</th>
              </tr>
            </thead>
            <tbody>
              {decision.reasons.length === 0 && (
                <tr>
                  <td colSpan={3}>{decision.lane === 'RED' ? s.decision.examined : s.decision.noReasons}</td>
                </tr>
              )}
              {decision.reasons.map((reason, index) => (
                <tr key={index}>
                  <td>{reason.message}</td>
                  <td>{reason.itemNumber ?? <span className="quiet">–</span>}</td>
                  <td title={reason.code}>{s.decision.steps[reason.step] ?? words(reason.step)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Waterfall decision={decision} />
          {decision.selection && (
            <dl className="facts" style={{ marginTop: 12 }}>
              <Fact name={s.decision.draw}>{s.decision.drawn(decision.selection.controlDraw.drawn, String(decision.selection.controlDraw.rate))}</Fact>
              <Fact name={s.decision.inclusion}>{String(decision.selection.inclusionProbability)}</Fact>
              {decision.criteria && (
                <Fact name={s.decision.hits}>
                  {decision.criteria.map((hit) => (
                    <div key={hit.code}>{s.decision.hit(hit.code, hit.drawn, hit.rate)}</div>
                  ))}
                </Fact>
              )}
              {decision.selection.auditDraw && (
                <Fact name={s.decision.auditDraw}>{s.decision.drawn(decision.selection.auditDraw.drawn, String(decision.selection.auditDraw.rate))}</Fact>
              )}
            </dl>
          )}
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

/** What the goods were held against in the decision in force, and the state of what it asks for. */
function Measures({ mrn }: { mrn: string }) {
  const query = useQuery({
    queryKey: ['decision-measures', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}/decision/measures', { params: { path: { mrn } } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  return (
    <Card title={s.decision.measures} span={12}>
      {query.data.items.length === 0 && s.decision.noMeasures}
      {query.data.items.length > 0 && (
        <table className="list">
          <thead>
            <tr>
              {[s.declaration.item, s.measures.measure, s.measures.line, s.measures.asks].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((held, index) => (
              <tr key={index}>
                <td>{held.itemNumber}</td>
                <td>
                  <strong>{held.title}</strong> <span className="quiet">{held.jurisdiction}</span>
                  <div className="quiet">{held.legalReference}</div>
                </td>
                <td>{held.covers}</td>
                <td>
                  {held.question && <div>{s.decision.open(held.question)}</div>}
                  {held.spared && <div>{held.spared}</div>}
                  {held.asked.map((asked, place) => (
                    <div key={place}>
                      <strong>{asked.met ? s.guidance.met : s.guidance.unmet}</strong> {asked.satisfiedBy}
                    </div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
