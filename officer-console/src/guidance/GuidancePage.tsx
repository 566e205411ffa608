import { Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { answer, api, type Schemas } from '../api/client';
import { s } from '../strings/en';
import { Card, Fact } from '../ui/Card';
import { words } from '../ui/words';
import { Trouble } from '../ui/Trouble';
import { BELOW } from '../ui/TypedForm';
import { documentOf, enquiryOf, NEW_DRAFT, NEW_ITEM, type Draft, type Item } from './enquiry';

type Guidance = Schemas['Guidance'];
type Measure = Schemas['MeasureGuidance'];

/** For whoever wants to know beforehand what goods need: plain words, nothing kept at the server, printable. */
export function GuidancePage() {
  const [draft, setDraft] = useLocalStorage<Draft>({ key: 'greenlane.guidance', defaultValue: NEW_DRAFT, getInitialValueInEffect: false });
  const told = useRef<HTMLDivElement>(null);
  const ask = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/guidance', { body: enquiryOf(draft) as never })) as Promise<Guidance>,
  });
  useEffect(() => {
    if (ask.isSuccess) told.current?.focus();
  }, [ask.isSuccess, ask.data]);
  const change = (index: number, part: Partial<Item>) =>
    setDraft({ ...draft, items: draft.items.map((item, place) => (place === index ? { ...item, ...part } : item)) });
  const field = (name: 'countryOfDestination' | 'customsOffice' | 'arrival', label: string, more?: object) => (
    <TextInput label={label} value={draft[name]} onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })} inputWrapperOrder={BELOW} {...more} />
  );
  return (
    <Stack gap="md" className="guidance">
      <Title order={1} size="h3">
        {s.guidance.title}
      </Title>
      <Text className="screen-only">{s.guidance.intro}</Text>
      <form
        className="screen-only"
        aria-label={s.guidance.goods}
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <Stack>
          <section className="card" aria-label={s.guidance.where}>
            <h2>{s.guidance.where}</h2>
            <Group align="start">
              {field('countryOfDestination', s.guidance.destination, { placeholder: 'NL', w: 220, description: s.guidance.countryHelp })}
              {field('customsOffice', s.guidance.office, { placeholder: 'NLRTM001', w: 220, description: s.guidance.officeHelp })}
              {field('arrival', s.guidance.arrival, { type: 'date', w: 220, description: s.guidance.arrivalHelp })}
            </Group>
          </section>
          {draft.items.map((item, index) => (
            <ItemForm
              key={index}
              item={item}
              number={index + 1}
              change={(part) => change(index, part)}
              remove={draft.items.length > 1 ? () => setDraft({ ...draft, items: draft.items.filter((_, place) => place !== index) }) : undefined}
            />
          ))}
          <Group>
            <Button type="submit" loading={ask.isPending}>
              {s.guidance.ask}
            </Button>
            <Button variant="default" onClick={() => setDraft({ ...draft, items: [...draft.items, NEW_ITEM] })}>
              {s.guidance.more}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setDraft(NEW_DRAFT);
                ask.reset();
              }}
            >
              {s.guidance.over}
            </Button>
          </Group>
        </Stack>
      </form>
      {ask.isError && <Trouble error={ask.error} />}
      {ask.data && (
        <div ref={told} tabIndex={-1} aria-label={s.guidance.answer} role="region">
          <Told guidance={ask.data} draft={draft} have={(index, type, reference) => change(index, { documents: { ...draft.items[index]?.documents, [type]: reference } })} again={() => ask.mutate()} />
        </div>
      )}
    </Stack>
  );
}

function ItemForm({ item, number, change, remove }: { item: Item; number: number; change: (part: Partial<Item>) => void; remove?: () => void }) {
  const field = (name: Exclude<keyof Item, 'documents' | 'emissionsMethod'>, label: string, more?: object) => (
    <TextInput label={label} value={item[name]} onChange={(event) => change({ [name]: event.currentTarget.value })} inputWrapperOrder={BELOW} {...more} />
  );
  return (
    <section className="card" aria-label={s.guidance.item(number)}>
      <Group justify="space-between">
        <h2>{s.guidance.item(number)}</h2>
        {remove && (
          <Button size="compact-sm" variant="default" onClick={remove}>
            {s.guidance.remove}
          </Button>
        )}
      </Group>
      <Group align="start">
        {field('commodityCode', s.guidance.code, { required: true, placeholder: '09011100', w: 200, description: s.guidance.codeHelp })}
        {field('description', s.declaration.description, { w: 240, description: s.guidance.descriptionHelp })}
        {field('countryOfOrigin', s.guidance.origin, { placeholder: 'BR', w: 200, description: s.guidance.countryHelp })}
        {field('netMassKg', s.guidance.mass, { inputMode: 'decimal', w: 150, description: s.guidance.massHelp })}
        {field('value', s.guidance.value, { inputMode: 'decimal', w: 150, description: s.guidance.valueHelp })}
      </Group>
      <details style={{ marginTop: 12 }} open={!!(item.emissionsMethod || item.baselCode || item.consentReference)}>
        <summary>{s.guidance.environment}</summary>
        <Group align="start" mt="sm">
          <Select
            label={s.guidance.emissions}
            description={s.guidance.emissionsHelp}
            inputWrapperOrder={BELOW}
            data={[
              { value: 'DEFAULT', label: s.guidance.DEFAULT },
              { value: 'ACTUAL', label: s.guidance.ACTUAL },
            ]}
            value={item.emissionsMethod || null}
            onChange={(value) => change({ emissionsMethod: (value ?? '') as Item['emissionsMethod'] })}
            clearable
            w={260}
          />
          {field('directEmissionsTco2ePerTonne', s.guidance.direct, { inputMode: 'decimal', w: 230, description: s.guidance.directHelp })}
          {field('baselCode', s.guidance.basel, { placeholder: 'B3011', w: 180, description: s.guidance.baselHelp })}
          {field('consentReference', s.guidance.consent, { w: 230, description: s.guidance.consentHelp })}
        </Group>
      </details>
    </section>
  );
}

