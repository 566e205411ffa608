import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { linesOf, rowsIn, type Measure, type Pack, type Proposal } from './measures';

/** Changes a pack into the edition that somebody else will be asked to approve. */
export function Editor({ inForce, close }: { inForce: Pack; close: () => void }) {
  const navigate = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const [draft, setDraft] = useState<Pack>({ ...inForce, version: today });
  const [chosen, setChosen] = useState(0);
  const [view, setView] = useState('form');
  const [text, setText] = useState('');
  const [lines, setLines] = useState<Record<number, string>>({});
  const [activeFrom, setActiveFrom] = useState(today);
  const [why, setWhy] = useState('');
  let invalid = false;
  let pack = draft;
  if (view === 'json') {
    try {
      pack = JSON.parse(text) as Pack;
    } catch {
      invalid = true;
    }
  }
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/measures/proposals', { body: { pack, activeFrom, why } })) as Promise<Proposal>,
    onSuccess: (made) => void navigate({ to: '/measures/proposals/$id', params: { id: made.id } }),
  });
  const measures = draft.measures ?? [];
  const measure = measures[chosen];
  const change = (part: Partial<Measure>) =>
    setDraft({ ...draft, measures: measures.map((one, index) => (index === chosen ? { ...one, ...part } : one)) });
  const show = (next: string) => {
    if (next === 'json') setText(JSON.stringify(draft, null, 2));
    else if (!invalid) {
      setDraft(pack);
      setLines({});
    } else return;
    setView(next);
  };
  return (
    <form
      className="card"
      aria-label={s.measures.propose}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Group justify="space-between">
          <Title order={2} size="h4">
            {s.measures.propose}
          </Title>
          <SegmentedControl
            aria-label={s.measures.editAs}
            value={view}
            onChange={show}
            data={[
              { value: 'form', label: s.measures.form },
              { value: 'json', label: 'JSON' },
            ]}
          />
        </Group>
        <Text size="sm">{s.measures.editHelp}</Text>
        {view === 'json' ? (
          <Textarea
            label={s.measures.whole}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            error={invalid ? s.letters.invalid : undefined}
            autosize
            minRows={16}
            maxRows={28}
            spellCheck={false}
            styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
          />
        ) : (
          <>
            <Group align="end">
              <TextInput label={s.measures.version} value={draft.version} onChange={(event) => setDraft({ ...draft, version: event.currentTarget.value })} w={160} />
              {measures.length > 0 && (
                <Select
                  label={s.measures.measure}
                  data={measures.map((one, index) => ({ value: String(index), label: `${one.code}: ${one.title}` }))}
                  value={String(chosen)}
                  onChange={(value) => setChosen(Number(value ?? 0))}
                  allowDeselect={false}
                  searchable
                  w={420}
                />
              )}
            </Group>
            {measure && (
              <>
                <Group grow align="start">
                  <TextInput label={s.measures.packTitle} value={measure.title} onChange={(event) => change({ title: event.currentTarget.value })} />
                  <TextInput label={s.measures.law} value={measure.legalReference} onChange={(event) => change({ legalReference: event.currentTarget.value })} />
                </Group>
                <Group align="end">
                  <TextInput type="date" label={s.measures.validFrom} value={measure.validFrom} onChange={(event) => change({ validFrom: event.currentTarget.value })} />
                  <TextInput
                    type="date"
                    label={s.measures.validUntil}
                    value={measure.validUntil ?? ''}
                    onChange={(event) => change({ validUntil: event.currentTarget.value || undefined })}
                  />
                  <TextInput
                    label={s.measures.exempt}
                    value={(measure.exemptOrigins ?? []).join(', ')}
                    onChange={(event) => change({ exemptOrigins: event.currentTarget.value.split(/[\s,]+/).filter(Boolean) })}
                  />
                </Group>
                <Textarea
                  label={s.measures.lines}
                  description={s.measures.linesHelp}
                  value={lines[chosen] ?? linesOf(measure.rows)}
                  onChange={(event) => {
                    setLines({ ...lines, [chosen]: event.currentTarget.value });
                    change({ rows: rowsIn(event.currentTarget.value) });
                  }}
                  autosize
                  minRows={4}
                  maxRows={14}
                  spellCheck={false}
                  styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
                />
              </>
            )}
          </>
        )}
        <Group align="start">
          <TextInput type="date" label={s.measures.activeFrom} description={s.measures.activeHelp} value={activeFrom} onChange={(event) => setActiveFrom(event.currentTarget.value)} />
          <Textarea label={s.measures.why} description={s.measures.whyHelp} value={why} onChange={(event) => setWhy(event.currentTarget.value)} autosize minRows={2} style={{ flex: 1 }} />
        </Group>
        {send.isError && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {s.measures.cancel}
          </Button>
          <Button type="submit" loading={send.isPending} disabled={invalid}>
            {s.measures.send}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
