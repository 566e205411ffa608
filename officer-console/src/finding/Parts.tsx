import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { s } from '../strings/en';
import { TREATMENTS, type Part } from './draft';

const NEW: Part = { treatment: '', amount: '', unit: 'KG' };

/** What happens to which part of an item, where it is not the same for all of it. */
export function Parts({ item, parts, set }: { item: string; parts: Part[]; set: (parts: Part[]) => void }) {
  const change = (at: number, to: Partial<Part>) => set(parts.map((part, index) => (index === at ? { ...part, ...to } : part)));
  return (
    <Stack gap="xs">
      {parts.length > 0 && <Text size="sm" c="dimmed">{s.parts.help}</Text>}
      {parts.map((part, index) => (
        <Group key={index} align="end" gap="sm" component="fieldset" role="group" aria-label={s.parts.of(item, index + 1)} style={{ border: 0, padding: 0, margin: 0 }}>
          <Select
            label={s.parts.treatment}
            w={230}
            data={TREATMENTS.map((value) => ({ value, label: s.parts.treatments[value] ?? value }))}
            value={part.treatment || null}
            onChange={(treatment) => change(index, { treatment: treatment ?? '' })}
          />
          <TextInput label={s.findings.amount} inputMode="decimal" w={130} value={part.amount} onChange={(event) => change(index, { amount: event.currentTarget.value })} />
          <Select label={s.findings.unit} w={130} allowDeselect={false} data={Object.entries(s.findings.units).map(([value, label]) => ({ value, label }))} value={part.unit} onChange={(unit) => change(index, { unit: unit ?? 'KG' })} />
          <Button variant="default" aria-label={s.parts.dropOf(item, index + 1)} onClick={() => set(parts.filter((_, other) => other !== index))}>
            {s.parts.drop}
          </Button>
        </Group>
      ))}
      <Group>
        <Button size="compact-sm" variant="default" aria-label={s.parts.addOf(item)} onClick={() => set(parts.length === 0 ? [NEW, NEW] : [...parts, NEW])}>
          {parts.length === 0 ? s.parts.divide : s.parts.add}
        </Button>
      </Group>
    </Stack>
  );
}
