import { Stack, Text } from '@mantine/core';
import { s } from '../strings/en';
import { Fact } from '../ui/Card';
import { Dialog } from '../ui/Dialog';
import { State } from '../ui/State';
import { Time } from '../ui/Time';
import { told } from '../ui/time';
import { kindInWords, placeInWords, type Alarm } from './alarms';
import { Mrns } from './columns';

/** All that is known of an alarm, and what was done about it. */
export function AlarmDialog({ about, close }: { about: Alarm | undefined; close: () => void }) {
  return (
    <Dialog about={about} size="lg" title={(of) => s.alarms.about(of.reference)} close={close}>
      {(of) => (
        <Stack>
          <Text>{told(of.message)}</Text>
          <dl className="facts">
            <Fact name={s.alarms.what}>{kindInWords(of.kind)}</Fact>
            <Fact name={s.inspections.state}><State of={of.state} /></Fact>
            <Fact name={s.alarms.happened}><Time at={of.happenedAt} precise /></Fact>
            <Fact name={s.alarms.since}><Time at={of.raisedAt} precise /></Fact>
            <Fact name={s.alarms.place}>{placeInWords(of)}</Fact>
            <Fact name={s.alarms.declarations}><Mrns of={of} /></Fact>
            {of.takenUpBy && <Fact name={s.alarms.takenUp}>{of.takenUpBy}, <Time at={of.takenUpAt} precise /></Fact>}
            {of.closedBy && <Fact name={s.alarms.closed}>{of.closedBy}, <Time at={of.closedAt} precise /></Fact>}
          </dl>
          {of.reason && (
            <div>
              <Text size="sm" fw={600} mb={4}>{s.alarms.reason}</Text>
              <div className="letter">{of.reason}</div>
            </div>
          )}
        </Stack>
      )}
    </Dialog>
  );
}
