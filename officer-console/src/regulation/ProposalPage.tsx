import { Button, Group, NumberInput, Stack, Text, Textarea, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { structuredPatch } from 'diff';
import { useState } from 'react';
import { answer, api } from '../api/client';
import { session } from '../login/session';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { Lane, State } from '../ui/State';
import { Time } from '../ui/Time';
import { Trouble } from '../ui/Trouble';
import { APPROVERS, may, pack, proposal, PROPOSERS, type Proposal } from './measures';

/** One proposal on its way: what it changes, what it would have done, and who agrees. */
export function ProposalPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const queries = useQueryClient();
  const who = useQuery(session);
  const query = useQuery(proposal(id));
  const took = (now: Proposal) => {
    queries.setQueryData(proposal(id).queryKey, now);
    void queries.invalidateQueries({ queryKey: ['proposals'] });
  };
  if (query.isLoadingError) return <Trouble error={query.error} again={() => void query.refetch()} />;
  if (!query.data) return <div aria-busy="true">{s.loading}</div>;
  const found = query.data;
  const own = found.proposedBy === who.data?.subject;
  return (
    <Stack gap="md">
      <Group gap="lg">
        <Title order={1} size="h3">
          {found.pack} <span className="mono">{found.version}</span>
        </Title>
        <State of={found.state} />
      </Group>
      <div className="grid">
        <Card title={s.measures.why} span={7}>
          <Text>{found.why}</Text>
        </Card>
        <Card title={s.measures.proposal} span={5}>
          <dl className="facts">
            <Fact name={s.measures.activeFrom}>{found.activeFrom}</Fact>
            <Fact name={s.measures.proposedBy}>{found.proposedBy}</Fact>
            <Fact name={s.measures.proposedAt}><Time at={found.proposedAt} /></Fact>
            {found.decidedBy && <Fact name={s.letters.decided}>{found.decidedBy}</Fact>}
            {found.decidedAt && <Fact name={s.declaration.decidedAt}><Time at={found.decidedAt} /></Fact>}
            {found.decidedReason && <Fact name={s.letters.reason}>{found.decidedReason}</Fact>}
            {found.activatedAt && <Fact name={s.measures.inForceSince}><Time at={found.activatedAt} /></Fact>}
          </dl>
        </Card>
        <Difference found={found} />
        <Rehearsed found={found} />
      </div>
      {found.state === 'PROPOSED' && may(who.data?.roles, PROPOSERS) && <Rehearse found={found} done={took} />}
      {(found.state === 'PROPOSED' || found.state === 'APPROVED') && (
        <Decide found={found} own={own} approver={may(who.data?.roles, APPROVERS)} done={took} />
      )}
    </Stack>
  );
}

function Difference({ found }: { found: Proposal }) {
  const before = useQuery({ ...pack(found.pack, found.replaces), enabled: !!found.replaces });
  const after = useQuery(pack(found.pack, found.contentHash));
  if (after.isLoadingError) return <Trouble error={after.error} />;
  if (!after.data || (found.replaces && !before.data)) return <div aria-busy="true">{s.loading}</div>;
  const text = (of: unknown) => (of ? JSON.stringify(of, null, 2) : '');
  const hunks = structuredPatch('', '', text(before.data), text(after.data), '', '', { context: 3 }).hunks;
  return (
    <Card title={s.measures.difference} span={12}>
      {!found.replaces && <Text size="sm">{s.measures.newPack}</Text>}
      <pre className="message" tabIndex={0} aria-label={s.measures.difference}>
        {hunks.map((hunk, place) => (
          <span key={place}>
            {place > 0 && '⋯\n'}
            {hunk.lines.map((line, index) =>
              line.startsWith('+') ? <ins key={index}>{line + '\n'}</ins> : line.startsWith('-') ? <del key={index}>{line + '\n'}</del> : <span key={index}>{line + '\n'}</span>,
            )}
          </span>
        ))}
      </pre>
    </Card>
  );
}

