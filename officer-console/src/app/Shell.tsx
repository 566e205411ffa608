import { AppShell, Button, Group, Kbd, Menu, Modal, Stack, Table, Text, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SessionDialog } from '../login/SessionDialog';
import { logOut, session, toLogin } from '../login/session';
import { s } from '../strings/en';
import { Outdated } from '../ui/Outdated';
import { Trouble } from '../ui/Trouble';
import { moveInRows, useKeys } from './keyboard';
import { Palette } from './Palette';
import { pagesFor } from './pages';

/** The frame of every page that needs a login. */
export function Shell() {
  const who = useQuery(session);
  const here = useRouterState({ select: (state) => state.location });
  const out = who.data && !who.data.authenticated;
  const [known, setKnown] = useState(false);
  useEffect(() => {
    if (who.data?.authenticated) setKnown(true);
    // Whoever was here before is asked by a dialog, and loses nothing; whoever comes is sent to log in.
    if (out && !known) toLogin('/console' + here.href);
  }, [who.data, out, known, here.href]);
  if (who.isLoadingError) {
    return (
      <main style={{ padding: 24 }}>
        <Trouble error={who.error} again={() => void who.refetch()} />
      </main>
    );
  }
  if (!who.data || (out && !known)) {
    return <main style={{ padding: 24 }} aria-busy="true">{s.loading}</main>;
  }
  return <Frame roles={who.data.roles} name={who.data.name ?? who.data.subject ?? ''} offices={who.data.offices} />;
}

function Frame({ roles, name, offices }: { roles: string[]; name: string; offices: string[] }) {
  const pages = pagesFor(roles);
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const { setColorScheme } = useMantineColorScheme();
  useKeys({
    'Ctrl+k': (event) => {
      event.preventDefault();
      setPalette(true);
    },
    '?': () => setHelp(true),
    j: () => moveInRows(1),
    k: () => moveInRows(-1),
    '/': (event) => {
      const search = document.querySelector<HTMLElement>('[data-search]');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    },
    ...Object.fromEntries(pages.map((page) => [`g ${page.key}`, () => void navigate({ to: page.to })])),
  });
  useEffect(() => {
    const page = pages.find((one) => (one.to === '/' ? path === '/' : path.startsWith(one.to)));
    document.title = `${page?.label ?? s.errors.notFound} · ${s.product}`;
  }, [path]); // eslint-disable-line
  return (
    <AppShell header={{ height: 52 }} navbar={{ width: 196, breakpoint: 'xs' }} padding="md">
      <AppShell.Header>
        <a className="skip" href="#page">
          {s.skip}
        </a>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Group gap="xs" wrap="nowrap">
            <img src="/console/lane.svg" alt="" width={24} height={24} />
            <Text fw={650}>{s.product}</Text>
          </Group>
          <Group gap="sm" wrap="nowrap">
            <Button variant="default" size="compact-md" onClick={() => setPalette(true)} rightSection={<Kbd size="xs">Ctrl K</Kbd>}>
              {s.palette.open}
            </Button>
            <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false}>
              <Menu.Target>
                <Button variant="default" size="compact-md" aria-label={`${s.account.menu}: ${name}`}>
                  {name}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Label role="none">
                  {roles.join(', ').toLowerCase()}
                  {offices.length > 0 && ` · ${offices.join(', ')}`}
                </Menu.Label>
                <Menu.Divider />
                <Menu.Label role="none">{s.account.scheme}</Menu.Label>
                <Menu.Item onClick={() => setColorScheme('light')}>{s.account.light}</Menu.Item>
                <Menu.Item onClick={() => setColorScheme('dark')}>{s.account.dark}</Menu.Item>
                <Menu.Item onClick={() => setColorScheme('auto')}>{s.account.auto}</Menu.Item>
                <Menu.Divider />
                <Menu.Item onClick={() => setHelp(true)}>{s.shortcuts.title}</Menu.Item>
                <Menu.Item onClick={() => void logOut()}>{s.account.logOut}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={s.nav.label}>
        {pages.map((page) => (
          <Link key={page.to} to={page.to} className="navlink" activeOptions={{ exact: page.to === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            {page.label}
          </Link>
        ))}
      </AppShell.Navbar>
      <AppShell.Main id="page" tabIndex={-1}>
        <Outdated />
        <Outlet />
      </AppShell.Main>
      <Palette
        opened={palette}
        close={() => setPalette(false)}
        pages={pages}
        more={[
          { label: s.palette.shortcuts, run: () => setHelp(true) },
          { label: `${s.account.scheme}: ${s.account.dark}`, run: () => setColorScheme('dark') },
          { label: `${s.account.scheme}: ${s.account.light}`, run: () => setColorScheme('light') },
          { label: s.account.logOut, run: () => void logOut() },
        ]}
      />
      <Modal opened={help} onClose={() => setHelp(false)} title={s.shortcuts.title} closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
        <Stack>
          <Table>
            <Table.Tbody>
              {[
                ['Ctrl K', s.shortcuts.palette], ['?', s.shortcuts.help], ['j', s.shortcuts.next], ['k', s.shortcuts.previous], ['Enter', s.shortcuts.open], ['/', s.shortcuts.search],
                ...(pages.some((page) => page.to === '/inspections') ? [['c', s.worklist.keyClaim], ['x', s.worklist.keyGiveBack], ['e', s.worklist.keyAssign]] : []),
                ...pages.map((page) => [`g ${page.key}`, s.shortcuts.go(page.label)]),
              ].map(([key, what]) => (
                <Table.Tr key={key}>
                  <Table.Td>
                    <Kbd>{key}</Kbd>
                  </Table.Td>
                  <Table.Td>{what}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Stack>
      </Modal>
      <SessionDialog />
    </AppShell>
  );
}

/** A page for some roles: the others are told so instead of being shown errors. */
export function For({ to, children }: { to: string; children: React.ReactNode }) {
  const who = useQuery(session);
  const allowed = pagesFor(who.data?.roles ?? []).some((page) => page.to === to);
  return allowed || !who.data?.authenticated ? (
    <>{children}</>
  ) : (
    <Stack>
      <h1>{s.errors.forbidden}</h1>
      <Text>{s.errors.forbiddenBody}</Text>
    </Stack>
  );
}
