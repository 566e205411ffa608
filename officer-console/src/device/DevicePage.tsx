import { Button, Group, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { List, type Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { BELOW, TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { device, overdue, typeOf, type Device, type Reading } from './device';
import { Calibration } from './DevicesPage';
import { inWords } from './reading';
import { Verdict } from './Verdict';

export function DevicePage() {
  const { deviceId } = useParams({ strict: false }) as { deviceId: string };
  const query = useQuery(device(deviceId));
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const late = found.state === 'IN_USE' && overdue(found, new Date());
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3" className="mono">
          {found.serial}
        </Title>
        <State of={found.state} />
      </Group>
      <Card title={typeOf(found)} span={12}>
        <dl className="facts">
          <Fact name={s.devices.office}>{found.customsOffice}</Fact>
          <Fact name={s.devices.rule}>{s.devices.rules[found.decisionRule] ?? found.decisionRule}</Fact>
          <Fact name={s.devices.due}>
            <Calibration of={found} />
            {late && <div>{s.devices.overdueMeans}</div>}
          </Fact>
          <Fact name={s.devices.since}><Time at={found.recordedAt} /></Fact>
          <Fact name={s.devices.by}>{found.recordedBy}</Fact>
          {found.reason && <Fact name={s.devices.reason}>{found.reason}</Fact>}
        </dl>
        {found.state === 'IN_USE' ? <Change key={deviceId} of={found} /> : <Text size="sm" mt="sm">{s.devices.gone}</Text>}
      </Card>
      <section aria-label={s.devices.readings}>
        <Title order={2} size="h4">
          {s.devices.readings}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">{s.devices.readingsHelp}</Text>
        <List<Reading>
          id="device-readings"
          label={s.devices.readings}
          queryKey={['devices', deviceId, 'readings']}
          page={(cursor) => answer(api.GET('/api/v1/devices/{deviceId}/readings', { params: { path: { deviceId }, query: { limit: 200, cursor } } }))}
          columns={columns}
          rowKey={(row) => row.readingId}
          empty={<Text>{s.devices.noReadings}</Text>}
        />
      </section>
    </Stack>
  );
}

const columns: Column<Reading>[] = [
  { id: 'at', label: s.readings.at, cell: (row) => <Time at={row.measuredAt} /> },
  { id: 'what', label: s.readings.indicator, cell: (row) => row.indicator },
  { id: 'value', label: s.readings.reading, cell: inWords },
  { id: 'material', label: s.readings.material, extra: true, cell: (row) => s.readings.materials[row.material] },
  { id: 'verdict', label: s.readings.verdictLabel, cell: (row) => <Verdict of={row} /> },
  {
    id: 'case',
    label: s.devices.openCase,
    cell: (row) =>
      row.caseId ? (
        <Link to="/inspections/$caseId" params={{ caseId: row.caseId }} data-row>
          {s.readings.group(row.itemNumber, row.indicator)}
        </Link>
      ) : (
        <span className="quiet">{s.devices.noCase}</span>
      ),
  },
  { id: 'by', label: s.readings.by, extra: true, cell: (row) => row.reportedBy ?? s.readings.itself },
];

/** A new calibration, or the end of the device's use; either only on the version that is shown. */
function Change({ of }: { of: Device }) {
  const [open, setOpen] = useState<'due' | 'end'>();
  const queries = useQueryClient();
  const me = useQuery(session).data?.subject;
  const { deviceId } = of;
  const params = { path: { deviceId }, header: { 'If-Match': `"${of.version}"` } };
  const now = () => queries.fetchQuery({ ...device(deviceId), staleTime: 0 });
  const done = (changed: Device) => {
    queries.setQueryData(device(deviceId).queryKey, changed);
    void queries.invalidateQueries({ queryKey: ['devices'] });
    setOpen(undefined);
  };
  const due = useTyped({
    id: `device.${deviceId}.due`,
    empty: { calibrationDue: '' },
    send: async ({ calibrationDue }) => {
      const { type, serial, customsOffice, decisionRule } = of;
      const body = { type, serial, customsOffice, decisionRule, calibrationDue: calibrationDue || undefined };
      return (await answer(api.PUT('/api/v1/devices/{deviceId}', { params, body }))) as Device;
    },
    arrived: async ({ calibrationDue }) => {
      const known = await now();
      return known.calibrationDue === calibrationDue && known.recordedBy === me ? known : undefined;
    },
    done,
  });
  const end = useTyped({
    id: `device.${deviceId}.end`,
    empty: { reason: '' },
    send: async ({ reason }) => (await answer(api.POST('/api/v1/devices/{deviceId}/decommission', { params, body: { reason: reason || undefined } }))) as Device,
    arrived: async ({ reason }) => {
      const known = await now();
      return known.state === 'DECOMMISSIONED' && known.reason === reason ? known : undefined;
    },
    done,
  });
  const close = () => setOpen(undefined);
  if (open === 'due' || due.touched) {
    return (
      <TypedForm form={due} title={s.devices.recalibrate} help={s.devices.recalibrateHelp} label={s.devices.recalibrateLabel} close={close}>
        <TextInput type="date" w={260} label={s.devices.due} description={s.devices.dueHelp} inputWrapperOrder={BELOW} value={due.fields.calibrationDue} onChange={(event) => due.set({ calibrationDue: event.currentTarget.value })} />
      </TypedForm>
    );
  }
  if (open === 'end' || end.touched) {
    return (
      <TypedForm form={end} title={s.devices.decommission} help={s.devices.decommissionHelp} label={s.devices.decommission} close={close}>
        <Textarea autosize minRows={2} label={s.devices.decommissionWhy} value={end.fields.reason} onChange={(event) => end.set({ reason: event.currentTarget.value })} />
      </TypedForm>
    );
  }
  return (
    <Group mt="md">
      <Button variant="default" onClick={() => setOpen('due')}>
        {s.devices.recalibrate}
      </Button>
      <Button variant="default" onClick={() => setOpen('end')}>
        {s.devices.decommission}
      </Button>
    </Group>
  );
}
