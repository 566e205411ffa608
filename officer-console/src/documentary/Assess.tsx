import { Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { TypedForm, BELOW } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import type { Case } from '../worklist/cases';
import { EMPTY, request } from './assessment';

/** What an officer makes of papers; the same one sent twice counts once. */
export function Assess({ caseId, done }: { caseId: string; done: (now: Case) => void }) {
  const form = useTyped({
    id: `assessment.${caseId}`,
    empty: EMPTY,
    send: async (fields) => (await answer(api.POST('/api/v1/inspections/{caseId}/assessment', { params: { path: { caseId } }, body: request(fields) }))) as Case,
    done,
  });
  const { fields, set } = form;
  return (
    <section className="card" aria-label={s.assessment.title}>
      <TypedForm form={form} title={s.assessment.title} help={s.assessment.help} label={s.assessment.send}>
        <Radio.Group label={s.assessment.outcome} value={fields.outcome} onChange={(outcome) => set({ outcome })}>
          <Stack gap={6} mt={4}>
            {Object.entries(s.assessment.outcomes).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Stack>
        </Radio.Group>
        {fields.outcome === 'NOT_ACCEPTED' && (
          <TextInput label={s.assessment.days} description={s.assessment.daysHelp} inputWrapperOrder={BELOW} inputMode="numeric" w={220} value={fields.days} onChange={(event) => set({ days: event.currentTarget.value })} />
        )}
        <Textarea label={s.assessment.reason} autosize minRows={2} value={fields.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />
        <Textarea label={s.assessment.message} autosize minRows={3} value={fields.message} onChange={(event) => set({ message: event.currentTarget.value })} />
      </TypedForm>
    </section>
  );
}
