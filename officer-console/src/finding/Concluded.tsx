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
        <Fact name={s.findings.at}><Time at={at} /></Fact>
        <Fact name={s.inspections.reason}>{conclusion.reason}</Fact>
        {conclusion.consequence && <Fact name={s.inspections.follows}>{s.inspections.consequences[conclusion.consequence]}</Fact>}
        {conclusion.disposal && <Fact name={s.inspections.disposal}>{words(conclusion.disposal)}</Fact>}
        {conclusion.correction && (
          <Fact name={s.inspections.correct}>
            {conclusion.correction.what} (<Time at={conclusion.correction.deadline} />)
          </Fact>
        )}
        {conclusion.handOver && <Fact name={s.inspections.authority}>{`${conclusion.handOver.authority} (${conclusion.handOver.reference})`}</Fact>}
        {conclusion.notice && (
          <Fact name={s.inspections.noticeTo}>
            {[conclusion.notice.authority, conclusion.notice.country, conclusion.notice.reference].filter(Boolean).join(', ')}, <Time at={conclusion.notice.notifiedAt} />
          </Fact>
        )}
      </dl>
      <h2 style={{ marginTop: 12 }}>{s.inspections.message}</h2>
      <div className="letter">{conclusion.messageToTrader}</div>
    </Card>
  );
}