function Rehearsed({ found }: { found: Proposal }) {
  const result = found.rehearsal;
  if (!result)
    return (
      <Card title={s.measures.rehearsal} span={12}>
        {s.measures.notRehearsed}
      </Card>
    );
  const lanes = ['GREEN', 'BLUE', 'YELLOW', 'RED'] as const;
  const counts = (of: Record<string, number> | undefined, lane: string) => Number(of?.[lane] ?? 0);
  const reasons = [...new Set([...Object.keys(result.reasonsAdded), ...Object.keys(result.reasonsRemoved)])];
  return (
    <>
      <Card title={s.measures.rehearsal} span={12}>
        <Text>
          <strong>{s.measures.changed(result.changed, result.declarations)}</strong>
        </Text>
      </Card>
      <Card title={s.measures.byLane} span={6}>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">{s.declarations.lane}</th>
              <th scope="col" className="number">{s.measures.now}</th>
              <th scope="col" className="number">{s.measures.then}</th>
            </tr>
          </thead>
          <tbody>
            {lanes.map((lane) => (
              <tr key={lane}>
                <td><Lane of={lane} /></td>
                <td className="number">{counts(result.lanesBefore, lane)}</td>
                <td className="number">{counts(result.lanesAfter, lane)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <Card title={s.measures.byReason} span={6}>
        {reasons.length === 0 && s.measures.noReasons}
        {reasons.length > 0 && (
          <table className="list">
            <thead>
              <tr>
                <th scope="col">{s.declaration.reasons}</th>
                <th scope="col" className="number">{s.measures.added}</th>
                <th scope="col" className="number">{s.measures.removed}</th>
              </tr>
            </thead>
            <tbody>
              {reasons.map((reason) => (
                <tr key={reason}>
                  <td>{words(reason)}</td>
                  <td className="number">{result.reasonsAdded[reason] ?? 0}</td>
                  <td className="number">{result.reasonsRemoved[reason] ?? 0}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Card>
      {result.sample.length > 0 && (
        <Card title={s.measures.sample} span={12}>
          <table className="list">
            <tbody>
              {result.sample.map((one) => (
                <tr key={`${one.mrn}${one.version}`}>
                  <td>
                    <Link to="/declarations/$mrn" params={{ mrn: one.mrn }} className="mono">
                      {one.mrn}
                    </Link>
                  </td>
                  <td><Lane of={one.before} /></td>
                  <td>→ <Lane of={one.after} /></td>
                  <td>{[...one.added.map((code) => `+ ${words(code)}`), ...one.removed.map((code) => `− ${words(code)}`)].join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </>
  );
}

function Rehearse({ found, done }: { found: Proposal; done: (now: Proposal) => void }) {
  const [declarations, setDeclarations] = useState<number | string>(1000);
  const run = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/measures/proposals/{id}/rehearsal', { params: { path: { id: found.id } }, body: { declarations: Number(declarations) } }),
      ) as Promise<Proposal>,
    onSuccess: done,
  });
  return (
    <section className="card" aria-label={s.measures.rehearse}>
      <Stack>
        <Group align="end">
          <NumberInput label={s.measures.howMany} value={declarations} onChange={setDeclarations} min={1} max={20000} w={200} />
          <Button onClick={() => run.mutate()} loading={run.isPending} variant={found.rehearsal ? 'default' : 'filled'}>
            {s.measures.rehearse}
          </Button>
          {run.isPending && <Text role="status">{s.measures.rehearsing}</Text>}
        </Group>
        {run.isError && <Trouble error={run.error} />}
      </Stack>
    </section>
  );
}

function Decide({ found, own, approver, done }: { found: Proposal; own: boolean; approver: boolean; done: (now: Proposal) => void }) {
  const [reason, setReason] = useState('');
  const path = { params: { path: { id: found.id } } };
  const decide = useMutation({
    mutationFn: (what: 'approval' | 'rejection' | 'withdrawal') =>
      (what === 'rejection'
        ? answer(api.POST('/api/v1/measures/proposals/{id}/rejection', { ...path, body: { reason } }))
        : what === 'approval'
          ? answer(api.POST('/api/v1/measures/proposals/{id}/approval', path))
          : answer(api.POST('/api/v1/measures/proposals/{id}/withdrawal', path))) as Promise<Proposal>,
    onSuccess: done,
  });
  return (
    <section className="card" aria-label={s.measures.decide}>
      <Stack>
        {own && (
          <Group>
            <Text>{found.state === 'PROPOSED' ? s.measures.own : s.measures.waitsForDay(found.activeFrom)}</Text>
            <Button variant="default" onClick={() => decide.mutate('withdrawal')} loading={decide.isPending}>
              {s.measures.withdraw}
            </Button>
          </Group>
        )}
        {!own && !approver && <Text>{s.measures.notYours}</Text>}
        {!own && approver && (
          <Group align="end">
            {found.state === 'PROPOSED' && (
              <Button onClick={() => decide.mutate('approval')} loading={decide.isPending} disabled={!found.rehearsal}>
                {s.measures.approve(found.activeFrom)}
              </Button>
            )}
            <Textarea label={s.measures.rejectWhy} value={reason} onChange={(event) => setReason(event.currentTarget.value)} autosize minRows={1} style={{ flex: 1 }} />
            <Button variant="default" onClick={() => decide.mutate('rejection')} loading={decide.isPending}>
              {s.letters.reject}
            </Button>
          </Group>
        )}
        {decide.isError && <Trouble error={decide.error} />}
      </Stack>
    </section>
  );
}
