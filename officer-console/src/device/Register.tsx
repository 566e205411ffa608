import { Group, Select, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { BELOW, TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import type { Device } from './device';

const EMPTY = { type: '', serial: '', customsOffice: '', decisionRule: '', calibrationDue: '' };

const options = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));

/** An instrument's registration; what is half typed opens by itself. */
export function Register({ opened, open, close }: { opened: boolean; open: () => void; close: () => void }) {
  const who = useQuery(session);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const offices = who.data?.offices ?? [];
  const form = useTyped({
    id: 'device',
    empty: { ...EMPTY, customsOffice: offices.length === 1 ? offices[0]! : '' },
    send: async (fields: typeof EMPTY) => {
      const said = Object.entries(fields).filter(([, value]) => value.trim());
      return (await answer(api.POST('/api/v1/devices', { body: Object.fromEntries(said) }))) as Device;
    },
    arrived: async (fields) => {
      const known = await answer(api.GET('/api/v1/devices', { params: { query: { limit: 500 } } }));
      return known.items.find((one) => one.serial === fields.serial.trim() && one.customsOffice === fields.customsOffice && one.recordedBy === who.data?.subject);
    },
    done: (device) => {
      void queries.invalidateQueries({ queryKey: ['devices'] });
      close();
      void navigate({ to: '/devices/$deviceId', params: { deviceId: device.deviceId } });
    },
  });
  const { touched } = form;
  useEffect(() => {
    if (touched) open();
  }, [touched]); // eslint-disable-line
  if (!opened) return null;
  const { fields, set } = form;
  return (
    <section className="card" aria-label={s.devices.register}>
      <TypedForm form={form} title={s.devices.register} label={s.devices.registerLabel} close={close}>
        <Group align="start">
          <Select label={s.devices.type} data={options(s.devices.types)} value={fields.type || null} onChange={(type) => set({ type: type ?? '' })} data-autofocus />
          <TextInput label={s.devices.serial} description={s.devices.serialHelp} inputWrapperOrder={BELOW} value={fields.serial} onChange={(event) => set({ serial: event.currentTarget.value })} />
          <Select label={s.devices.office} description={s.devices.officeHelp} inputWrapperOrder={BELOW} data={offices} value={fields.customsOffice || null} onChange={(customsOffice) => set({ customsOffice: customsOffice ?? '' })} />
          <Select label={s.devices.rule} description={s.devices.ruleHelp} inputWrapperOrder={BELOW} w={290} data={options(s.devices.rules)} value={fields.decisionRule || null} onChange={(decisionRule) => set({ decisionRule: decisionRule ?? '' })} />
          <TextInput type="date" label={s.devices.due} description={s.devices.dueHelp} inputWrapperOrder={BELOW} value={fields.calibrationDue} onChange={(event) => set({ calibrationDue: event.currentTarget.value })} />
        </Group>
      </TypedForm>
    </section>
  );
}
