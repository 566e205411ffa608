import { Anchor, Button, Center, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import { s } from '../strings/en';
import { tellLoggedIn } from './session';

export function Plain({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${s.product}`;
  }, [title]);
  return (
    <Center component="main" mih="100vh" p="md">
      <Stack className="card" maw={460} gap="md" p="xl">
        <Title order={1} size="h3">
          {title}
        </Title>
        {children}
      </Stack>
    </Center>
  );
}

const again = (
  <Button component="a" href="/login?return=/console/">
    {s.login.again}
  </Button>
);

export function LoggedOut() {
  return (
    <Plain title={s.login.out}>
      <Text>{s.login.outBody}</Text>
      {again}
    </Plain>
  );
}

export function LoginFailed() {
  return (
    <Plain title={s.login.failed}>
      <Text>{s.login.failedBody}</Text>
      {again}
    </Plain>
  );
}

export function LoggedIn() {
  useEffect(tellLoggedIn, []);
  return (
    <Plain title={s.login.inTitle}>
      <Text>{s.login.inBody}</Text>
      <Anchor href="/console/">{s.login.toConsole}</Anchor>
    </Plain>
  );
}
