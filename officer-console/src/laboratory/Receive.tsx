import { Group, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { fromField, toField } from '../ui/time';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { holderOf, ownTest, recorded, type OwnTest, type Sample } from './laboratory';
import { Seal, sealIntact } from './Seal';

/** The laboratory signs for a sample; with that the office's part of its way ends. */
export function Receive({ of, sample, done }: { of: OwnTest; sample: Sample; done: (now: OwnTest) => void }) {
  const queries = useQueryClient();
  const { testId } = of;
  const [now] = useState(() => toField(new Date()));
  const form = useTyped({
    id: `laboratory.${sample.sampleId}.receipt`,
    empty: { handedFrom: holderOf(sample), receivedAt: now, seal: '', note: '' },
    send: async (fields) => {
      const body = { handedFrom: fields.handedFrom.trim() || undefined, receivedAt: fromField(fields.receivedAt), sealIntact: sealIntact(fields.seal), note: fields.note.trim() || undefined };
      return (await answer(api.POST('/api/v1/laboratory/tests/{testId}/receipt', { params: { path: { testId } }, body }))) as OwnTest;
    },
    arrived: async (fields) => {
      const known = await queries.fetchQuery({ ...ownTest(testId), staleTime: 0 });
      return recorded(known.sample, { handedFrom: fields.handedFrom, handedAt: fromField(fields.receivedAt) }) ? known : undefined;
    },
    done,
  });
  const { fields, set } = form;
  return (
    <section className="card" aria-label={s.laboratory.receive}>
      <TypedForm form={form} title={s.laboratory.receive} help={s.laboratory.receiveHelp} label={s.laboratory.receiveLabel}>
        <Group align="start">
          <TextInput label={s.laboratory.receivedFrom} value={fields.handedFrom} onChange={(event) => set({ handedFrom: event.currentTarget.value })} />
          <TextInput type="datetime-local" step={1} label={s.laboratory.receivedAt} value={fields.receivedAt} onChange={(event) => set({ receivedAt: event.currentTarget.value })} />
          <Seal value={fields.seal} change={(seal) => set({ seal })} />
        </Group>
        <Textarea label={s.laboratory.note} autosize minRows={1} value={fields.note} onChange={(event) => set({ note: event.currentTarget.value })} />
      </TypedForm>
    </section>
  );
}
