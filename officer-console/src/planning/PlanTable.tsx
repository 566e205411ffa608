import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { s } from '../strings/en';
import { Time } from '../ui/Time';
import { clock, minuteOf, standingInWords, type Plan } from './planning';

const HEAD = [s.planning.slot, s.inspections.declaration, s.worklist.officer, s.planning.bay, s.planning.expected, s.inspections.deadline, s.inspections.state, s.planning.why];

/** The plan as a table, for all who are better served by one. */
export function PlanTable({ plan, chosen, choose }: { plan: Plan; chosen: string | undefined; choose: (caseId: string) => void }) {
  const time = (at: string) => clock(minuteOf(at, plan.day, plan.timeZone));
  return (
    <table className="list">
      <thead>
        <tr>
          {HEAD.map((label) => (
            <th key={label} scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {plan.assignments.map((one) => (
          <tr key={one.caseId}>
            <td>{`${time(one.from)}–${time(one.to)}`}</td>
            <td>
              <Link to="/inspections/$caseId" params={{ caseId: one.caseId }} className="mono" data-row>
                {one.mrn}
              </Link>
            </td>
            <td>{one.officerName}</td>
            <td>{one.bay ?? <span className="quiet">–</span>}</td>
            <td>{one.expectedAt ? <Time at={one.expectedAt} /> : <span className="quiet">–</span>}</td>
            <td><Time at={one.dueAt} /></td>
            <td>{standingInWords(one)}</td>
            <td>
              <Button size="compact-xs" variant="default" aria-label={s.planning.whyOf(one.mrn)} aria-pressed={chosen === one.caseId} onClick={() => choose(one.caseId)}>
                {s.planning.why}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
