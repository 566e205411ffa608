import { Radio, Group } from '@mantine/core';
import { s } from '../strings/en';

/** Asked of whoever looks at the seal; nothing is assumed. */
export function Seal({ value, change }: { value: string; change: (seal: string) => void }) {
  return (
    <Radio.Group label={s.laboratory.sealIs} value={value} onChange={change}>
      <Group mt={4}>
        <Radio value="intact" label={s.laboratory.intact} />
        <Radio value="broken" label={s.laboratory.broken} />
      </Group>
    </Radio.Group>
  );
}

/** As the API takes it; absent until somebody has looked. */
export function sealIntact(seal: string): boolean | undefined {
  return seal === '' ? undefined : seal === 'intact';
}
