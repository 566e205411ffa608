import { s } from '../strings/en';
import { at, blockInWords, clock, type Block, type Board } from './planning';

const LINE = 32;

/** A day as rows of blocks; every block is a button that tells why it stands there. */
export function Timeline({ board, label, chosen, choose }: { board: Board; label: string; chosen: string | undefined; choose: (caseId: string) => void }) {
  const hours = Array.from({ length: (board.to - board.from) / 60 + 1 }, (_, index) => board.from + 60 * index);
  return (
    <div className="timeline" role="group" aria-label={label}>
      <div className="who" />
      <div className="hours" aria-hidden>
        {hours.slice(0, -1).map((hour) => (
          <span key={hour} style={{ left: `${at(hour, board)}%` }}>
            {clock(hour)}
          </span>
        ))}
      </div>
      {board.rows.map((row) => (
        <div key={row.key} className="row" role="group" aria-label={row.name}>
          <div className="who" title={row.about}>
            <strong>{row.name}</strong>
            {row.about && <div className="quiet">{row.about}</div>}
          </div>
          <div className="day" style={{ minHeight: row.lines * LINE + 6 }}>
            {hours.map((hour) => (
              <i key={hour} style={{ left: `${at(hour, board)}%` }} />
            ))}
            {row.blocks.map((block) => (
              <button
                key={block.of.caseId}
                type="button"
                className={classesOf(block)}
                aria-label={blockInWords(block)}
                title={blockInWords(block)}
                aria-pressed={chosen === block.of.caseId}
                style={{ left: `${at(block.from, board)}%`, width: `calc(${at(block.to, board) - at(block.from, board)}% - 2px)`, top: 4 + block.line * LINE }}
                onClick={() => choose(block.of.caseId)}
              >
                {s.planning.short(block.of.mrn)}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function classesOf({ of }: Block): string {
  return ['block', of.standing.toLowerCase(), of.expectedAt && 'awaited', of.late && 'late', of.pinned && 'pinned'].filter(Boolean).join(' ');
}
