import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { Time } from '../ui/Time';
import { words } from '../ui/words';
import type { Case } from '../worklist/cases';
import { quantityInWords, seenInWords, outcomeInWords } from './findings';

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
      <Items of={conclusion.items} />
      <h2 style={{ marginTop: 12 }}>{s.inspections.message}</h2>
      <div className="letter">{conclusion.messageToTrader}</div>
    </Card>
  );
}

const HEAD = [s.findings.item, s.findings.outcome, s.findings.note, s.parts.title];

/** What was found of each item, and what happens to which part of it. */
function Items({ of }: { of: NonNullable<Case['conclusion']>['items'] }) {
  return (
    <table className="list wrapped" style={{ marginTop: 12 }}>
      <thead>
        <tr>
          {HEAD.map((label) => (
            <th key={label} scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {of.map((item) => (
          <tr key={item.itemNumber}>
            <td>{item.itemNumber}</td>
            <td>{seenInWords(item)}</td>
            <td style={{ whiteSpace: 'pre-wrap' }}>{item.note}</td>
            <td>
              {item.parts?.map((part, index) => (
                <div key={index}>{partInWords(part.treatment, quantityInWords(part.quantity))}</div>
              )) ?? <span className="quiet">{s.parts.asWhole}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function partInWords(treatment: string, quantity: string): string {
  return [s.parts.treatments[treatment] ?? words(treatment), quantity].filter(Boolean).join(': ');
}
