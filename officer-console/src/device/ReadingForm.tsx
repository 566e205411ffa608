import { Autocomplete, Group, Input, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Offered } from '../ui/Offered';
import { toField } from '../ui/time';
import { BELOW } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { labelOf, readingsOf, screens, type Device, type Reading } from './device';
import { request, type ReadingFields } from './reading';

const SYMBOLS = ['Pb', 'Cd', 'Hg', 'Br', 'Cr', 'Cr(VI)', 'PBB', 'PBDE', 'DEHP', 'BBP', 'DBP', 'DIBP'];

const EMPTY: ReadingFields = { deviceId: '', itemNumber: '', indicator: '', material: 'POLYMER', value: '', sigma: '', uncertainty: '', factor: '2', detection: '', measuredAt: '' };

/** A reading as the holder of the case reads it off a device. The same one sent twice is one. */
export function ReadingForm({ found, known, done }: { found: Schemas['CaseView']; known: Device[] | undefined; done: (judged: Reading | undefined) => void }) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<string>();
  const usable = (known ?? []).filter((device) => device.state === 'IN_USE');
  const items = found.items.map((item) => String(item.itemNumber));
  const form = useTyped({
    id: `reading.${found.caseId}`,
    empty: { ...EMPTY, itemNumber: items.length === 1 ? items[0]! : '', measuredAt: opened ?? '' },
    send: async (fields: ReadingFields) => {
      const screening = screens(usable.find((device) => device.deviceId === fields.deviceId));
      const params = { path: { caseId: found.caseId } };
      return (await answer(api.POST('/api/v1/inspections/{caseId}/readings', { params, body: request(fields, screening) }))) as Reading;
    },
    done: (judged) => {
      done(judged);
      setOpened(undefined);
      void queries.invalidateQueries({ queryKey: readingsOf(found.caseId).queryKey });
      void queries.invalidateQueries({ queryKey: ['case', found.caseId, 'laboratory'] });
      void queries.invalidateQueries({ queryKey: ['devices', judged.deviceId, 'readings'] });
    },
  });
  const { fields, set } = form;
  const chosen = usable.find((device) => device.deviceId === fields.deviceId);
  const text = (name: keyof ReadingFields) => ({
    value: fields[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  const number = (name: keyof ReadingFields) => ({ ...text(name), inputMode: 'decimal' as const, w: 190 });
  const now = new Date();
  return (
    <Offered
      form={form}
      title={s.readings.take}
      help={s.readings.takeHelp}
      label={s.readings.send}
      opened={opened !== undefined}
      open={() => {
        done(undefined);
        setOpened(toField(new Date()));
      }}
      close={() => setOpened(undefined)}
      card
    >
      {known && usable.length === 0 && <Text size="sm">{s.readings.noDevices}</Text>}
      <Group align="start">
        <Select
          label={s.readings.device}
          placeholder={s.readings.noDevice}
          searchable
          w={430}
          data={usable.map((device) => ({ value: device.deviceId, label: labelOf(device, found.customsOffice, now) }))}
          value={fields.deviceId || null}
          onChange={(deviceId) => set({ deviceId: deviceId ?? '' })}
        />
        <Select label={s.readings.item} w={110} data={items} value={fields.itemNumber || null} onChange={(itemNumber) => set({ itemNumber: itemNumber ?? '' })} />
        <TextInput type="datetime-local" step={1} label={s.readings.at} {...text('measuredAt')} />
      </Group>
      <Group align="start">
        <Autocomplete label={s.readings.indicator} description={s.readings.indicatorHelp} inputWrapperOrder={BELOW} w={260} data={SYMBOLS} value={fields.indicator} onChange={(indicator) => set({ indicator })} />
        <div>
          <Input.Label component="div" id="reading-material">
            {s.readings.material}
          </Input.Label>
          <SegmentedControl
            display="flex"
            aria-labelledby="reading-material"
            value={fields.material}
            onChange={(material) => set({ material })}
            data={Object.entries(s.readings.materials).map(([value, label]) => ({ value, label }))}
          />
        </div>
      </Group>
      <Group align="start">
        <TextInput label={s.readings.value} {...number('value')} />
        {!chosen || screens(chosen) ? (
          <>
            <TextInput label={s.readings.sigmaLabel} description={s.readings.sigmaHelp} inputWrapperOrder={BELOW} {...number('sigma')} />
            <TextInput label={s.readings.detection} description={s.readings.detectionHelp} inputWrapperOrder={BELOW} {...number('detection')} />
          </>
        ) : (
          <>
            <TextInput label={s.readings.uncertainty} {...number('uncertainty')} />
            <TextInput label={s.readings.factor} description={s.readings.factorHelp} inputWrapperOrder={BELOW} {...number('factor')} />
          </>
        )}
      </Group>
    </Offered>
  );
}
