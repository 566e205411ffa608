import { Button, FileButton, Group, Progress, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { ACCEPTED, contentOf, evidenceOf, limitsInWords, size, upload, type EvidenceFile, type Limits } from './evidence';

interface Sending {
  id: number;
  file: File;
  share: number;
  error?: unknown;
}

/** The files of a case; whoever holds it adds some. */
export function Evidence({ caseId, holds }: { caseId: string; holds: boolean }) {
  const query = useQuery(evidenceOf(caseId));
  return (
    <Card title={s.evidence.title} span={12}>
      <Loaded of={query}>
        {({ items, ...limits }) => (
          <>
            {items.length === 0 ? (
              <Text>
                {s.evidence.none} {!holds && <span className="quiet">{s.evidence.onlyHolder}</span>}
              </Text>
            ) : (
              <Files caseId={caseId} files={items} />
            )}
            {holds && <Add caseId={caseId} limits={limits} />}
          </>
        )}
      </Loaded>
    </Card>
  );
}

const HEAD = [s.evidence.name, s.evidence.type, s.evidence.size, s.evidence.hash, s.evidence.by, s.evidence.at];

function Files({ caseId, files }: { caseId: string; files: EvidenceFile[] }) {
  return (
    <table className="list wrapped">
      <thead>
        <tr>
          {HEAD.map((label) => (
            <th key={label} scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.evidenceId}>
            <td>
              <a href={contentOf(caseId, file.evidenceId)} download={file.name} title={s.evidence.download(file.name)}>
                {file.name}
              </a>
            </td>
            <td>{file.mediaType}</td>
            <td className="number">{size(file.sizeBytes)}</td>
            <td className="mono hash">{file.contentHash}</td>
            <td>{file.addedBy}</td>
            <td><Time at={file.addedAt} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Add({ caseId, limits }: { caseId: string; limits: Limits }) {
  const queries = useQueryClient();
  const [sending, setSending] = useState<Sending[]>([]);
  const [there, setThere] = useState('');
  const last = useRef(0);
  const change = (id: number, to: Partial<Sending>) => setSending((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const drop = (id: number) => setSending((all) => all.filter((one) => one.id !== id));
  const send = async ({ id, file }: Sending) => {
    change(id, { share: 0, error: undefined });
    try {
      const kept = await upload(caseId, file, (share) => change(id, { share }));
      if (kept.before) setThere(s.evidence.there(kept.file.name));
      drop(id);
    } catch (error) {
      change(id, { error });
    }
    await queries.invalidateQueries({ queryKey: evidenceOf(caseId).queryKey });
  };
  const add = async (files: File[]) => {
    setThere('');
    const added = files.map((file) => ({ id: ++last.current, file, share: 0 }));
    setSending((all) => [...all, ...added]);
    // One after the other: on a weak line each is there sooner.
    for (const one of added) await send(one);
  };
  return (
    <Stack gap="sm" mt="sm">
      <Group gap="md">
        <FileButton multiple accept={ACCEPTED} onChange={(files) => void add(files)}>
          {(props) => (
            <Button variant="default" {...props}>
              {s.evidence.add}
            </Button>
          )}
        </FileButton>
        <Text size="sm" c="dimmed">{`${s.evidence.kinds} ${limitsInWords(limits)}`}</Text>
      </Group>
      {there && <Text size="sm" role="status">{there}</Text>}
      {sending.map((one) => (
        <Row key={one.id} of={one} again={() => void send(one)} drop={() => drop(one.id)} />
      ))}
    </Stack>
  );
}

function Row({ of, again, drop }: { of: Sending; again: () => void; drop: () => void }) {
  const { file, share, error } = of;
  if (error) {
    return (
      <div role="group" aria-label={s.evidence.failed(file.name)}>
        <Text size="sm" fw={600}>{`${s.evidence.failed(file.name)} (${size(file.size)})`}</Text>
        <Trouble error={error} again={again} />
        <Button size="compact-sm" variant="default" mt={6} onClick={drop}>
          {s.evidence.drop}
        </Button>
      </div>
    );
  }
  const per = Math.round(share * 100);
  return (
    <div>
      <Text size="sm" role="status">{per < 100 ? s.evidence.progress(file.name, per) : s.evidence.checking(file.name)}</Text>
      <Progress value={per} aria-label={file.name} />
    </div>
  );
}
