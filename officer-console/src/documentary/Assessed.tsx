import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import type { Case } from '../worklist/cases';

export function Assessed({ assessment, at }: { assessment: NonNullable<Case['assessment']>; at: string | undefined }) {
  return (
    <Card title={s.assessment.assessed} span={12}>
      <dl className="facts">
        <Fact name={s.inspections.outcome}>{s.assessment.done[assessment.outcome]}</Fact>
        <Fact name={s.assessment.at}><Time at={at} /></Fact>
        {assessment.answerBy && <Fact name={s.assessment.answerBy}><Time at={assessment.answerBy} /></Fact>}
        <Fact name={s.assessment.reason}>{assessment.reason}</Fact>
      </dl>
      <h2 style={{ marginTop: 12 }}>{s.assessment.message}</h2>
      <div className="letter">{assessment.messageToTrader}</div>
    </Card>
  );
}
