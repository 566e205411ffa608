import { SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { s } from '../strings/en';
import { Card } from './Card';

/** A chart that is a table too; which of them is shown is kept in this browser. */
export function Both(props: { id: string; title: string; span: number; chart: ReactNode; table: ReactNode; tallest?: number; children?: ReactNode }) {
  const { id, title, span, chart, table, tallest = 190, children } = props;
  const [as, setAs] = useLocalStorage({ key: `greenlane.${id}`, defaultValue: 'chart' });
  return (
    <Card title={title} span={span}>
      <SegmentedControl
        size="xs"
        aria-label={`${title}: ${s.dashboard.as}`}
        value={as}
        onChange={setAs}
        data={[
          { value: 'chart', label: s.dashboard.chart },
          { value: 'table', label: s.dashboard.table },
        ]}
      />
      {as === 'chart' ? chart : <div style={{ maxHeight: tallest, overflow: 'auto' }} tabIndex={0} role="region" aria-label={title}>{table}</div>}
      {children}
    </Card>
  );
}

export function Rows({ head, rows }: { head: string[]; rows: ReactNode[][] }) {
  return (
    <table className="list">
      <thead>
        <tr>
          {head.map((label, index) => (
            <th key={label} scope="col" className={index > 0 ? 'number' : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, place) => (
              <td key={place} className={place > 0 ? 'number' : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
