import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import type { Filters } from '../app/router';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { words } from '../ui/words';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { useFilters } from '../ui/useFilters';
import { may, packs } from './measures';

const READERS = ['ANALYST', 'SUPERVISOR', 'AUTHORITY', 'OFFICER', 'AUDITOR'];

/** What the law asks of goods, the packs it stands in, and what somebody wants to change. */
export function MeasuresPage() {
  const search: Filters = useSearch({ strict: false });
  const navigate = useNavigate();
  const who = useQuery(session);
  const filters = useFilters(search, (next) => void navigate({ to: '/measures', search: next }));
  const field = (name: string, label: string, more?: object) => (
    <TextInput label={label} value={filters.text(name)} onChange={(event) => filters.set(name, event.currentTarget.value)} w={150} {...more} />
  );
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.measures.title}
      </Title>
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          filters.apply();
        }}
      >
        <Group align="end" gap="sm">
          {field('hs', s.measures.hs, { 'data-search': true, placeholder: '76042100' })}
          {field('origin', s.measures.origin, { w: 130, placeholder: 'TR' })}
          {field('destination', s.measures.destination, { w: 150, placeholder: 'NL' })}
          {field('on', s.measures.on, { type: 'date' })}
          <Button type="submit">{s.measures.ask}</Button>
          <Button variant="default" onClick={filters.clear}>
            {s.list.clear}
          </Button>
        </Group>
      </form>
      {search.hs && <Covering search={search} />}
      <Packs />
      {may(who.data?.roles, READERS) && <Proposals />}
    </Stack>
  );
}

function Covering({ search }: { search: Filters }) {
  const query = useQuery({
    queryKey: ['measures', search],
    queryFn: () => answer(api.GET('/api/v1/measures', { params: { query: search as never } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  return (
    <Card title={s.measures.covering(String(search.hs), query.data.on)} span={12}>
      {query.data.items.length === 0 ? (
        s.measures.nothingCovers
      ) : (
        <table className="list">
          <thead>
            <tr>
              {[s.measures.measure, s.measures.place, s.measures.line, s.measures.asks, s.measures.law].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.code}>
                <td>
                  <strong>{item.title}</strong>
                  <div className="mono quiet">{item.code}</div>
                </td>
                <td>{item.jurisdiction}</td>
                <td>
                  <span className="mono">{item.hsPrefix}</span> {item.goods}
                  {item.question && <div>{item.question}</div>}
                </td>
                <td>
                  {item.satisfiedBy.map((one, index) => (
                    <div key={index}>{one}</div>
                  ))}
                </td>
                <td>{item.legalReference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Packs() {
  const query = useQuery(packs());
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return (
    <Card title={s.measures.packs} span={12}>
      <table className="list">
        <thead>
          <tr>
            <th scope="col">{s.measures.pack}</th>
            <th scope="col">{s.measures.packTitle}</th>
            <th scope="col">{s.measures.places}</th>
            <th scope="col" className="number">{s.measures.title}</th>
            <th scope="col">{s.measures.version}</th>
          </tr>
        </thead>
        <tbody>
          {query.data?.items.map((item) => (
            <tr key={item.pack}>
              <td>
                <Link to="/measures/$pack" params={{ pack: item.pack }} data-row>
                  {item.pack}
                </Link>
              </td>
              <td>{item.title}</td>
              <td>{item.jurisdictions.join(', ') || <span className="quiet">–</span>}</td>
              <td className="number">{item.measures}</td>
              <td className="mono">{item.version}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Proposals() {
  const query = useQuery({
    queryKey: ['proposals'],
    queryFn: () => answer(api.GET('/api/v1/measures/proposals', { params: { query: { limit: 50 } } })),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  return (
    <Card title={s.measures.proposals} span={12}>
      {query.data?.items.length === 0 && s.measures.noProposals}
      {!!query.data?.items.length && (
        <table className="list">
          <thead>
            <tr>
              {[s.measures.pack, s.inspections.state, s.measures.activeFrom, s.measures.why, s.measures.proposedBy, s.measures.proposedAt].map((label) => (
                <th key={label} scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {query.data.items.map((item) => (
              <tr key={item.id}>
                <td>
                  <Link to="/measures/proposals/$id" params={{ id: item.id }} data-row>
                    {item.pack} <span className="mono">{item.version}</span>
                  </Link>
                </td>
                <td><State of={item.state} /></td>
                <td>{item.activeFrom}</td>
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

/** Requirements as sentences, for whoever reads a measure. */
export function asksOf(requirement: { kind?: string; satisfiedBy?: string }): string {
  return requirement.satisfiedBy ?? words(requirement.kind);
}
