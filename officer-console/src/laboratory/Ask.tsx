import { Autocomplete, Group, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Offered } from '../ui/Offered';
import { BELOW } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { requestsOf, type Request } from './laboratory';

const SUBSTANCES = ['Pb', 'Cd', 'Hg', 'Cr(VI)', 'PBB', 'PBDE', 'DEHP', 'BBP', 'DBP', 'DIBP'];

/** For goods that no reading asked about; asked again it stays the one request. */
export function Ask({ found }: { found: Schemas['CaseView'] }) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const items = found.items.map((item) => String(item.itemNumber));
  const form = useTyped({
    id: `laboratory.${found.caseId}.ask`,
    empty: { itemNumber: items.length === 1 ? items[0]! : '', indicator: '' },
    send: async ({ itemNumber, indicator }) => {
      const body = { itemNumber: itemNumber ? Number(itemNumber) : undefined, indicator: indicator.trim() || undefined };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/laboratory-requests', { params: { path: { caseId: found.caseId } }, body }))) as Request;
    },
    done: () => {
      setOpened(false);
      void queries.invalidateQueries({ queryKey: requestsOf(found.caseId).queryKey });
    },
  });
  return (
    <Offered form={form} title={s.laboratory.ask} help={s.laboratory.askHelp} label={s.laboratory.askLabel} opened={opened} open={() => setOpened(true)} close={() => setOpened(false)}>
      <Group align="start">
        <Select label={s.readings.item} w={110} data={items} value={form.fields.itemNumber || null} onChange={(itemNumber) => form.set({ itemNumber: itemNumber ?? '' })} />
        <Autocomplete label={s.readings.indicator} description={s.readings.indicatorHelp} inputWrapperOrder={BELOW} data={SUBSTANCES} value={form.fields.indicator} onChange={(indicator) => form.set({ indicator })} />
      </Group>
    </Offered>
  );
}
