import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Trouble } from '../ui/Trouble';
import { checklistOf, helpOf, mark, progressOf, type Mark, type Step } from './checklist';

/** What to look at in a case, by what fired and by the goods; whoever holds it ticks off. */
export function Steps({ caseId, holds }: { caseId: string; holds: boolean }) {
  const queries = useQueryClient();
  const query = useQuery(checklistOf(caseId));
  const said = useMutation({
    mutationFn: ({ step, state, note }: { step: string; state: Mark; note?: string }) => mark(caseId, step, state, note),
    onSuccess: (now) => queries.setQueryData(checklistOf(caseId).queryKey, now),
  });
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  if (query.data.items.length === 0) return null;
  return (
    <Card title={s.checklist.title} span={12}>
      <Text size="sm" role="status">{progressOf(query.data)}</Text>
      {said.isError && <Trouble error={said.error} />}
      <ul className="changes">
        {query.data.items.map((step) => (
          <StepRow key={step.step} step={step} holds={holds} saying={said.isPending && said.variables.step === step.step ? said.variables.state : undefined} say={(state, note) => said.mutate({ step: step.step, state, note })} />
        ))}
      </ul>
    </Card>
  );
}

function StepRow({ step, holds, saying, say }: { step: Step; holds: boolean; saying: Mark | undefined; say: (state: Mark, note?: string) => void }) {
  const [excusing, setExcusing] = useState(false);
  const help = helpOf(step);
  const where = step.itemNumber != null ? `${s.inspections.itemOutcome(step.itemNumber)}: ` : '';
  const label = (
    <>
      {step.mandatory && <strong>{`${s.checklist.needed}: `}</strong>}
      {where + step.look}
    </>
  );
  return (
    <li>
      <Group justify="space-between" align="start" wrap="nowrap">
        {holds ? (
          <Checkbox label={label} checked={(saying ?? step.state) === 'DONE'} onChange={(event) => say(event.currentTarget.checked ? 'DONE' : 'OPEN')} />
        ) : (
          <Text size="sm">
            {`${s.checklist.states[step.state]} · `}
            {label}
          </Text>
        )}
        {holds && step.state !== 'DONE' && !excusing && (
          <Button size="compact-xs" variant="default" style={{ flex: 'none' }} aria-label={`${step.state === 'OPEN' ? s.checklist.excuse : s.checklist.reopen}: ${step.look}`} onClick={() => (step.state === 'OPEN' ? setExcusing(true) : say('OPEN'))}>
            {step.state === 'OPEN' ? s.checklist.excuse : s.checklist.reopen}
          </Button>
        )}
      </Group>
      <Stack gap={2} pl={holds ? 32 : 0}>
        {step.because.filter((reason) => !step.look.includes(reason.message)).map((reason) => (
          <Text key={reason.code} size="sm">{reason.message}</Text>
        ))}
        {help && <Text size="xs" c="dimmed">{help}</Text>}
        {step.state === 'NOT_APPLICABLE' && <Text size="sm">{s.checklist.notApplicable(step.note ?? '')}</Text>}
        {step.markedBy && <Text size="xs" c="dimmed">{s.checklist.by(step.markedBy)}</Text>}
        {excusing && (
          <Excuse
            close={() => setExcusing(false)}
            send={(note) => {
              setExcusing(false);
              say('NOT_APPLICABLE', note);
            }}
          />
        )}
      </Stack>
    </li>
  );
}

function Excuse({ close, send }: { close: () => void; send: (note: string) => void }) {
  const [note, setNote] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send(note);
      }}
    >
      <Group align="end" gap="xs" mt={4}>
        <TextInput label={s.checklist.why} value={note} onChange={(event) => setNote(event.currentTarget.value)} style={{ flex: 1 }} data-autofocus autoFocus />
        <Button type="submit" variant="default">
          {s.checklist.excuse}
        </Button>
        <Button variant="default" onClick={close}>
          {s.measures.cancel}
        </Button>
      </Group>
    </form>
  );
}
