import { Group, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { fromField, toField } from '../ui/time';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { Offer, ofTest, type DeedProps } from './Deeds';
import { holderOf, recorded, requestsOf, type Request, type Sample, type Test } from './laboratory';
import { Seal, sealIntact } from './Seal';

/** A sample goes from one hand to another. */
export function HandOver({ caseId, request, test, sample, opened, open, close, done }: DeedProps & { test: Test; sample: Sample }) {
  const queries = useQueryClient();
  const [now] = useState(() => toField(new Date()));
  const { requestId } = request;
  const form = useTyped({
    id: `laboratory.${sample.sampleId}.over`,
    empty: { handedFrom: holderOf(sample), handedTo: '', handedAt: now, seal: '', note: '' },
    send: async (fields) => {
      const params = { path: { caseId, requestId, number: test.number } };
      const body = { handedFrom: fields.handedFrom.trim() || undefined, handedTo: fields.handedTo.trim() || undefined, handedAt: fromField(fields.handedAt), sealIntact: sealIntact(fields.seal), note: fields.note.trim() || undefined };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/laboratory-requests/{requestId}/tests/{number}/custody', { params, body }))) as Request;
    },
    arrived: async (fields) => {
      const { items } = await queries.fetchQuery({ ...requestsOf(caseId), staleTime: 0 });
      const current = items.find((one) => one.requestId === requestId);
      const now = current?.tests.flatMap((one) => one.samples).find((one) => one.sampleId === sample.sampleId);
      return recorded(now, { ...fields, handedAt: fromField(fields.handedAt) }) ? current : undefined;
    },
    done,
  });
  const title = ofTest(s.laboratory.handOver, request, test.number);
  if (!opened && !form.touched) return <Offer label={title} open={open} />;
  const { fields, set } = form;
  return (
    <TypedForm form={form} title={title} help={s.laboratory.handOverHelp} label={s.laboratory.handOverLabel} close={close}>
      <Group align="start">
        <TextInput label={s.laboratory.handedFrom} value={fields.handedFrom} onChange={(event) => set({ handedFrom: event.currentTarget.value })} />
        <TextInput label={s.laboratory.handedTo} value={fields.handedTo} onChange={(event) => set({ handedTo: event.currentTarget.value })} />
        <TextInput type="datetime-local" step={1} label={s.laboratory.handedAt} value={fields.handedAt} onChange={(event) => set({ handedAt: event.currentTarget.value })} />
        <Seal value={fields.seal} change={(seal) => set({ seal })} />
      </Group>
      <Textarea label={s.laboratory.note} autosize minRows={1} value={fields.note} onChange={(event) => set({ note: event.currentTarget.value })} />
    </TypedForm>
  );
}
