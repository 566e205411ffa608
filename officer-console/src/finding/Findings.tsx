import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contentOf, evidenceOf, type EvidenceFile } from '../evidence/evidence';
import { s } from '../strings/en';
import { Card } from '../ui/Card';
import { Loaded } from '../ui/Loaded';
import { Time } from '../ui/Time';
import type { Case } from '../worklist/cases';
import { FindingForm } from './FindingForm';
import { findingsOf, quantityInWords, seenInWords, type Finding } from './findings';

/** What was seen in a case; whoever holds it writes down more. */
export function Findings({ found, holds }: { found: Case; holds: boolean }) {
  const query = useQuery(findingsOf(found.caseId));
  const files = useQuery(evidenceOf(found.caseId)).data?.items ?? [];
  const [correcting, setCorrecting] = useState<Finding>();
  const close = () => setCorrecting(undefined);
  return (
    <Card title={s.findings.title} span={12}>
      <Loaded of={query}>
        {(findings) => (
          <Stack gap="sm">
            {findings.length === 0 ? (
              <Text>
                {s.findings.none} {!holds && <span className="quiet">{s.findings.onlyHolder}</span>}
              </Text>
            ) : (
              <Table caseId={found.caseId} findings={findings} files={files} correct={holds ? setCorrecting : undefined} />
            )}
            {holds && correcting && <FindingForm key={correcting.findingId} found={found} files={files} corrects={correcting} close={close} />}
            {holds && !correcting && <FindingForm key="new" found={found} files={files} close={close} />}
          </Stack>
        )}
      </Loaded>
    </Card>
  );
}

const HEAD = [s.findings.item, s.findings.outcome, s.findings.amount, s.findings.note, s.findings.files, s.findings.by, s.findings.at];

function Table({ caseId, findings, files, correct }: { caseId: string; findings: Finding[]; files: EvidenceFile[]; correct?: (finding: Finding) => void }) {
  const name = new Map(files.map((file) => [file.evidenceId, file.name]));
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
        {findings.map((finding) => (
          <tr key={finding.findingId}>
            <td>{finding.itemNumber}</td>
            <td>
              {finding.replacedBy ? <s>{seenInWords(finding)}</s> : seenInWords(finding)}
              {finding.replacedBy && <div className="quiet">{s.findings.corrected}</div>}
              {finding.replaces && <div className="quiet">{s.findings.corrects}</div>}
            </td>
            <td>{quantityInWords(finding.quantity)}</td>
            <td style={{ whiteSpace: 'pre-wrap' }}>{finding.note}</td>
            <td>
              {finding.evidence.map((id) => (
                <div key={id}>
                  <a href={contentOf(caseId, id)} download={name.get(id)}>{name.get(id) ?? id}</a>
                </div>
              ))}
            </td>
            <td>{finding.recordedBy}</td>
            <td>
              <Group gap="xs" justify="space-between" wrap="nowrap">
                <Time at={finding.recordedAt} />
                {correct && !finding.replacedBy && (
                  <Button size="compact-xs" variant="default" aria-label={s.findings.correctOf(finding.itemNumber)} onClick={() => correct(finding)}>
                    {s.findings.correct}
                  </Button>
                )}
              </Group>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
