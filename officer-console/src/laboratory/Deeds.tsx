import { Button, Group } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { s } from '../strings/en';
import { Decide } from './Decide';
import { HandOver } from './HandOver';
import { contestable, onItsWay, requestsOf, type Request } from './laboratory';
import { SecondTest } from './SecondTest';
import { TakeSample } from './TakeSample';

export interface DeedProps {
  caseId: string;
  request: Request;
  opened: boolean;
  open: () => void;
  close: () => void;
  done: () => void;
}

/** What can be done about a request as it stands; the service has the last word. */
export function Deeds({ request, caseId, holds }: { request: Request; caseId: string; holds: boolean }) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState<string>();
  const deed = (name: string): DeedProps => ({
    caseId,
    request,
    opened: opened === name,
    open: () => setOpened(name),
    close: () => setOpened(undefined),
    done: () => {
      setOpened(undefined);
      void queries.invalidateQueries({ queryKey: requestsOf(caseId).queryKey });
    },
  });
  return (
    <Group gap="xs" mt="sm" className="deeds">
      {request.tests.map((test) => {
        const sample = onItsWay(test);
        return [
          holds && test.state !== 'REPORTED' && <TakeSample key={`${test.testId} sample`} test={test} {...deed(`sample ${test.number}`)} />,
          sample && <HandOver key={`${sample.sampleId} over`} test={test} sample={sample} {...deed(`over ${test.number}`)} />,
        ];
      })}
      {holds && contestable(request) && <SecondTest {...deed('second')} />}
      {holds && request.standing === 'INCONCLUSIVE' && <Decide {...deed('decide')} />}
    </Group>
  );
}

/** A deed before somebody means to do it. */
export function Offer({ label, open }: { label: string; open: () => void }) {
  return (
    <Button size="compact-md" variant="default" onClick={open}>
      {label}
    </Button>
  );
}

/** Which of two tests a deed is about, where there are two. */
export function ofTest(label: string, request: Request, number: number): string {
  return request.tests.length > 1 ? `${label} (${s.laboratory.test(number)})` : label;
}
