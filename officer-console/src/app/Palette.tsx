import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { s } from '../strings/en';
import type { PageLink } from './pages';

const MRN = /^\d{2}[A-Z]{2}[A-Z0-9]{14}$/;

interface Command {
  label: string;
  run: () => void;
}

/** Everything by name: pages, a declaration by its MRN, commands. */
export function Palette(props: { opened: boolean; close: () => void; pages: PageLink[]; more: Command[] }) {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const combobox = useCombobox({ opened: true });
  useEffect(() => {
    if (props.opened) setText('');
  }, [props.opened]);
  useEffect(() => {
    combobox.selectFirstOption();
  }, [text, props.opened]); // eslint-disable-line

  const wanted = text.trim();
  const mrn = wanted.toUpperCase();
  const commands: Command[] = [
    ...(MRN.test(mrn) ? [{ label: s.palette.openMrn(mrn), run: () => void navigate({ to: '/declarations/$mrn', params: { mrn } }) }] : []),
    ...[
      ...props.pages.map((page) => ({ label: page.label, run: () => void navigate({ to: page.to }) })),
      ...props.more,
    ].filter((command) => command.label.toLowerCase().includes(wanted.toLowerCase())),
    ...(wanted.length >= 3 && props.pages.some((page) => page.to === '/declarations')
      ? [{ label: s.palette.search(wanted), run: () => void navigate({ to: '/declarations', search: { q: wanted } }) }]
      : []),
  ];
  return (
    <Modal opened={props.opened} onClose={props.close} title={s.palette.title} closeButtonProps={{ 'aria-label': s.shortcuts.close }} yOffset="12vh">
      <Combobox
        store={combobox}
        onOptionSubmit={(index) => {
          props.close();
          commands[Number(index)]?.run();
        }}
      >
        <Combobox.EventsTarget>
          <TextInput
            aria-label={s.palette.title}
            placeholder={s.palette.placeholder}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            data-autofocus
          />
        </Combobox.EventsTarget>
        <Combobox.Options mt="xs" aria-label={s.palette.title}>
          {commands.map((command, index) => (
            <Combobox.Option key={command.label} value={String(index)}>
              {command.label}
            </Combobox.Option>
          ))}
          {commands.length === 0 && <Combobox.Empty>{s.palette.nothing}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox>
    </Modal>
  );
}
