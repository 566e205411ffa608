import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { listed, type NamedSet, type Proposal } from './criteria';

/** Writes a named set, or changes one for all criteria that use it. */
export function SetEditor({ start, close }: { start: NamedSet; close: () => void }) {
  const navigate = useNavigate();
  const [name, setName] = useState(start.name ?? '');
  const [title, setTitle] = useState(start.title ?? '');
  const [members, setMembers] = useState((start.members ?? []).join('\n'));
  const [why, setWhy] = useState('');
  const send = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/criteria/proposals', { body: { set: { name, title, members: listed(members) }, why } }),
      ) as Promise<Proposal>,
    onSuccess: (made) => void navigate({ to: '/criteria/proposals/$id', params: { id: made.id } }),
  });
  return (
    <form
      className="card"
      aria-label={s.criteria.writeSet}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {s.criteria.writeSet}
        </Title>
        <Text size="sm">{s.criteria.setHelp}</Text>
        <Group align="start">
          <TextInput label={s.criteria.name} description={s.criteria.nameHelp} value={name} onChange={(event) => setName(event.currentTarget.value)} w={300} />
          <TextInput label={s.measures.packTitle} description={s.criteria.setTitleHelp} value={title} onChange={(event) => setTitle(event.currentTarget.value)} w={420} />
        </Group>
        <Textarea label={s.criteria.membersLabel} description={s.criteria.membersHelp} value={members} onChange={(event) => setMembers(event.currentTarget.value)} autosize minRows={4} maxRows={14} spellCheck={false} styles={{ input: { fontFamily: 'ui-monospace, monospace' } }} />
        <Textarea label={s.measures.why} description={s.measures.whyHelp} value={why} onChange={(event) => setWhy(event.currentTarget.value)} autosize minRows={2} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {s.measures.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {s.criteria.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
