import { Select, Textarea } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { Offer, type DeedProps } from './Deeds';
import { laboratories, requestsOf, type Request } from './laboratory';

/** The trader contests what the first laboratory found, or will find. */
export function SecondTest({ caseId, request, opened, open, close, done }: DeedProps) {
  const queries = useQueryClient();
  const known = useQuery(laboratories()).data?.items ?? [];
  const first = request.tests[0]?.laboratory;
  const { requestId } = request;
  const form = useTyped({
    id: `laboratory.${requestId}.second`,
    empty: { laboratory: '', reason: '' },
    send: async ({ laboratory, reason }) => {
      const body = { laboratory: laboratory || undefined, reason: reason || undefined };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/laboratory-requests/{requestId}/second-test', { params: { path: { caseId, requestId } }, body }))) as Request;
    },
    arrived: async ({ laboratory, reason }) => {
      const { items } = await queries.fetchQuery({ ...requestsOf(caseId), staleTime: 0 });
      const current = items.find((one) => one.requestId === requestId);
      return current?.tests.some((test) => test.number === 2 && test.laboratory === laboratory && test.reason === reason) ? current : undefined;
    },
    done,
  });
  if (!opened && !form.touched) return <Offer label={s.laboratory.secondTest} open={open} />;
  const { fields, set } = form;
  return (
    <TypedForm form={form} title={s.laboratory.secondTest} help={s.laboratory.secondTestHelp} label={s.laboratory.secondTestLabel} close={close}>
      <Select
        label={s.laboratory.laboratory}
        placeholder={s.laboratory.chooseLaboratory}
        w={260}
        data={known.filter((one) => one.id !== first).map((one) => ({ value: one.id, label: `${one.name}, ${one.country}` }))}
        value={fields.laboratory || null}
        onChange={(laboratory) => set({ laboratory: laboratory ?? '' })}
      />
      <Textarea label={s.laboratory.reason} autosize minRows={2} value={fields.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />
    </TypedForm>
  );
}
