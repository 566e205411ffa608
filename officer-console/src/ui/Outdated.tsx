import { Alert, Button, Group, Text } from '@mantine/core';
import { useQueryClient, type Query } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { s } from '../strings/en';

/** Says that something on the page is older than it looks: asking for it again did not work. */
export function Outdated() {
  const queries = useQueryClient();
  const cache = queries.getQueryCache();
  const outdated = useSyncExternalStore(
    useCallback((changed) => cache.subscribe(changed), [cache]),
    () => cache.findAll({ type: 'active', predicate: notRefreshed }).length > 0,
  );
  return outdated ? (
    <Alert variant="outline" color="yellow" role="status" mb="md" p="xs">
      <Group justify="space-between">
        <Text size="sm">{s.errors.outdated}</Text>
        <Button size="compact-sm" variant="default" onClick={() => void queries.refetchQueries({ type: 'active', predicate: notRefreshed })}>
          {s.errors.again}
        </Button>
      </Group>
    </Alert>
  ) : null;
}

function notRefreshed({ state }: Query): boolean {
  return state.status === 'error' && state.data !== undefined;
}
