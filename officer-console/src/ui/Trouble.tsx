import { Alert, Button, Group, List, Text } from '@mantine/core';
import { Refusal } from '../api/client';
import { s } from '../strings/en';
import { told } from './time';

/** A refusal as the API tells it: what, where, and what to do. */
export function Trouble({ error, again }: { error: unknown; again?: () => void }) {
  const refusal = error instanceof Refusal ? error : null;
  const sentence =
    refusal === null ? s.errors.unexpected : refusal.told.code === 'NO_ANSWER' ? s.errors.noAnswer : refusal.told.detail;
  return (
    <Alert role="alert" variant="outline" color="red" title={s.errors.title} styles={{ title: { color: 'var(--mantine-color-error)' } }}>
      <Text size="sm">{told(sentence)}</Text>
      {refusal && refusal.told.errors.length > 0 && (
        <List size="sm" mt="xs">
          {refusal.told.errors.map((one, index) => (
            <List.Item key={index}>
              {one.path && <span className="mono">{one.path}: </span>}
              {one.message !== sentence && told(one.message) + ' '}
              {told(one.fix)}
            </List.Item>
          ))}
        </List>
      )}
      <Group mt="sm" gap="md">
        {again && (
          <Button size="compact-sm" variant="default" onClick={again}>
            {s.errors.again}
          </Button>
        )}
        {refusal && <Text size="xs" c="dimmed">{`${s.errors.code}: ${refusal.told.code}`}</Text>}
      </Group>
    </Alert>
  );
}
