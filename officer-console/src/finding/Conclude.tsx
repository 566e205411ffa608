import { Button, Group, Modal, SegmentedControl, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { BELOW } from '../ui/TypedForm';
import type { Case } from '../worklist/cases';
import { outcomeInWords } from './findings';
import { Following } from './Following';
import { Parts } from './Parts';
import { emptyDraft, keep, kept, outcomeOf, request, type Draft, type Outcome } from './draft';

/** What an officer concludes of goods, or of a release: then nothing can be done with the goods any more. */
export function Conclude({ found, done }: { found: Case; done: (found: Case) => void }) {
  const goodsAreHere = found.kind === 'EXAMINATION';
  const numbers = found.items.map((item) => item.itemNumber);
  const [draft, setDraft] = useState<Draft>(() => kept(found.caseId, numbers));
  const [looking, setLooking] = useState(false);
  useEffect(() => keep(found.caseId, draft), [found.caseId, draft]);
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/inspections/{caseId}/conclusion', { params: { path: { caseId: found.caseId } }, body: request(draft, goodsAreHere) })),
    onSuccess: (now) => {
      keep(found.caseId, null);
      // One that decides nothing yet leaves the case where it is, to be concluded another time.
      if (now.state === 'CLAIMED') setDraft(emptyDraft(numbers));
      done(now);
    },
    onSettled: () => setLooking(false),
  });
  const overall = outcomeOf(draft);
  const previewed = previewOf(draft, goodsAreHere);
  const item = (number: number, change: Partial<Draft['items'][number]>) =>
    setDraft({ ...draft, items: { ...draft.items, [number]: { ...draft.items[number]!, ...change } } });
  return (
    <form
      className="card"
      aria-label={s.inspections.conclude}
      onSubmit={(event) => {
        event.preventDefault();
        setLooking(true);
      }}
    >
      <Stack gap="md">
        <Title order={2} size="h4">
          {s.inspections.conclude}
        </Title>
        {numbers.map((number) => {
          const now = draft.items[number]!;
          return (
            <Stack key={number} gap="xs">
              <Group align="end" gap="sm" component="fieldset" style={{ border: 0, padding: 0, margin: 0 }} role="group" aria-label={s.inspections.itemOutcome(number)}>
                <Stack gap={4}>
                  <Text size="sm" fw={500}>
                    {s.inspections.itemOutcome(number)}
                  </Text>
                  <SegmentedControl
                    aria-label={s.inspections.itemOutcome(number)}
                    value={now.outcome}
                    onChange={(outcome) => item(number, { outcome: outcome as Outcome })}
                    data={[
                      { value: 'CONFORM', label: s.inspections.CONFORM },
                      { value: 'NOT_CONFORM', label: s.inspections.NOT_CONFORM },
                      { value: 'INCONCLUSIVE', label: s.findings.INCONCLUSIVE },
                    ]}
                  />
                </Stack>
                {now.outcome === 'NOT_CONFORM' && (
                  <>
                    <Select
                      label={s.inspections.topic}
                      placeholder={s.inspections.noTopic}
                      data={Object.entries(s.topics).map(([value, label]) => ({ value, label }))}
                      value={now.topic || null}
                      onChange={(topic) => item(number, { topic: topic ?? '' })}
                    />
                    <TextInput label={s.inspections.severity} inputMode="decimal" w={150} value={now.severity} onChange={(event) => item(number, { severity: event.currentTarget.value })} />
                  </>
                )}
                <TextInput label={s.inspections.note} value={now.note} onChange={(event) => item(number, { note: event.currentTarget.value })} style={{ flex: 1, minWidth: 220 }} />
              </Group>
              {now.outcome === 'NOT_CONFORM' && goodsAreHere && <Parts item={s.inspections.itemOutcome(number)} parts={now.parts} set={(parts) => item(number, { parts })} />}
            </Stack>
          );
        })}
        <Text size="sm">
          <strong>{`${s.inspections.overall}: ${outcomeInWords(overall)}.`}</strong> <span className="quiet">{s.inspections.help}</span>
        </Text>
        {overall === 'NOT_CONFORM' && goodsAreHere && <Following draft={draft} set={(change) => setDraft({ ...draft, ...change })} />}
        {overall === 'INCONCLUSIVE' && (
          <Textarea label={s.inspections.waitsFor} description={s.inspections.waitsForHelp} inputWrapperOrder={BELOW} autosize minRows={1} value={draft.waitsFor} onChange={(event) => setDraft({ ...draft, waitsFor: event.currentTarget.value })} />
        )}
        <Textarea label={s.inspections.reason} autosize minRows={2} value={draft.reason} onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })} />
        <Textarea label={s.inspections.message} autosize minRows={3} value={draft.message} onChange={(event) => setDraft({ ...draft, message: event.currentTarget.value })} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {s.inspections.kept}
          </Text>
          <Button type="submit">{s.inspections.preview}</Button>
        </Group>
      </Stack>
      <Modal opened={looking} onClose={() => setLooking(false)} title={s.inspections.previewTitle} size="lg" closeButtonProps={{ 'aria-label': s.shortcuts.close }}>
        <Stack>
          <div className="letter">
            <strong>{previewed}</strong>
            {'\n'}
            {draft.message || <span className="quiet">–</span>}
          </div>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLooking(false)}>
              {s.inspections.back}
            </Button>
            <Button onClick={() => send.mutate()} loading={send.isPending} data-autofocus>
              {overall === 'INCONCLUSIVE' ? s.inspections.sendWait : s.inspections.send}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </form>
  );
}

/** What becomes of the declaration, above what the trader reads. */
function previewOf(draft: Draft, goodsAreHere: boolean): string {
  const overall = outcomeOf(draft);
  if (overall === 'INCONCLUSIVE') return s.inspections.waitsPreview;
  if (!goodsAreHere) return s.inspections.auditedPreview;
  if (overall === 'CONFORM') return s.inspections.clearedPreview;
  if (draft.disposal === 'CLEAR_WITH_CORRECTION') return s.inspections.correctedPreview;
  return draft.disposal === 'HAND_OVER' ? s.inspections.handedOverPreview : s.inspections.refusedPreview;
}
