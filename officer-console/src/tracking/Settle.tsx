import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { amendmentOf, askedBy, type Given } from './settle';

type View = Schemas['OfficerView'];

/** Lets a trader give what his declaration is held for. */
export function Settle({ view }: { view: View }) {
  const queries = useQueryClient();
  const asked = view.holds.map(askedBy).filter((one) => one !== null);
  const [given, setGiven] = useState<Record<string, string>>({});
  const amendment = amendmentOf(asked.map((one): Given => ({ ...one, value: given[one.key] ?? '' })));
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/declarations/{mrn}/amendments', {
          params: { path: { mrn: view.mrn } },
          headers: { 'Idempotency-Key': `console-${view.mrn}-${view.version}-${Date.now()}` },
          body: amendment.body as never,
        }),
      ),
    onSuccess: () => {
      setGiven({});
      void queries.invalidateQueries({ queryKey: ['declaration', view.mrn] });
      void queries.invalidateQueries({ queryKey: ['timeline', view.mrn] });
    },
  });
  if (asked.length === 0) return null;
  return (
    <form
      className="card"
      aria-label={s.settle.title}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <h2>{s.settle.title}</h2>
      <Stack>
        {asked.map((one) => {
          const field = {
            label: s.settle.field(one.label, one.itemNumber),
            description: one.message,
            value: given[one.key] ?? '',
            onChange: (event: { currentTarget: { value: string } }) => setGiven({ ...given, [one.key]: event.currentTarget.value }),
          };
          return one.kind === 'plots' ? (
            <Textarea key={one.key} {...field} placeholder='{"type": "Point", "coordinates": [-45.123456, -20.654321], "areaHectares": "3.2"}' autosize minRows={2} spellCheck={false} error={amendment.invalid === one.key ? s.letters.invalid : undefined} />
          ) : (
            <TextInput key={one.key} {...field} maw={420} />
          );
        })}
        {send.isError && <Trouble error={send.error} />}
        {send.isSuccess && <Text role="status">{s.settle.sent}</Text>}
        <Group>
          <Button type="submit" loading={send.isPending} disabled={!amendment.body}>
            {s.settle.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
