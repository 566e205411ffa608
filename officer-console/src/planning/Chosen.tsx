import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import { clock, maySettle, minuteOf, standingInWords, type Assignment, type Office, type Pin, type Plan } from './planning';
import { PinForm } from './PinForm';
import { Unpin } from './Unpin';

/** Why goods are examined there and then, by whom, and what a person settles about it. */
export function Chosen(props: { of: Assignment; pin: Pin | undefined; plan: Plan; office: Office | undefined; close: () => void }) {
  const { of, pin, plan, office, close } = props;
  const who = useQuery(session).data;
  const [settling, setSettling] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  // Who chose a block by keyboard reads on here.
  useEffect(() => panel.current?.focus(), [of.caseId]);
  const time = (at: string) => clock(minuteOf(at, plan.day, plan.timeZone));
  const settles = of.standing === 'PLANNED' && maySettle(pin, who);
  return (
    <div ref={panel} tabIndex={-1}>
      <Card title={s.planning.chosen(of.mrn)} span={12}>
        <div className="grid">
          <dl className="facts" style={{ gridColumn: 'span 5', alignContent: 'start' }}>
            <Fact name={s.inspections.declaration}>
              <Link to="/inspections/$caseId" params={{ caseId: of.caseId }} className="mono">
                {of.mrn}
              </Link>
            </Fact>
            <Fact name={s.planning.slot}>{`${time(of.from)}–${time(of.to)}`}</Fact>
            <Fact name={s.worklist.officer}>{of.officerName}</Fact>
            <Fact name={s.planning.bay}>{of.bay && `${of.bay}${of.zone ? ` (${of.zone})` : ''}`}</Fact>
            <Fact name={s.planning.expected}>{of.expectedAt && <Time at={of.expectedAt} />}</Fact>
            <Fact name={s.inspections.deadline}><Time at={of.dueAt} /></Fact>
            <Fact name={s.inspections.state}>{standingInWords(of)}</Fact>
          </dl>
          <div style={{ gridColumn: 'span 7' }}>
            <strong>{s.planning.because}</strong>
            <ul style={{ marginTop: 4 }}>
              {of.because.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </div>
        </div>
        <Group gap="xs" mt="sm">
          {settles && !settling && (
            <Button size="compact-md" variant="default" onClick={() => setSettling(true)}>
              {s.planning.settle}
            </Button>
          )}
          {pin && maySettle(pin, who) && <Unpin pin={pin} />}
          <Button size="compact-md" variant="default" onClick={close}>
            {s.shortcuts.close}
          </Button>
        </Group>
        {settles && settling && <PinForm key={of.caseId} caseId={of.caseId} office={office} begin={pin ?? of} close={() => setSettling(false)} />}
      </Card>
    </div>
  );
}
