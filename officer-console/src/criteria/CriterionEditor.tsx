import { Button, Group, SegmentedControl, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { Trouble } from '../ui/Trouble';
import { complete, completions, listed, pointer, typed, vocabulary, type Criterion, type Flaw, type Proposal } from './criteria';

const UNHURRIED = 300;

/** Writes a criterion, or changes one into the version that will replace it. */
export function CriterionEditor({ start, close }: { start: Criterion; close: () => void }) {
  const navigate = useNavigate();
  const today = new Date().toISOString().slice(0, 10);
  const [draft, setDraft] = useState<Criterion>({ lane: 'RED', rate: '1', validFrom: today, ...start });
  const [offices, setOffices] = useState((start.customsOffices ?? []).join(', '));
  const [why, setWhy] = useState('');
  const change = (part: Partial<Criterion>) => setDraft({ ...draft, ...part });
  const send = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/criteria/proposals', { body: { criterion: { ...draft, customsOffices: listed(offices) }, why } })) as Promise<Proposal>,
    onSuccess: (made) => void navigate({ to: '/criteria/proposals/$id', params: { id: made.id } }),
  });
  const field = (name: 'code' | 'title', label: string, help: string, width: number) => (
    <TextInput label={label} description={help} value={draft[name] ?? ''} onChange={(event) => change({ [name]: event.currentTarget.value })} w={width} />
  );
  return (
    <form
      className="card"
      aria-label={s.criteria.write}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <Stack>
        <Title order={2} size="h4">
          {s.criteria.write}
        </Title>
        <Text size="sm">{s.criteria.writeHelp}</Text>
        <Group align="start">
          {field('code', s.criteria.code, s.criteria.codeHelp, 300)}
          {field('title', s.measures.packTitle, s.criteria.titleHelp, 420)}
        </Group>
        <Expression text={draft.expression ?? ''} onChange={(expression) => change({ expression })} />
        <Group align="end">
          <div>
            <Text size="sm" fw={500}>
              {s.criteria.lane}
            </Text>
            <SegmentedControl
              aria-label={s.criteria.lane}
              value={draft.lane}
              onChange={(lane) => change({ lane: lane as Criterion['lane'] })}
              data={[
                { value: 'RED', label: s.criteria.examine },
                { value: 'YELLOW', label: s.criteria.papers },
                { value: 'BLUE', label: s.criteria.audit },
              ]}
            />
          </div>
          <TextInput label={s.criteria.rate} description={s.criteria.rateHelp} value={draft.rate ?? ''} onChange={(event) => change({ rate: event.currentTarget.value })} w={190} />
          <TextInput type="date" label={s.measures.validFrom} value={draft.validFrom ?? ''} onChange={(event) => change({ validFrom: event.currentTarget.value || undefined })} />
          <TextInput type="date" label={s.measures.validUntil} value={draft.validUntil ?? ''} onChange={(event) => change({ validUntil: event.currentTarget.value || undefined })} />
          <TextInput
            label={s.criteria.offices}
            description={s.criteria.officesHelp}
            value={offices}
            onChange={(event) => setOffices(event.currentTarget.value)}
          />
        </Group>
        <Textarea label={s.criteria.instructions} description={s.criteria.instructionsHelp} value={draft.instructions ?? ''} onChange={(event) => change({ instructions: event.currentTarget.value || undefined })} autosize minRows={2} />
        <Textarea label={s.measures.why} description={s.measures.whyHelp} value={why} onChange={(event) => setWhy(event.currentTarget.value)} autosize minRows={2} />
        {send.isError && <Trouble error={send.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>
            {s.measures.cancel}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {s.criteria.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The expression, with what it may name and where it is wrong. */
function Expression({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [settled] = useDebouncedValue(text, UNHURRIED);
  const words = useQuery(vocabulary());
  const check = useQuery({
    queryKey: ['criteria', 'check', settled],
    queryFn: () => answer(api.POST('/api/v1/criteria/check', { body: { expression: settled } })),
    enabled: settled.trim() !== '',
  });
  const all = words.data?.items ?? [];
  const flaws: Flaw[] = settled.trim() !== '' && settled === text ? (check.data?.flaws ?? []) : [];
  const take = (word: string) => {
    const next = complete(text, caret, word);
    onChange(next.text);
    setCaret(next.caret);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={box}
        label={s.criteria.expression}
        description={s.criteria.expressionHelp}
        value={text}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          setCaret(event.currentTarget.selectionStart);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        autosize
        minRows={3}
        spellCheck={false}
        error={flaws.length > 0}
        styles={{ input: { fontFamily: 'ui-monospace, monospace' } }}
      />
      <Group gap={6} role="group" aria-label={s.criteria.suggestions}>
        {completions(all, typed(text, caret)).map((word) => (
          <Button key={word.name} size="compact-xs" variant="light" onClick={() => take(word.name)} title={`${word.type}: ${word.meaning}`}>
            {word.name}
          </Button>
        ))}
      </Group>
      {check.isError && <Trouble error={check.error} />}
      {flaws.map((flaw, index) => (
        <div key={index} role="alert">
          <pre className="message">{pointer(settled, flaw)}</pre>
          <Text size="sm">{s.criteria.flaw(flaw.line, flaw.column, flaw.message)}</Text>
        </div>
      ))}
      {settled.trim() !== '' && check.data?.flaws.length === 0 && settled === text && (
        <Text size="sm" role="status">
          {s.criteria.compiles}
        </Text>
      )}
      <details>
        <summary>{s.criteria.vocabulary}</summary>
        <table className="list">
          <tbody>
            {all.map((word) => (
              <tr key={word.name}>
                <td className="mono">{word.name}</td>
                <td className="quiet">{word.type}</td>
                <td>{word.meaning}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Stack>
  );
}
