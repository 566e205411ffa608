import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { List, type Column } from '../ui/List';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { calibration, overdue, typeOf, type Device } from './device';
import { Register } from './Register';

const columns: Column<Device>[] = [
  {
    id: 'serial',
    label: s.devices.serial,
    cell: (row) => (
      <Link to="/devices/$deviceId" params={{ deviceId: row.deviceId }} className="mono" data-row>
        {row.serial}
      </Link>
    ),
  },
  { id: 'type', label: s.devices.type, cell: typeOf },
  { id: 'office', label: s.devices.office, cell: (row) => row.customsOffice },
  { id: 'due', label: s.devices.due, cell: (row) => <Calibration of={row} /> },
  { id: 'state', label: s.devices.state, cell: (row) => <State of={row.state} /> },
  { id: 'rule', label: s.devices.rule, extra: true, cell: (row) => s.devices.rules[row.decisionRule] ?? row.decisionRule },
  { id: 'since', label: s.devices.since, extra: true, cell: (row) => <Time at={row.recordedAt} /> },
];

export function Calibration({ of }: { of: Device }) {
  const now = new Date();
  const late = of.state === 'IN_USE' && overdue(of, now);
  return <span style={late ? { color: 'var(--lane-red)', fontWeight: 650 } : undefined}>{calibration(of, now)}</span>;
}

/** The instruments of the officer's offices. */
export function DevicesPage() {
  const [registering, setRegistering] = useState(false);
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {s.devices.title}
        </Title>
        {!registering && <Button onClick={() => setRegistering(true)}>{s.devices.register}</Button>}
      </Group>
      <Text size="sm">{s.devices.intro}</Text>
      <Register opened={registering} open={() => setRegistering(true)} close={() => setRegistering(false)} />
      <List<Device>
        id="devices"
        label={s.devices.title}
        queryKey={['devices', 'list']}
        page={(cursor) => answer(api.GET('/api/v1/devices', { params: { query: { limit: 200, cursor } } }))}
        columns={columns}
        rowKey={(row) => row.deviceId}
        empty={<Text>{s.devices.none}</Text>}
      />
    </Stack>
  );
}
