import { FileInput, Group, TextInput } from '@mantine/core';
import { answer, api } from '../api/client';
import { s } from '../strings/en';
import { BELOW, TypedForm } from '../ui/TypedForm';
import { useTyped } from '../ui/useTyped';
import { report, sha256, type OwnTest, type ResultFields } from './laboratory';

const EMPTY: ResultFields = { method: '', accreditation: '', value: '', uncertainty: '', factor: '2', reportReference: '', reportSha256: '' };

/** What the laboratory found; the same result sent twice is one. */
export function Report({ of, done }: { of: OwnTest; done: (now: OwnTest) => void }) {
  const { testId } = of;
  const form = useTyped({
    id: `laboratory.${testId}.result`,
    empty: EMPTY,
    send: async (fields) => (await answer(api.POST('/api/v1/laboratory/tests/{testId}/result', { params: { path: { testId } }, body: report(fields) }))) as OwnTest,
    done,
  });
  const { fields, set } = form;
  const text = (name: keyof ResultFields) => ({ value: fields[name], onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }) });
  const number = (name: keyof ResultFields) => ({ ...text(name), inputMode: 'decimal' as const });
  return (
    <section className="card" aria-label={s.laboratory.reportResult}>
      <TypedForm form={form} title={s.laboratory.reportResult} help={s.laboratory.reportResultHelp} label={s.laboratory.reportLabel}>
        <Group align="start">
          <TextInput label={s.laboratory.method} placeholder={s.laboratory.methodHelp} w={240} {...text('method')} />
          <TextInput label={s.laboratory.accreditation} placeholder={s.laboratory.accreditationHelp} w={320} {...text('accreditation')} />
        </Group>
        <Group align="start">
          <TextInput label={s.readings.value} {...number('value')} />
          <TextInput label={s.readings.uncertainty} {...number('uncertainty')} />
          <TextInput label={s.readings.factor} {...number('factor')} />
        </Group>
        <Group align="start">
          <TextInput label={s.laboratory.reportReference} w={240} {...text('reportReference')} />
          <FileInput
            label={s.laboratory.reportFile}
            description={s.laboratory.reportFileHelp}
            placeholder={s.laboratory.chooseFile}
            inputWrapperOrder={BELOW}
            w={320}
            onChange={(file) => file && void sha256(file).then((reportSha256) => set({ reportSha256 }))}
          />
        </Group>
        <TextInput label={s.laboratory.sha256} placeholder={s.laboratory.sha256Help} classNames={{ input: 'mono' }} maw={640} {...text('reportSha256')} />
      </TypedForm>
    </section>
  );
}
