import { CalendarPlus } from 'lucide-react';
import { ComboBox } from '../../src/renderer/ui/ComboBox.tsx';
import { DateField } from '../../src/renderer/ui/DateField.tsx';
import { Form } from '../../src/renderer/ui/Form.tsx';
import { MonthPicker } from '../../src/renderer/ui/MonthPicker.tsx';
import { NumberField } from '../../src/renderer/ui/NumberField.tsx';
import { PaletteField } from '../../src/renderer/ui/PaletteField.tsx';
import { PointedOption } from '../../src/renderer/ui/PointedOption.tsx';
import { PriceField } from '../../src/renderer/ui/PriceField.tsx';
import { SearchField } from '../../src/renderer/ui/SearchField.tsx';
import { Select } from '../../src/renderer/ui/Select.tsx';
import { TextField } from '../../src/renderer/ui/TextField.tsx';
import { WallTimeField } from '../../src/renderer/ui/WallTimeField.tsx';
import type { CalendarDate } from '../../src/shared/domain/zoned-time.ts';
import { Held } from './Held.tsx';
import type { Samples } from './samples.ts';

type Section = { readonly text: Samples };
const nothing = (): void => undefined;

function choicesOf(text: Samples) {
  return [
    { id: 'long', label: text.service, detail: text.detail },
    { id: 'short', label: text.shortService, detail: text.detail },
    { id: 'plain', label: text.filled },
  ] as const;
}

/** What is typed into and chosen from. */
export const fieldSections = {
  TextField: ({ text }: Section) => (
    <>
      <TextField label={text.name} placeholder={text.hint} description={text.description} />
      <TextField label={text.name} defaultValue={text.filled} />
      <TextField label={text.name} defaultValue={text.filled} isDisabled />
      <TextField label={text.name} defaultValue={text.filled} error={text.wrong} />
      <TextField label={text.name} hidesLabel placeholder={text.hint} />
      <TextField label={text.name} isMultiline defaultValue={text.notes} />
      <TextField label={text.name} isMultiline error={text.wrong} />
    </>
  ),
  Select: ({ text }: Section) => {
    const shared = { label: text.name, choices: choicesOf(text), onChange: nothing };
    return (
      <>
        <Held<'long' | 'short' | 'plain'> initial="long">
          {(value, onChange) => <Select {...shared} value={value} onChange={onChange} />}
        </Held>
        <Select {...shared} value={undefined} placeholder={text.hint} description={text.description} />
        <Select {...shared} value={undefined} placeholder={text.hint} error={text.wrong} />
        <Select {...shared} value="short" isDisabled />
        <Select {...shared} value="short" hidesLabel icon={CalendarPlus} />
      </>
    );
  },
  ComboBox: ({ text }: Section) => {
    const shared = { label: text.name, choices: choicesOf(text), onChange: nothing, emptyText: text.wrong };
    return (
      <>
        <Held<string | undefined> initial="short">
          {(value, onChange) => <ComboBox {...shared} value={value} onChange={onChange} />}
        </Held>
        <ComboBox {...shared} value={undefined} description={text.description} />
        <ComboBox {...shared} value={undefined} error={text.wrong} />
      </>
    );
  },
  PointedOption: ({ text }: Section) => (
    <div role="listbox" aria-label={text.hint} style={{ width: 240 }}>
      <Held initial="long">
        {(pointedAt, onPoint) =>
          choicesOf(text).map(({ id, label }) => (
            <PointedOption
              key={id}
              id={`pointed-${id}`}
              isPointedAt={pointedAt === id}
              onPoint={() => onPoint(id)}
              onChoose={nothing}
            >
              {label}
            </PointedOption>
          ))
        }
      </Held>
    </div>
  ),
  DateField: ({ text }: Section) => (
    <>
      <Held initial="2026-03-02">
        {(value, onChange) => <DateField label={text.name} value={value} onChange={onChange} />}
      </Held>
      <DateField label={text.name} value="" onChange={nothing} description={text.description} />
      <DateField label={text.name} value="31.2." onChange={nothing} error={text.wrong} />
    </>
  ),
  WallTimeField: ({ text }: Section) => (
    <>
      <Held initial="09:30">
        {(value, onChange) => <WallTimeField label={text.name} value={value} onChange={onChange} />}
      </Held>
      <WallTimeField label={text.name} value="" onChange={nothing} description={text.description} />
      <WallTimeField label={text.name} value="25" onChange={nothing} error={text.wrong} />
    </>
  ),
  NumberField: ({ text }: Section) => (
    <>
      <Held<number | undefined> initial={90}>
        {(value, onChange) => (
          <NumberField label={text.name} unit={text.unit} value={value} onChange={onChange} />
        )}
      </Held>
      <NumberField label={text.name} value={undefined} onChange={nothing} description={text.description} />
      <NumberField label={text.name} value={-1} onChange={nothing} unit={text.unit} error={text.wrong} />
      <NumberField label={text.name} value={1234} onChange={nothing} unit={text.unit} isDisabled />
    </>
  ),
  PriceField: ({ text }: Section) => (
    <>
      <Held<number | null> initial={123_450}>
        {(priceCents, onChange) => (
          <PriceField label={text.name} priceCents={priceCents} onChange={onChange} />
        )}
      </Held>
      <PriceField label={text.name} priceCents={null} onChange={nothing} error={text.wrong} />
    </>
  ),
  PaletteField: ({ text }: Section) => (
    <Held initial="violet">
      {(value, onChange) => <PaletteField label={text.name} value={value} onChange={onChange} />}
    </Held>
  ),
  SearchField: ({ text }: Section) =>
    ['', text.filled].map((initial) => (
      <div key={initial} className="gallery-half">
        <Held initial={initial}>
          {(value, onChange) => (
            <SearchField label={text.name} placeholder={text.hint} value={value} onChange={onChange} />
          )}
        </Held>
      </div>
    )),
  MonthPicker: () =>
    // A date of its own month, and none: then it is today's.
    ['2026-03-19' as CalendarDate, undefined].map((initial) => (
      <div key={initial ?? ''} style={{ width: 240 }}>
        <Held initial={initial}>{(date, onChange) => <MonthPicker date={date} onChoose={onChange} />}</Held>
      </div>
    )),
  Form: ({ text }: Section) => (
    <Form aria-label={text.name} onSubmit={nothing}>
      <TextField label={text.name} defaultValue={text.filled} />
    </Form>
  ),
};
