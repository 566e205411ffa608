import { Alert, Button, Group, Text } from '@mantine/core';
import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { s } from '../strings/en';
import { knownSince, notRefreshed } from './outdated';
import { Time } from './Time';

/** Says that something on the page is older than it looks: asking for it again did not work. It stays in sight on long pages. */
export function Outdated() {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const since = useSyncExternalStore(
    useCallback((changed) => cache.subscribe(changed), [cache]),
    () => knownSince(cache.findAll({ type: 'active' })),
  );
  const asking = useIsFetching({ type: 'active', predicate: notRefreshed }) > 0;
  return since > 0 ? (
    <Alert variant="outline" color="yellow" role="status" className="outdated" mb="md" p="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">
          <strong>{s.errors.outdated}</strong> {s.errors.outdatedSince} <Time at={new Date(since).toISOString()} precise />.
        </Text>
        <Button size="compact-sm" variant="default" style={{ flex: 'none' }} loading={asking} onClick={() => void queries.refetchQueries({ type: 'active', predicate: notRefreshed })}>
          {s.errors.again}
        </Button>
      </Group>
    </Alert>
  ) : null;
}