function Told({ guidance, draft, have, again }: { guidance: Guidance; draft: Draft; have: (index: number, type: string, reference: string) => void; again: () => void }) {
  return (
    <Stack>
      <section className="letter" role="status">
        <strong>{guidance.expectedTreatment}</strong>
      </section>
      <Group className="screen-only">
        <Button variant="default" onClick={() => window.print()}>
          {s.guidance.print}
        </Button>
      </Group>
      {guidance.levies.length > 0 && (
        <Card title={s.guidance.cost} span={12}>
          {guidance.levies.map((levy) => (
            <Text key={levy.measure}>
              <span className="figure">{`${levy.amount.amount} ${levy.amount.currency}`}</span> <span className="quiet">{levy.measure}</span>
            </Text>
          ))}
          <Text size="sm">{s.guidance.notDue}</Text>
        </Card>
      )}
      {guidance.goodsItems.map((item, index) => (
        <section key={index} aria-label={s.guidance.item(item.itemNumber)}>
          <Title order={2} size="h4" mb="xs">
            {s.guidance.item(item.itemNumber)}: <span className="mono">{item.commodityCode}</span> {draft.items[index]?.description}
          </Title>
          <Stack>
            {item.measures.length === 0 && <Text>{s.guidance.nothing}</Text>}
            {item.measures.map((measure) => (
              <MeasureCard key={measure.code} measure={measure} documents={draft.items[index]?.documents ?? {}} have={(type, reference) => have(index, type, reference)} again={again} />
            ))}
          </Stack>
        </section>
      ))}
      <Card title={s.guidance.assumed} span={12}>
        <ul>
          {guidance.assumptions.map((one, index) => (
            <li key={index}>{one}</li>
          ))}
          <li>{s.guidance.lawOf(guidance.on, guidance.catalogue)}</li>
        </ul>
      </Card>
    </Stack>
  );
}

function MeasureCard({ measure, documents, have, again }: { measure: Measure; documents: Record<string, string>; have: (type: string, reference: string) => void; again: () => void }) {
  return (
    <Card title={measure.title} span={12}>
      <Text size="sm">{measure.why}</Text>
      {measure.question && (
        <Text mt="xs">
          <strong>{s.guidance.firstAnswer}</strong> {measure.question}
        </Text>
      )}
      {measure.spared && <Text mt="xs">{measure.spared}</Text>}
      <ul className="needs">
        {measure.requirements.map((requirement, index) => (
          <li key={index}>
            <strong>{requirement.met ? s.guidance.met : s.guidance.unmet}</strong> {requirement.satisfiedBy}
            {requirement.missing.map((missing) => {
              const type = documentOf(missing.code);
              return (
                <div key={missing.code} className="missing">
                  <div>{missing.message}</div>
                  <div>
                    <strong>{s.guidance.todo}</strong> {missing.fix}
                  </div>
                  <div className="quiet">{missing.consequence}</div>
                  {type && (
                    <Group align="end" mt={6} className="screen-only">
                      <TextInput
                        label={s.guidance.have(words(type))}
                        placeholder={s.guidance.reference}
                        value={documents[type] ?? ''}
                        onChange={(event) => have(type, event.currentTarget.value)}
                        onKeyDown={(event) => event.key === 'Enter' && again()}
                        w={320}
                      />
                      <Button variant="default" onClick={again} disabled={!documents[type]}>
                        {s.guidance.check}
                      </Button>
                    </Group>
                  )}
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      {measure.levy && (
        <dl className="facts">
          <Fact name={s.guidance.estimate}>
            <strong>{`${measure.levy.amount.amount} ${measure.levy.amount.currency}`}</strong> ({measure.levy.reckoning})
          </Fact>
          <Fact name={s.guidance.price}>{measure.levy.priceSource}</Fact>
          <Fact name={s.guidance.leavesOut}>
            <ul>
              {measure.levy.leavesOut.map((one, index) => (
                <li key={index}>{one}</li>
              ))}
            </ul>
          </Fact>
        </dl>
      )}
      {measure.noLevyBecause && <Text size="sm">{measure.noLevyBecause}</Text>}
      {measure.alternatives.length > 0 && (
        <>
          <Text fw={600} size="sm" mt="sm">{s.guidance.alternatives}</Text>
          <ul>
            {measure.alternatives.map((one, index) => (
              <li key={index}>
                {one.words}
                {one.saving && <strong>{` ${s.guidance.saves(`${one.saving.amount} ${one.saving.currency}`)}`}</strong>}
              </li>
            ))}
          </ul>
        </>
      )}
      {measure.note && <Text size="sm" c="dimmed" mt="xs">{measure.note}</Text>}
      <Text size="sm" c="dimmed">{`${measure.legalReference} · ${measure.code}`}</Text>
    </Card>
  );
}
