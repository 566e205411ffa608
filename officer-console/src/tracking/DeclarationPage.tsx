import { Alert, Button, CopyButton, Group, Stack, Tabs, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { Lane, State } from '../ui/State';
import { duration, told } from '../ui/time';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { Profile } from '../trader/Profile';
import { Appeal } from './Appeal';
import { Decisions } from './Decisions';
import { Settle } from './Settle';


type View = Schemas['OfficerView'];
type Content = Schemas['Declaration'];

export function DeclarationPage() {
  const { mrn } = useParams({ strict: false }) as { mrn: string };
  const who = useQuery(session);
  const official = !who.data?.roles.includes('TRADER');
  const query = useQuery({
    queryKey: ['declaration', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}', { params: { path: { mrn } } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const view = query.data;
  const content = (view.declaration ?? {}) as Content;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Group gap="lg">
          <Title order={1} size="h3" className="mono">
            {view.mrn}
          </Title>
          <State of={view.status} />
          {official && <Lane of={view.lane} />}
          <Text size="sm" c="dimmed">{`${s.declaration.version} ${view.version} · LRN ${view.lrn}`}</Text>
        </Group>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => void query.refetch()} loading={query.isRefetching}>
            {s.list.refresh}
          </Button>
          <CopyButton value={view.mrn}>
            {({ copied, copy }) => (
              <Button size="compact-sm" variant="default" onClick={copy}>
                {copied ? s.declaration.copied : s.declaration.copy}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Group>
      <section className="letter" aria-label={s.declaration.next}>
        <strong>{`${s.declaration.next}: ${s.actor[view.nextActor] ?? view.nextActor}. `}</strong>
        {told(view.nextStep)}
      </section>
      {view.refusal && (
        <Alert variant="outline" color="red" title={s.declaration.refused} styles={{ title: { color: 'var(--mantine-color-error)' } }}>
          {view.refusal.reason}
          {view.refusal.disposal && ` ${s.declaration.disposal}: ${words(view.refusal.disposal)}.`}
        </Alert>
      )}
      <Tabs defaultValue="overview" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="overview">{s.declaration.overview}</Tabs.Tab>
          {official && <Tabs.Tab value="decisions">{s.declaration.decisions}</Tabs.Tab>}
          {(official || view.importer.eori === who.data?.eori) && <Tabs.Tab value="trader">{s.declaration.trader}</Tabs.Tab>}
          {official && <Tabs.Tab value="message">{s.declaration.message}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="overview" pt="md">
          <Stack gap={14}>
            {!official && <Settle view={view} />}
            <Appeal view={view} mayAppeal={!official} />
            <Overview view={view} content={content} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="decisions" pt="md">
          <Decisions mrn={mrn} />
        </Tabs.Panel>
        <Tabs.Panel value="trader" pt="md">
          <Profile eori={view.importer.eori} name={view.importer.name} own={!official} />
        </Tabs.Panel>
        <Tabs.Panel value="message" pt="md">
          <Message mrn={mrn} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}

function Overview({ view, content }: { view: View; content: Content }) {
  return (
    <div className="grid">
      {view.holds.length > 0 && (
        <Card title={s.declaration.holds} span={12}>
          <table className="list">
            <tbody>
              {view.holds.map((hold, index) => (
                <tr key={index}>
                  <td>
                    <strong>{told(hold.message)}</strong>
                    {hold.itemNumber != null && ` (${s.declaration.item.toLowerCase()} ${hold.itemNumber})`}
                    <br />
                    {told(hold.fix)} <span className="quiet mono">{hold.code}</span>
                  </td>
                  <td style={{ whiteSpace: 'nowrap' }}>{`${s.declaration.owner}: ${s.actor[hold.owner] ?? hold.owner}`}</td>
                  <td style={{ whiteSpace: 'nowrap' }}>
                    {hold.deadline && (
                      <>
                        {s.declaration.until} <Time at={hold.deadline} />
                        <br />
                        <span className="quiet">{`${s.declaration.otherwise}: ${s.declaration.onTimeout[hold.onTimeout] ?? words(hold.onTimeout)}`}</span>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
      <Card title={s.declaration.goods} span={12}>
        <div style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={s.declaration.goods}>
          <table className="list">
            <thead>
              <tr>
                {[s.declaration.item, s.declaration.code, s.declaration.description, s.declaration.origin].map((label) => (
                  <th key={label} scope="col">{label}</th>
                ))}
                {[s.declaration.mass, s.declaration.packages, s.declaration.value].map((label) => (
                  <th key={label} scope="col" className="number">{label}</th>
                ))}
                <th scope="col">{s.declaration.documents}</th>
              </tr>
            </thead>
            <tbody>
              {(content.goodsItems ?? []).map((item, index) => (
                <tr key={index}>
                  <td>{item.itemNumber}</td>
                  <td className="mono">{item.commodityCode}</td>
                  <td>{item.description}</td>
                  <td>{item.countryOfOrigin}</td>
                  <td className="number">{item.netMassKg && `${item.netMassKg} kg`}</td>
                  <td className="number">{item.packages}</td>
                  <td className="number">{item.statisticalValue && `${item.statisticalValue.amount} ${item.statisticalValue.currency}`}</td>
                  <td>
                    {(item.documents ?? []).length === 0 && <span className="quiet">–</span>}
                    {(item.documents ?? []).map((document, place) => (
                      <div key={place}>
                        {words(document.type)} <span className="mono">{document.reference}</span>
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Card>
      <Card title={s.declaration.parties} span={4}>
        <dl className="facts">
          <Fact name={s.declarations.importer}>
            {view.importer.name} · <Link to="/traders/$eori" params={{ eori: view.importer.eori }}>{view.importer.eori}</Link>
          </Fact>
          <Fact name={s.declarations.declarant}>{`${view.declarant.name} · ${view.declarant.eori}`}</Fact>
          <Fact name={s.declaration.exporter}>{content.exporter && `${content.exporter.name ?? ''} (${content.exporter.country ?? ''})`}</Fact>
          <Fact name={s.declarations.office}>{view.customsOffice}</Fact>
        </dl>
      </Card>
      <Card title={s.declaration.transport} span={4}>
        <dl className="facts">
          <Fact name={s.declaration.mode}>{words(content.transport?.mode)}</Fact>
          <Fact name={s.declaration.vessel}>{content.transport?.vesselImo && `IMO ${content.transport.vesselImo} ${content.transport.voyage ?? ''}`}</Fact>
          <Fact name={s.declaration.containers}>{(content.transport?.containers ?? []).join(', ')}</Fact>
          <Fact name={s.declaration.document}>{content.transport?.transportDocument}</Fact>
          <Fact name={s.declaration.arrival}><Time at={view.estimatedArrival} /></Fact>
          <Fact name={s.declaration.arrived}><Time at={view.arrivedAt} /></Fact>
        </dl>
      </Card>
      <Timeline mrn={view.mrn} />
    </div>
  );
}

function Timeline({ mrn }: { mrn: string }) {
  const query = useQuery({
    queryKey: ['timeline', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}/timeline', { params: { path: { mrn } } })),
  });
  return (
    <>
      <Card title={s.declaration.stages} span={4}>
        {query.isError && <Trouble error={query.error} />}
        <dl className="facts">
          {query.data?.stages.map((stage) => (
            <Fact key={stage.status} name={s.status[stage.status] ?? stage.status}>
              {duration(Number(stage.spentMillis))}
              {stage.open && <span className="quiet"> {s.declaration.going}</span>}
            </Fact>
          ))}
        </dl>
      </Card>
      <Card title={s.declaration.timeline} span={12}>
        <ol className="steps">
          {query.data?.entries.map((entry, index) => (
            <li key={index}>
              <Time at={entry.at} precise />
              <span>{told(entry.message)}</span>
              <span className="quiet">{entry.spentMillis != null && `+ ${duration(Number(entry.spentMillis))}`}</span>
            </li>
          ))}
        </ol>
      </Card>
    </>
  );
}

function Message({ mrn }: { mrn: string }) {
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['message', mrn],
    queryFn: () => answer(api.GET('/api/v1/declarations/{mrn}/message', { params: { path: { mrn } } })),
    enabled: asked,
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (query.data)
    return (
      <Stack>
        <Text>
          {s.declaration.messageSent(query.data.version, query.data.acceptedBy)} <Time at={query.data.acceptedAt} precise />
          {query.data.reasonCode && ` · ${words(query.data.reasonCode)}`}
          {query.data.reason && `: ${query.data.reason}`}
        </Text>
        <pre className="message" tabIndex={0}>
          {JSON.stringify(query.data.content, null, 2)}
        </pre>
      </Stack>
    );
  return (
    <Stack align="start">
      <Text>{s.declaration.messageHelp}</Text>
      <Button variant="default" onClick={() => setAsked(true)} loading={asked}>
        {s.declaration.showMessage}
      </Button>
    </Stack>
  );
}
