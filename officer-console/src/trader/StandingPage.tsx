import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Profile } from './Profile';

/** An enterprise as it sees itself. */
export function StandingPage() {
  const who = useQuery(session);
  const eori = who.data?.eori;
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.nav.standing}
      </Title>
      <Text>{s.trader.ownIntro}</Text>
      {eori && <Profile eori={eori} own />}
    </Stack>
  );
}
