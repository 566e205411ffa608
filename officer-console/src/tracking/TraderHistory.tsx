import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact, words } from '../ui/Card';
import { Trouble } from '../ui/Trouble';

/** What is known of the importer: tier, rate and why. */
export function TraderHistory({ eori, name }: { eori: string; name: string }) {
  const query = useQuery({
    queryKey: ['profile', eori],
    queryFn: () => answer(api.GET('/api/v1/traders/{eori}/profile', { params: { path: { eori } } })),
  });
  if (query.isError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const profile = query.data;
  return (
    <div className="grid">
      <Card title={`${name} · ${eori}`} span={5}>
        <dl className="facts">
          <Fact name={s.trader.tier}>{words(profile.tier)}</Fact>
          <Fact name={s.trader.rate}>{`${profile.complianceRatePercent} %`}</Fact>
          <Fact name={s.trader.inspections}>{String(profile.effectiveInspections)}</Fact>
          <Fact name={s.trader.lodged}>{Number(profile.counts.lodged)}</Fact>
          <Fact name={s.trader.untouched}>{Number(profile.counts.clearedUntouched)}</Fact>
          <Fact name={s.trader.held}>{Number(profile.counts.held)}</Fact>
        </dl>
        <Text mt="md" size="sm">
          <Link to="/declarations" search={{ trader: eori }}>
            {s.trader.all}
          </Link>
        </Text>
      </Card>
      <Card title={s.trader.why} span={7}>
        <ul>
          {profile.reasons.map((reason, index) => (
            <li key={index}>{reason.message}</li>
          ))}
        </ul>
        {profile.howToImprove.length > 0 && <h2>{s.trader.improve}</h2>}
        <ul>
          {profile.howToImprove.map((step, index) => (
            <li key={index}>{String(step)}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
