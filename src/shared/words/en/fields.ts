export const fields = {
  /** How many digits each part of a date has, as a letter for each. */
  dateParts: { day: 'dd', month: 'mm', year: 'yyyy' },
  chooseDate: (field: string) => `${field}: choose on a calendar`,
  dateUnreadable: (example: string) => `This is not a date. Type it like ${example}.`,
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
} as const;
