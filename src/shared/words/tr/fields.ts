import type { Words } from '../shape.ts';

export const fields: Words['fields'] = {
  dateParts: { day: 'gg', month: 'aa', year: 'yyyy' },
  chooseDate: (field) => `${field}: takvimden seç`,
  dateUnreadable: (example) => `Bu bir tarih değil. ${example} biçiminde yazın.`,
  previousMonth: 'Önceki ay',
  nextMonth: 'Sonraki ay',
};
