import { Group } from '@mantine/core';
import { s } from '../strings/en';

const LOOKS: [string, string][] = [['planned', s.planning.standing.PLANNED!], ['begun', s.planning.standing.BEGUN!], ['running', s.planning.standing.RUNNING!], ['at_desk', s.planning.standing.AT_DESK!], ['planned awaited', s.planning.notThere], ['planned late', s.planning.late], ['planned pinned', s.planning.pinned]];

export function Legend() {
  return (
    <Group gap="md" className="legend">
      {LOOKS.map(([look, label]) => (
        <span key={look}>
          <span className="key" aria-hidden>
            <span className={`block ${look}`} />
          </span>
          {label}
        </span>
      ))}
    </Group>
  );
}
