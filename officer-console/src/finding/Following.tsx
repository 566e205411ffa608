import { Group, Select, Text, TextInput } from '@mantine/core';
import { s } from '../strings/en';
import { needs, type Draft } from './draft';

const WAYS = ['TAKE_BACK', 'DESTROY', 'CLEAR_WITH_CORRECTION', 'HAND_OVER'] as const;

/** What follows for goods that do not conform, and who has to know of it. */
export function Following({ draft, set }: { draft: Draft; set: (change: Partial<Draft>) => void }) {
  const { correction, handOver, notice } = draft;
  const wanted = needs(draft);
  return (
    <>
      <Select
        label={s.inspections.disposal}
        w={300}
        data={WAYS.map((value) => ({ value, label: s.inspections[value] }))}
        value={draft.disposal || null}
        onChange={(disposal) => set({ disposal: disposal ?? '' })}
      />
      {wanted.correction && (
        <Group align="start">
          <TextInput label={s.inspections.correct} style={{ flex: 1 }} value={correction.what} onChange={(event) => set({ correction: { ...correction, what: event.currentTarget.value } })} />
          <TextInput type="datetime-local" label={s.inspections.correctBy} value={correction.deadline} onChange={(event) => set({ correction: { ...correction, deadline: event.currentTarget.value } })} />
        </Group>
      )}
      {wanted.handOver && (
        <Group align="start">
          <TextInput label={s.inspections.authority} w={300} value={handOver.authority} onChange={(event) => set({ handOver: { ...handOver, authority: event.currentTarget.value } })} />
          <TextInput label={s.inspections.underReference} w={220} value={handOver.reference} onChange={(event) => set({ handOver: { ...handOver, reference: event.currentTarget.value } })} />
        </Group>
      )}
      {wanted.notice && (
        <fieldset style={{ border: 0, padding: 0, margin: 0 }}>
          <Text component="legend" size="sm" c="dimmed">{s.inspections.noticeHelp}</Text>
          <Group align="start">
            <TextInput label={s.inspections.noticeTo} w={260} value={notice.authority} onChange={(event) => set({ notice: { ...notice, authority: event.currentTarget.value } })} />
            <TextInput label={s.inspections.noticeCountry} w={140} value={notice.country} onChange={(event) => set({ notice: { ...notice, country: event.currentTarget.value } })} />
            <TextInput label={s.inspections.noticeReference} w={170} value={notice.reference} onChange={(event) => set({ notice: { ...notice, reference: event.currentTarget.value } })} />
            <TextInput type="datetime-local" label={s.inspections.noticeAt} value={notice.at} onChange={(event) => set({ notice: { ...notice, at: event.currentTarget.value } })} />
          </Group>
        </fieldset>
      )}
    </>
  );
}
