import type { ComponentType } from 'react';
import { buttonSections } from './button-sections.tsx';
import { calendarSections } from './calendar-sections.tsx';
import { fieldSections } from './field-sections.tsx';
import { messageSections } from './message-sections.tsx';
import type { Samples } from './samples.ts';

/** What the gallery shows, by the name of the file that draws it. */
export const sections: Readonly<Record<string, ComponentType<{ readonly text: Samples }>>> = {
  ...buttonSections,
  ...fieldSections,
  ...messageSections,
  ...calendarSections,
};

/** Parts that are never seen by themselves, with a part in whose section they are. */
export const shownWithin = {
  FieldParts: 'TextField',
  FocusReturn: 'Dialog',
  ListOption: 'Select',
  TypedField: 'DateField',
};
