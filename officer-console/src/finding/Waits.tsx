import { useQuery } from '@tanstack/react-query';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';

type Wait = Schemas['WaitView'];

/** What an examination waited for each time that nothing could be decided, the latest first. */
export function Waits({ caseId, since }: { caseId: string; since: number }) {
  const query = useQuery({
    queryKey: ['case', caseId, 'waits', since],
    queryFn: async () => ((await answer(api.GET('/api/v1/inspections/{caseId}/waits', { params: { path: { caseId } } }))) as { items: Wait[] }).items,
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data || query.data.length === 0) return null;
  return (
    <Card title={s.inspections.waits} span={12}>
      <ul className="changes">
        {query.data.map((wait) => (
          <li key={wait.at}>
            <strong>{wait.waitsFor}</strong> <span className="quiet">{wait.officer}, <Time at={wait.at} /></span>
            <div>{wait.reason}</div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
