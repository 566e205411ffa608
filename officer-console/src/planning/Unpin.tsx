import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import type { Pin } from './planning';

/** Leaves to the plan again what a person had settled. */
export function Unpin({ pin }: { pin: Pin }) {
  const queries = useQueryClient();
  const call = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/planning/{caseId}/pin', { params: { path: { caseId: pin.caseId } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['plan'] }),
  });
  return (
    <>
      <Button size="compact-md" variant="default" aria-label={s.planning.unpinOf(pin.mrn)} onClick={() => call.mutate()} loading={call.isPending}>
        {s.planning.unpin}
      </Button>
      {call.isError && <Trouble error={call.error} />}
    </>
  );
}
