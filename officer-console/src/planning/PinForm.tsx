import { Group, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { fromField, toField } from '../ui/time';
import { BELOW, TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { words } from '../ui/words';
import type { Office, Pin } from './planning';

const QUARTER = 900;

/** What a person settles about an examination; what is left empty is left to the plan. */
export function PinForm({ caseId, office, begin, close }: { caseId: string; office: Office | undefined; begin?: { officer?: string; bay?: string; from?: string }; close: () => void }) {
  const queries = useQueryClient();
  const who = useQuery(session).data;
  const supervisor = who?.roles.includes('SUPERVISOR') ?? false;
  const form = useTyped({
    id: `pin.${caseId}`,
    empty: { officer: supervisor ? (begin?.officer ?? '') : (who?.subject ?? ''), bay: begin?.bay ?? '', from: begin?.from ? toField(new Date(begin.from)).slice(0, 16) : '' },
    send: async ({ officer, bay, from }) =>
      (await answer(
        api.PUT('/api/v1/planning/{caseId}/pin', { params: { path: { caseId } }, body: { officer: officer || undefined, bay: bay || undefined, from: fromField(from) } }),
      )) as Pin,
    done: () => {
      close();
      void queries.invalidateQueries({ queryKey: ['plan'] });
    },
  });
  const { fields, set } = form;
  const officers = (office?.officers ?? []).filter(({ subject }) => supervisor || subject === who?.subject);
  return (
    <TypedForm form={form} title={s.planning.settle} help={supervisor ? s.planning.settleHelp : s.planning.settleOwn} label={s.planning.settleLabel} close={close}>
      <Group align="start">
        <Select
          label={s.worklist.officer}
          w={260}
          searchable
          clearable={supervisor}
          placeholder={s.planning.toThePlan}
          data={officers.map(({ subject, name, skills }) => ({ value: subject, label: `${name} (${skills.map(words).join(', ')})` }))}
          value={fields.officer || null}
          onChange={(officer) => set({ officer: officer ?? '' })}
        />
        <Select
          label={s.planning.bay}
          w={220}
          clearable
          placeholder={s.planning.toThePlan}
          data={(office?.bays ?? []).map(({ bay, kind }) => ({ value: bay, label: `${bay} (${words(kind)})` }))}
          value={fields.bay || null}
          onChange={(bay) => set({ bay: bay ?? '' })}
        />
        <TextInput type="datetime-local" step={QUARTER} label={s.planning.from} description={s.planning.fromHelp} inputWrapperOrder={BELOW} value={fields.from} onChange={(event) => set({ from: event.currentTarget.value })} />
      </Group>
    </TypedForm>
  );
}
