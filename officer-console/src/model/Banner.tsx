import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { s } from '../strings/en';
import { status } from './model';

/** Says, as long as it is so, that decisions are made without the model that the policy names. */
export function WithoutModel() {
  const query = useQuery(status());
  const without = query.data?.named !== undefined && !query.data.available;
  return (
    <div role="status">
      {without && (
        <Alert variant="outline" color="yellow" role="presentation" title={s.models.without} styles={{ title: { color: 'var(--lane-yellow)' } }}>
          <Text size="sm">
            {query.data?.why} {s.models.withoutMeans}
          </Text>
        </Alert>
      )}
    </div>
  );
}
