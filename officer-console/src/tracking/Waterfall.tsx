import type { Schemas } from '../api/client';
import { s } from '../strings/en';

type Decision = Schemas['DecisionView'];

/** How points of risk, or parts of a model's probability, add up to the score, and where the line is from which goods are examined. */
export function Waterfall({ decision }: { decision: Decision }) {
  const steps = stepsOf(decision);
  // Whoever examines these goods is not told how much it took.
  const modelled = decision.versions.model !== undefined;
  if ((steps.length === 0 && !modelled) || decision.score == null || decision.threshold == null) return null;
  const score = Number(decision.score);
  const threshold = Number(decision.threshold);
  const place = placesOf(steps, score, threshold);
  return (
    <table className="list waterfall">
      <caption>{modelled ? s.decision.modelled(score, threshold) : s.decision.waterfall(score, threshold)}</caption>
      <thead>
        <tr>
          <th scope="col">{s.declaration.reasons}</th>
          <th scope="col" className="number">{modelled ? s.decision.perCent : s.decision.points}</th>
          <th scope="col">{s.decision.sum}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={index}>
            <td>
              {step.message}
              {step.itemNumber != null && <span className="quiet">{` (${s.declaration.item.toLowerCase()} ${step.itemNumber})`}</span>}
            </td>
            <td className="number">{signed(step.weight, modelled)}</td>
            <td className="track" aria-hidden>
              <span className={step.weight < 0 ? 'step lowers' : 'step'} style={place(step.from, step.from + step.weight)} />
              <span className="line" style={{ left: place(threshold, threshold).left }} />
            </td>
          </tr>
        ))}
        <tr>
          <td><strong>{modelled ? s.decision.addsUp : s.declaration.score}</strong></td>
          <td className="number"><strong>{modelled ? `${score.toFixed(2)} %` : score}</strong></td>
          <td className="track" aria-hidden>
            <span className="step total" style={place(0, score)} />
            <span className="line" style={{ left: place(threshold, threshold).left }} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Points are whole as the rules count them; per cent have two decimals. */
function signed(weight: number, modelled: boolean): string {
  const size = Math.abs(weight);
  return (weight < 0 ? '−' : '+') + (modelled ? `${size.toFixed(2)} %` : size);
}

/** Where a bar from one value to another lies: parts of a probability may lower it, and go below nothing on the way. */
export function placesOf(steps: { from: number; weight: number }[], score: number, threshold: number) {
  const ends = steps.flatMap((step) => [step.from, step.from + step.weight]);
  const least = Math.min(0, ...ends);
  const most = least + (Math.max(score, threshold, 1, ...ends) - least) * 1.05;
  const share = (size: number) => `${(100 * size) / (most - least)}%`;
  return (one: number, other: number) => ({ left: share(Math.min(one, other) - least), width: share(Math.abs(other - one)) });
}

/** The importer's points and those of the item that has most: these are what the score is made of. */
export function stepsOf(decision: Pick<Decision, 'reasons'>) {
  const weighed = decision.reasons.filter((reason) => reason.weight != null && Number(reason.weight) !== 0);
  const ofItems = new Map<number, number>();
  for (const reason of weighed) {
    if (reason.itemNumber != null) ofItems.set(reason.itemNumber, (ofItems.get(reason.itemNumber) ?? 0) + Number(reason.weight));
  }
  const worst = [...ofItems.entries()].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0];
  let from = 0;
  return weighed
    .filter((reason) => reason.itemNumber == null || reason.itemNumber === worst)
    .sort((one, other) => Number(one.itemNumber != null) - Number(other.itemNumber != null))
    .map((reason) => {
      const step = { message: reason.message, itemNumber: reason.itemNumber, weight: Number(reason.weight), from };
      from += step.weight;
      return step;
    });
}
