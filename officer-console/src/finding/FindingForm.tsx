import { Checkbox, Group, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { size, type EvidenceFile } from '../evidence/evidence';
import { s } from '../strings/en';
import { Offered } from '../ui/Offered';
import { BELOW } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import type { Case } from '../worklist/cases';
import { emptyFinding, findingsOf, request, type Finding } from './findings';

const OUTCOMES = { CONFORM: s.inspections.CONFORM, NOT_CONFORM: s.inspections.NOT_CONFORM, INCONCLUSIVE: s.findings.INCONCLUSIVE };

/** One finding as it is typed. What was sent again after a lost answer is one finding: it carries its key. */
export function FindingForm({ found, files, corrects, close }: { found: Case; files: EvidenceFile[]; corrects?: Finding; close: () => void }) {
  const queries = useQueryClient();
  const { caseId } = found;
  const [key, setKey] = useState(corrects ? newKey : undefined);
  const items = found.items.map((item) => item.itemNumber);
  const form = useTyped({
    id: `finding.${caseId}${corrects ? `.${corrects.findingId}` : ''}`,
    empty: emptyFinding(key ?? '', items, corrects),
    send: async (fields) =>
      (await answer(
        api.POST('/api/v1/inspections/{caseId}/findings', { params: { path: { caseId }, header: { 'Idempotency-Key': fields.key } }, body: request(fields) }),
      )) as Finding,
    done: () => {
      setKey(undefined);
      close();
      void queries.invalidateQueries({ queryKey: findingsOf(caseId).queryKey });
    },
  });
  const { fields, set } = form;
  const text = (name: 'severity' | 'amount' | 'note') => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <Offered
      form={form}
      title={corrects ? s.findings.correctOf(corrects.itemNumber) : s.findings.record}
      help={s.findings.help}
      label={s.findings.send}
      opened={key !== undefined}
      open={() => setKey(newKey())}
      close={() => {
        setKey(undefined);
        close();
      }}
    >
      <Group align="start">
        <Select label={s.findings.item} w={110} disabled={!!corrects} data={items.map(String)} value={fields.itemNumber || null} onChange={(itemNumber) => set({ itemNumber: itemNumber ?? '' })} />
        <Radio.Group label={s.findings.outcome} value={fields.outcome} onChange={(outcome) => set({ outcome })}>
          <Group mt={8}>
            {Object.entries(OUTCOMES).map(([value, label]) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </Group>
        </Radio.Group>
        {fields.outcome === 'NOT_CONFORM' && (
          <>
            <Select
              label={s.findings.topic}
              placeholder={s.inspections.noTopic}
              data={Object.entries(s.topics).map(([value, label]) => ({ value, label }))}
              value={fields.topic || null}
              onChange={(topic) => set({ topic: topic ?? '' })}
            />
            <TextInput label={s.findings.severity} inputMode="decimal" w={150} {...text('severity')} />
          </>
        )}
      </Group>
      <Group align="start">
        <TextInput label={s.findings.amount} description={s.findings.amountHelp} inputWrapperOrder={BELOW} inputMode="decimal" w={150} {...text('amount')} />
        <Select label={s.findings.unit} w={130} allowDeselect={false} data={Object.entries(s.findings.units).map(([value, label]) => ({ value, label }))} value={fields.unit} onChange={(unit) => set({ unit: unit ?? 'KG' })} />
      </Group>
      <Textarea label={s.findings.note} description={s.findings.noteHelp} inputWrapperOrder={BELOW} autosize minRows={2} {...text('note')} />
      {files.length > 0 && (
        <Checkbox.Group label={s.findings.files} value={fields.evidence} onChange={(evidence) => set({ evidence })}>
          <Stack gap={6} mt={6}>
            {files.map((file) => (
              <Checkbox key={file.evidenceId} value={file.evidenceId} label={`${file.name} (${size(file.sizeBytes)})`} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Offered>
  );
}

/** Also where the page is not served safely, and so has no UUID to give. */
function newKey(): string {
  return `finding-${[...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
