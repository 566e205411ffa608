import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import type { Case } from '../worklist/cases';
import { outcomeInWords } from './findings';

export function Concluded({ conclusion, at }: { conclusion: NonNullable<Case['conclusion']>; at: string | undefined }) {
  return (
    <Card title={s.caseState.CONCLUDED ?? ''} span={12}>
      <dl className="facts">
        <Fact name={s.inspections.outcome}>{outcomeInWords(conclusion.outcome)}</Fact>
        <Fact name={s.inspections.opened}><Time at={at} /></Fact>
        <Fact name={s.inspections.reason}>{conclusion.reason}</Fact>
        {conclusion.disposal && <Fact name={s.inspections.disposal}>{words(conclusion.disposal)}</Fact>}
      </dl>
      <h2 style={{ marginTop: 12 }}>{s.inspections.message}</h2>
      <div className="letter">{conclusion.messageToTrader}</div>
    </Card>
  );
}
