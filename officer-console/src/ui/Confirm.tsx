import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { s } from '../strings/en';

/** Asks once more before something that cannot be taken back by the same click. */
export function Confirm(props: { title: string; label: string; opened: boolean; pending?: boolean; close: () => void; confirm: () => void; children: ReactNode }) {
  return (
    <Modal opened={props.opened} onClose={props.close} title={props.title} closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
      <Stack>
        {props.children}
        <Group justify="flex-end">
          <Button variant="default" onClick={props.close}>
            {s.measures.cancel}
          </Button>
          <Button onClick={props.confirm} loading={props.pending}>
            {props.label}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
