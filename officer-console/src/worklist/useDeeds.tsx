import { Autocomplete, Button, Select, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Dialog } from '../ui/Dialog';
import { TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { may, offices, type Case } from './cases';

/** Claiming, giving back and assigning a case, from the list as from its page. */
export function useDeeds(done?: (now: Case) => void) {
  const queries = useQueryClient();
  const who = useQuery(session).data;
  const [said, setSaid] = useState('');
  const [asks, setAsks] = useState<{ deed: 'giveBack' | 'assign'; about: Case }>();
  const close = () => setAsks(undefined);
  const took = (now: Case) => {
    setSaid(now.state === 'CLAIMED' ? s.worklist.took(now.mrn, now.claimedBy ?? '') : s.worklist.freed(now.mrn));
    queries.setQueryData(['case', now.caseId], now);
    void queries.invalidateQueries({ queryKey: ['inspections'] });
    void queries.invalidateQueries({ queryKey: ['declaration', now.mrn] });
    done?.(now);
  };
  const params = (of: Case) => ({ path: { caseId: of.caseId } });
  const claim = useMutation({
    mutationFn: (of: Case) => answer(api.POST('/api/v1/inspections/{caseId}/claim', { params: params(of) })) as Promise<Case>,
    onSuccess: took,
  });
  const giveBack = useMutation({
    mutationFn: ({ of, reason }: { of: Case; reason?: string }) =>
      answer(api.POST('/api/v1/inspections/{caseId}/release-claim', { params: params(of), body: { reason: reason || undefined } as never })) as Promise<Case>,
    onSuccess: took,
  });
  const start = (of: Case | undefined, deed: 'claim' | 'giveBack' | 'assign') => {
    if (!of || !may(of, who)[deed]) return;
    claim.reset();
    giveBack.reset();
    if (deed === 'claim') claim.mutate(of);
    else if (deed === 'giveBack' && of.claimedBy === who?.subject) giveBack.mutate({ of });
    else setAsks({ deed, about: of });
  };
  return {
    start,
    said,
    pending: claim.isPending ? claim.variables.caseId : giveBack.isPending ? giveBack.variables.of.caseId : undefined,
    error: claim.error ?? giveBack.error,
    forget: () => {
      claim.reset();
      giveBack.reset();
    },
    dialogs: (
      <>
        <Dialog about={asks?.deed === 'giveBack' ? asks.about : undefined} title={(of) => s.worklist.giveBack(of.mrn)} close={close}>
          {(of) => (
            <GiveBack
              send={(reason) => {
                close();
                giveBack.mutate({ of, reason });
              }}
            />
          )}
        </Dialog>
        <Dialog about={asks?.deed === 'assign' ? asks.about : undefined} title={(of) => s.worklist.assignOf(of.mrn)} close={close}>
          {(of) => (
            <Assign
              of={of}
              close={close}
              done={(now) => {
                close();
                took(now);
              }}
            />
          )}
        </Dialog>
      </>
    ),
  };
}

function GiveBack({ send }: { send: (reason: string) => void }) {
  const [why, setWhy] = useState('');
  return (
    <Stack>
      <Textarea label={s.inspections.releaseReason} value={why} onChange={(event) => setWhy(event.currentTarget.value)} data-autofocus autosize minRows={2} />
      <Button onClick={() => send(why)}>{s.inspections.release}</Button>
    </Stack>
  );
}

function Assign({ of, close, done }: { of: Case; close: () => void; done: (now: Case) => void }) {
  const known = useQuery(offices()).data?.items.find((office) => office.code === of.customsOffice)?.officers ?? [];
  const form = useTyped({
    id: `assignment.${of.caseId}`,
    empty: { officer: '', reason: '' },
    send: async ({ officer, reason }) =>
      (await answer(
        api.POST('/api/v1/inspections/{caseId}/assignment', { params: { path: { caseId: of.caseId } }, body: { officer: officer || undefined, reason: reason || undefined } as never }),
      )) as Case,
    done,
  });
  const { fields, set } = form;
  return (
    <TypedForm form={form} title={s.worklist.assign} label={s.worklist.assignLabel} close={close}>
      {of.claimedBy && <Text size="sm">{s.worklist.assignHelp(of.claimedBy)}</Text>}
      {known.length > 0 ? (
        <Select
          label={s.worklist.assignTo}
          data-autofocus
          searchable
          openOnFocus={false}
          data={known.map(({ subject, name }) => ({ value: subject, label: `${name} (${subject})` }))}
          value={fields.officer || null}
          onChange={(officer) => set({ officer: officer ?? '' })}
        />
      ) : (
        <Autocomplete label={s.worklist.assignTo} description={s.worklist.assignToHelp} data-autofocus value={fields.officer} onChange={(officer) => set({ officer })} />
      )}
      {of.claimedBy && <Textarea label={s.worklist.assignWhy} autosize minRows={2} value={fields.reason} onChange={(event) => set({ reason: event.currentTarget.value })} />}
    </TypedForm>
  );
}
