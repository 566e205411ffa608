import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { onSessionEnd } from '../api/client';
import { s } from '../strings/en';
import { onLoggedIn, tellRenewed } from './session';

/** Asks for a new login in another tab, so that nothing that was typed in this one is lost. */
export function SessionDialog() {
  const [ended, setEnded] = useState(false);
  const queries = useQueryClient();
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(
    () =>
      onLoggedIn(() => {
        setEnded(false);
        // The page first: what it asks for must not come back later, and older, than the answer to a form.
        void queries.invalidateQueries().then(tellRenewed);
      }),
    [queries],
  );
  return (
    <Modal opened={ended} onClose={() => setEnded(false)} title={s.login.ended} closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
      <Stack>
        <Text size="sm">{s.login.endedBody}</Text>
        <Button component="a" href="/login?return=/console/logged-in" target="_blank" data-autofocus>
          {s.login.newTab}
        </Button>
        <Text size="xs" c="dimmed">
          {s.login.waiting}
        </Text>
      </Stack>
    </Modal>
  );
}
