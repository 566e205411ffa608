import { Button, Checkbox, Group, Loader, Popover, Stack, Switch, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import { s } from '../strings/en';
import { Trouble } from './Trouble';

export interface Column<T> {
  id: string;
  label: string;
  number?: boolean;
  /** Only when asked for. */
  extra?: boolean;
  cell: (row: T) => ReactNode;
}

interface Page<T> {
  items: T[];
  next?: string;
}

const NEAR = 30;

/** A list of any length: pages come as they are scrolled to, and only the rows in sight are in the document. */
export function List<T>(props: {
  id: string;
  label: string;
  queryKey: QueryKey;
  page: (cursor: string | undefined) => Promise<Page<T>>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  empty?: ReactNode;
  tools?: ReactNode;
}) {
  const { columns } = props;
  const query = useInfiniteQuery({
    queryKey: props.queryKey,
    queryFn: ({ pageParam }) => props.page(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  });
  const [dense, setDense] = useLocalStorage({ key: `greenlane.${props.id}.dense`, defaultValue: false });
  const [hidden, setHidden] = useLocalStorage<string[]>({
    key: `greenlane.${props.id}.hidden`,
    defaultValue: columns.filter((column) => column.extra).map((column) => column.id),
  });
  const shown = columns.filter((column, index) => index === 0 || !hidden.includes(column.id));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const box = useRef<HTMLDivElement>(null);
  const height = dense ? 27 : 37;
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: 12 });
  useEffect(() => virtual.measure(), [height]); // eslint-disable-line
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= rows.length - NEAR && query.hasNextPage && !query.isFetchingNextPage && !query.isError) void query.fetchNextPage();
  }, [last, rows.length, query]);

  const above = items[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text size="sm" c="dimmed" role="status">
          {query.isPending ? s.loading : query.hasNextPage ? s.list.soFar(rows.length) : s.list.end(rows.length)}
        </Text>
        <Group gap="md">
          {props.tools}
          <Button size="compact-sm" variant="default" onClick={() => void query.refetch()} loading={query.isRefetching}>
            {s.list.refresh}
          </Button>
          <Popover withinPortal trapFocus>
            <Popover.Target>
              <Button size="compact-sm" variant="default">
                {s.list.columns}
              </Button>
            </Popover.Target>
            <Popover.Dropdown>
              <Stack gap={6}>
                {columns.slice(1).map((column) => (
                  <Checkbox
                    key={column.id}
                    label={column.label}
                    checked={!hidden.includes(column.id)}
                    onChange={(event) =>
                      setHidden(event.currentTarget.checked ? hidden.filter((id) => id !== column.id) : [...hidden, column.id])
                    }
                  />
                ))}
              </Stack>
            </Popover.Dropdown>
          </Popover>
          <Switch size="sm" label={s.list.density} checked={dense} onChange={(event) => setDense(event.currentTarget.checked)} />
        </Group>
      </Group>
      {query.isError && <Trouble error={query.error} again={() => void query.refetch()} />}
      {!query.isLoadingError && (
        <div className="rows card" style={{ padding: 0 }} ref={box} tabIndex={0} role="region" aria-label={props.label}>
          <table className={dense ? 'list dense' : 'list'} aria-rowcount={rows.length}>
            <thead>
              <tr>
                {shown.map((column) => (
                  <th key={column.id} scope="col" className={column.number ? 'number' : undefined}>
                    {column.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {above > 0 && <tr aria-hidden style={{ height: above }} />}
              {items.map((item) => {
                const row = rows[item.index] as T;
                return (
                  <tr key={props.rowKey(row)} aria-rowindex={item.index + 1} style={{ height }}>
                    {shown.map((column) => (
                      <td key={column.id} className={column.number ? 'number' : undefined}>
                        {column.cell(row)}
                      </td>
                    ))}
                  </tr>
                );
              })}
              {below > 0 && <tr aria-hidden style={{ height: below }} />}
            </tbody>
          </table>
          {query.isPending && (
            <Group p="xl" justify="center">
              <Loader aria-label={s.loading} />
            </Group>
          )}
          {query.isSuccess && rows.length === 0 && <div style={{ padding: 28, textAlign: 'center' }}>{props.empty ?? s.list.none}</div>}
          {query.isFetchingNextPage && (
            <Text p="xs" size="sm" ta="center" c="dimmed">
              {s.list.more}
            </Text>
          )}
        </div>
      )}
    </Stack>
  );
}
