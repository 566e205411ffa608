import { Alert, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { s } from '../strings/en';
import { status } from './model';

/** Says, as long as it is so, that decisions are made without the model that the policy names. */
export function WithoutModel() {
  const query = useQuery(status());
  const without = query.data?.named !== undefined && !query.data.available;
  return (
    // Without a box of its own it takes no room while there is nothing to say.
    <div role="status" style={{ display: without ? 'block' : 'contents' }}>
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
