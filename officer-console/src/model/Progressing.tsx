import { Progress, Text } from '@mantine/core';
import { s } from '../strings/en';
import type { Model } from './model';

/** How far a training has come; once it has read all there is it computes, which tells no numbers. */
export function Progressing({ of }: { of: Model }) {
  const read = of.read ?? 0;
  const total = of.total ?? 0;
  return (
    <>
      <Progress value={total > 0 ? (100 * read) / total : 0} aria-label={s.models.train} mb={4} maw={360} />
      <Text size="sm" role="status">
        {s.models.progress(read, total)}
      </Text>
    </>
  );
}
