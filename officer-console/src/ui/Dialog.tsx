import { Modal, type ModalProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { s } from '../strings/en';

/** A dialog about something; it is there before it opens, so that the focus goes back to where it came from. */
export function Dialog<T>({ about, title, size, close, children }: { about: T | undefined; title: (about: T) => string; size?: ModalProps['size']; close: () => void; children: (about: T) => ReactNode }) {
  return (
    <Modal opened={about !== undefined} onClose={close} size={size} title={about !== undefined && title(about)} closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
      {about !== undefined && children(about)}
    </Modal>
  );
}
