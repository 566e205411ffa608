import { Group, Radio, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { Offer, type DeedProps } from './Deeds';
import { requestsOf, type Request } from './laboratory';

/** What an officer makes of results that do not speak for themselves. */
export function Decide({ caseId, request, opened, open, close, done }: DeedProps) {
  const queries = useQueryClient();
  const { requestId } = request;
  const before = request.decisions.length;
  const form = useTyped({
    id: `laboratory.${requestId}.decision`,
    empty: { outcome: '', reason: '' },
    send: async ({ outcome, reason }) => {
      const body = { outcome: outcome || undefined, reason: reason || undefined };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/laboratory-requests/{requestId}/decision', { params: { path: { caseId, requestId } }, body }))) as Request;
    },
    arrived: async ({ outcome, reason }) => {
      const { items } = await queries.fetchQuery({ ...requestsOf(caseId), staleTime: 0 });
      const current = items.find((one) => one.requestId === requestId);
      return current?.decisions.slice(before).some((decision) => decision.outcome === outcome && decision.reason === reason) ? current : undefined;
    },
    done,
  });
  if (!opened && !form.touched) return <Offer label={s.laboratory.decide} open={open} />;
  const { fields, set } = form;
  return (
    <TypedForm form={form} title={s.laboratory.decide} help={s.laboratory.decideHelp} label={s.laboratory.decideLabel} close={close}>
      <Radio.Group label={s.laboratory.outcome} value={fields.outcome} onChange={(outcome) => set({ outcome })}>
        <Group mt={4}>
          <Radio value="CONFORM" label={s.laboratory.CONFORM} />
          <Radio value="NOT_CONFORM" label={s.laboratory.NOT_CONFORM} />
        </Group>
      </Radio.Group>
      <Textarea label={s.laboratory.reason} autosize minRows={2} value={fields.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />
    </TypedForm>
  );
}
