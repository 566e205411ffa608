import { Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Dialog } from '../ui/Dialog';
import { told } from '../ui/time';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { may, withAlarm, type Alarm, type Listed } from './alarms';

export type AlarmDeed = 'takeUp' | 'close';

/** Taking an alarm up and closing it. */
export function useAlarmDeeds() {
  const queries = useQueryClient();
  const who = useQuery(session).data;
  const [said, setSaid] = useState('');
  const [closing, setClosing] = useState<Alarm>();
  const done = (now: Alarm) => {
    setSaid(now.state === 'CLOSED' ? s.alarms.isClosed(now.reference) : s.alarms.isTakenUp(now.reference, now.takenUpBy ?? ''));
    // At once, so that the next key finds the alarm as it is now; then the list as the service has it.
    queries.setQueriesData<Listed>({ queryKey: ['port-alarms'] }, (listed) => listed && withAlarm(listed, now));
    void queries.invalidateQueries({ queryKey: ['port-alarms'] });
  };
  const takeUp = useMutation({
    mutationFn: (of: Alarm) => answer(api.POST('/api/v1/port-alarms/{alarmId}/take-up', { params: { path: { alarmId: of.id } } })) as Promise<Alarm>,
    onSuccess: done,
  });
  const start = (of: Alarm | undefined, deed: AlarmDeed) => {
    if (!of || !may(of, who)[deed]) return;
    takeUp.reset();
    if (deed === 'takeUp') takeUp.mutate(of);
    else setClosing(of);
  };
  return {
    start,
    said,
    pending: takeUp.isPending ? takeUp.variables.id : undefined,
    error: takeUp.error,
    forget: takeUp.reset,
    dialog: (
      <Dialog about={closing} size="lg" title={(of) => s.alarms.closeOf(of.reference)} close={() => setClosing(undefined)}>
        {(of) => (
          <Close
            of={of}
            close={() => setClosing(undefined)}
            done={(now) => {
              setClosing(undefined);
              done(now);
            }}
          />
        )}
      </Dialog>
    ),
  };
}

function Close({ of, close, done }: { of: Alarm; close: () => void; done: (now: Alarm) => void }) {
  const form = useTyped({
    id: `port-alarm.${of.id}.closing`,
    empty: { reason: '' },
    send: async ({ reason }) => (await answer(api.POST('/api/v1/port-alarms/{alarmId}/closing', { params: { path: { alarmId: of.id } }, body: { reason: reason || undefined } }))) as Alarm,
    done,
  });
  return (
    <TypedForm form={form} title={s.alarms.sayWhat} help={s.alarms.closeHelp} label={s.alarms.closeLabel} close={close}>
      <Text size="sm">{told(of.message)}</Text>
      <Textarea label={s.alarms.reason} data-autofocus autosize minRows={3} value={form.fields.reason} onChange={(event) => form.set({ reason: event.currentTarget.value })} />
    </TypedForm>
  );
}
