import { Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Profile } from './Profile';

/** An enterprise as officials see it. */
export function TraderPage() {
  const { eori } = useParams({ strict: false }) as { eori: string };
  const who = useQuery(session);
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {s.trader.title(eori)}
      </Title>
      <Profile eori={eori} own={who.data?.eori === eori} />
    </Stack>
  );
}
