import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import type { Filters } from '../app/router';
import { s } from '../strings/en';

interface Saved {
  name: string;
  filters: Filters;
}

/** Filters under a name, kept in this browser. */
export function SavedFilters({ id, now, use }: { id: string; now: Filters; use: (filters: Filters) => void }) {
  const [saved, setSaved] = useLocalStorage<Saved[]>({ key: `greenlane.${id}.saved`, defaultValue: [] });
  const [removed, setRemoved] = useState<Saved | null>(null);
  const [name, setName] = useState('');
  const add = () => {
    const known = name.trim();
    if (known) {
      setSaved([...saved.filter((one) => one.name !== known), { name: known, filters: now }]);
      setName('');
    }
  };
  return (
    <Popover withinPortal trapFocus width={320}>
      <Popover.Target>
        <Button variant="default">{s.list.saved}</Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {saved.length === 0 && <Text size="sm">{s.list.noSaved}</Text>}
          {saved.map((one) => (
            <Group key={one.name} justify="space-between" wrap="nowrap">
              <Button variant="subtle" size="compact-sm" onClick={() => use(one.filters)}>
                {one.name}
              </Button>
              <ActionIcon
                variant="subtle"
                aria-label={`${s.list.remove}: ${one.name}`}
                onClick={() => {
                  setSaved(saved.filter((other) => other !== one));
                  setRemoved(one);
                }}
              >
                ×
              </ActionIcon>
            </Group>
          ))}
          {removed && (
            <Group role="status" justify="space-between">
              <Text size="sm">{s.list.removed(removed.name)}</Text>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => {
                  setSaved([...saved, removed]);
                  setRemoved(null);
                }}
              >
                {s.list.undo}
              </Button>
            </Group>
          )}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add();
            }}
          >
            <Group align="end" wrap="nowrap">
              <TextInput label={s.list.save} placeholder={s.list.name} value={name} onChange={(event) => setName(event.currentTarget.value)} />
              <Button type="submit" variant="default">
                {s.list.save.split(' ')[0]}
              </Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
