import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Time } from '../ui/Time';
import { maySettle, type Office, type Pin, type Plan } from './planning';
import { PinForm } from './PinForm';
import { Unpin } from './Unpin';

const HEAD = [s.inspections.declaration, s.inspections.deadline, s.planning.expected, s.planning.why, s.worklist.deed];

/** Goods that have no slot, the most urgent first, and why. */
export function UnplannedCases({ plan, office }: { plan: Plan; office: Office | undefined }) {
  const who = useQuery(session).data;
  const [settling, setSettling] = useState<string>();
  return (
    <Card title={s.planning.unplanned(plan.unplanned.length)} span={12}>
      {plan.unplanned.length === 0 ? (
        <Text>{s.planning.allPlanned}</Text>
      ) : (
        <table className="list">
          <Head labels={HEAD} />
          <tbody>
            {plan.unplanned.map((one) => (
              <tr key={one.caseId}>
                <td><CaseLink of={one} /></td>
                <td><Time at={one.dueAt} /></td>
                <td>{one.expectedAt ? <Time at={one.expectedAt} /> : <span className="quiet">–</span>}</td>
                <td>{one.why}</td>
                <td>
                  {maySettle(plan.pins.find((pin) => pin.caseId === one.caseId), who) && (
                    <Button size="compact-xs" variant="default" aria-label={s.planning.settleOf(one.mrn)} onClick={() => setSettling(one.caseId)}>
                      {s.planning.settle}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {settling && <PinForm key={settling} caseId={settling} office={office} close={() => setSettling(undefined)} />}
    </Card>
  );
}

const PINS = [s.inspections.declaration, s.worklist.officer, s.planning.bay, s.planning.from, s.planning.by, s.worklist.deed];

/** What people have settled, of any day. */
export function Pins({ plan }: { plan: Plan }) {
  const who = useQuery(session).data;
  return (
    <Card title={s.planning.pins} span={12}>
      <table className="list">
        <Head labels={PINS} />
        <tbody>
          {plan.pins.map((pin: Pin) => (
            <tr key={pin.caseId}>
              <td><CaseLink of={pin} /></td>
              <td>{pin.officer ?? <span className="quiet">{s.planning.toThePlan}</span>}</td>
              <td>{pin.bay ?? <span className="quiet">{s.planning.toThePlan}</span>}</td>
              <td>{pin.from ? <Time at={pin.from} /> : <span className="quiet">{s.planning.toThePlan}</span>}</td>
              <td>
                {pin.pinnedBy}, <Time at={pin.pinnedAt} />
              </td>
              <td>{maySettle(pin, who) && <Unpin pin={pin} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Head({ labels }: { labels: string[] }) {
  return (
    <thead>
      <tr>
        {labels.map((label) => (
          <th key={label} scope="col">{label}</th>
        ))}
      </tr>
    </thead>
  );
}

function CaseLink({ of }: { of: { caseId: string; mrn: string } }) {
  return (
    <Link to="/inspections/$caseId" params={{ caseId: of.caseId }} className="mono">
      {of.mrn}
    </Link>
  );
}
