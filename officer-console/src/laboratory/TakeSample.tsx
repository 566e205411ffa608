import { Group, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { fromField, toField } from '../ui/time';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { Offer, ofTest, type DeedProps } from './Deeds';
import { laboratories, requestsOf, type Request, type Test } from './laboratory';

/** A sealed part of the goods, for a laboratory. */
export function TakeSample({ caseId, request, test, opened, open, close, done }: DeedProps & { test: Test }) {
  const queries = useQueryClient();
  const known = useQuery(laboratories()).data?.items ?? [];
  const [now] = useState(() => toField(new Date()));
  const others = request.tests.filter((other) => other.number !== test.number).map((other) => other.laboratory);
  const { requestId } = request;
  const form = useTyped({
    id: `laboratory.${test.testId}.sample`,
    empty: { laboratory: test.laboratory ?? '', sealNumber: '', takenBy: '', takenAt: now },
    send: async (fields) => {
      const params = { path: { caseId, requestId, number: test.number } };
      const body = { laboratory: fields.laboratory || undefined, sealNumber: fields.sealNumber.trim() || undefined, takenBy: fields.takenBy.trim() || undefined, takenAt: fromField(fields.takenAt) };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/laboratory-requests/{requestId}/tests/{number}/samples', { params, body }))) as Request;
    },
    arrived: async (fields) => {
      const { items } = await queries.fetchQuery({ ...requestsOf(caseId), staleTime: 0 });
      const current = items.find((one) => one.requestId === requestId);
      const there = current?.tests.find((one) => one.testId === test.testId)?.samples.some((sample) => sample.sealNumber === fields.sealNumber.trim());
      return there ? current : undefined;
    },
    done,
  });
  const title = ofTest(test.samples.length > 0 ? s.laboratory.anotherSample : s.laboratory.takeSample, request, test.number);
  if (!opened && !form.touched) return <Offer label={title} open={open} />;
  const { fields, set } = form;
  return (
    <TypedForm form={form} title={title} help={s.laboratory.takeSampleHelp} label={s.laboratory.takeSampleLabel} close={close}>
      <Group align="start">
        <Select
          label={s.laboratory.laboratory}
          placeholder={s.laboratory.chooseLaboratory}
          w={260}
          data={known.filter((one) => !others.includes(one.id)).map((one) => ({ value: one.id, label: `${one.name}, ${one.country}` }))}
          value={fields.laboratory || null}
          onChange={(laboratory) => set({ laboratory: laboratory ?? '' })}
        />
        <TextInput label={s.laboratory.sealNumber} value={fields.sealNumber} onChange={(event) => set({ sealNumber: event.currentTarget.value })} />
        <TextInput label={s.laboratory.takenBy} placeholder={s.laboratory.takenByHelp} value={fields.takenBy} onChange={(event) => set({ takenBy: event.currentTarget.value })} />
        <TextInput type="datetime-local" step={1} label={s.laboratory.takenAt} value={fields.takenAt} onChange={(event) => set({ takenAt: event.currentTarget.value })} />
      </Group>
    </TypedForm>
  );
}
