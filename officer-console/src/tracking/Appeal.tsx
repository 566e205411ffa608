import { Button, Text, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';

type View = Schemas['OfficerView'];

/** A trader's appeal against a refusal after an examination, with the answer; the same one sent twice counts once. */
export function Appeal({ view, mayAppeal }: { view: View; mayAppeal: boolean }) {
  const { appeal } = view;
  if (!appeal) return mayAppeal && view.status === 'REFUSED' && view.refusal?.disposal ? <Make mrn={view.mrn} /> : null;
  return (
    <Card title={s.appeal.title} span={12}>
      <dl className="facts">
        <Fact name={s.override.appealed}><Time at={appeal.appealedAt} /></Fact>
        <Fact name={s.override.grounds}>{appeal.grounds}</Fact>
        <Fact name={s.appeal.outcome}>{appeal.outcome ? s.appeal.outcomes[appeal.outcome] : s.appeal.waits}</Fact>
        {appeal.answer && <Fact name={s.appeal.answer}>{appeal.answer}</Fact>}
      </dl>
    </Card>
  );
}

function Make({ mrn }: { mrn: string }) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const form = useTyped({
    id: `appeal.${mrn}`,
    empty: { grounds: '' },
    send: ({ grounds }) => answer(api.POST('/api/v1/declarations/{mrn}/appeals', { params: { path: { mrn } }, body: { grounds: grounds || undefined } })),
    done: () => {
      void queries.invalidateQueries({ queryKey: ['declaration', mrn] });
      void queries.invalidateQueries({ queryKey: ['timeline', mrn] });
    },
  });
  return (
    <Card title={s.appeal.title} span={12}>
      {!opened && !form.touched ? (
        <>
          <Text size="sm" mb="sm">{s.appeal.help}</Text>
          <Button variant="default" onClick={() => setOpened(true)}>
            {s.appeal.open}
          </Button>
        </>
      ) : (
        <TypedForm form={form} title={s.appeal.open} help={s.appeal.help} label={s.appeal.send} close={() => setOpened(false)}>
          <Textarea label={s.appeal.grounds} autosize minRows={3} value={form.fields.grounds} onChange={(event) => form.set({ grounds: event.currentTarget.value })} />
        </TypedForm>
      )}
    </Card>
  );
}
