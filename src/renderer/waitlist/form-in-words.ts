import type { Service } from '../../shared/domain/service.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { parseDate, parseWallTime } from '../../shared/domain/zoned-time.ts';
import type { Speech } from '../../shared/words/speech.ts';
import type { WaitlistForm } from './waitlist-form.ts';
import { servicesInWords } from './wish-in-words.ts';

/** A field of the form with what stands in it: `Until (included): Mon, 16 Mar 2026`. */
export function fieldInWords(
  form: WaitlistForm,
  name: keyof WaitlistForm,
  { services, staff }: { readonly services: readonly Service[]; readonly staff: readonly Staff[] },
  speech: Speech,
): string {
  const { words, formats } = speech;
  const text = words.waitlist.dialog;
  const conflict = (label: string, value: string) =>
    words.frame.save.conflict(label, value || words.frame.save.empty);
  switch (name) {
    case 'client':
      return conflict(words.clients.picker.label, form.client?.name ?? '');
    case 'serviceIds':
      return conflict(text.service, servicesInWords(form, services, speech));
    case 'staffIds': {
      const people = staff.filter(({ id }) => form.staffIds?.includes(id)).map((person) => person.name);
      return conflict(text.people, form.staffIds ? formats.list(people) : text.anybody);
    }
    case 'days': {
      const days = formats.weekdays.filter((day) => form.days.includes(day));
      return conflict(text.days, formats.list(days.map((day) => formats.weekday(day, 'short'))));
    }
    case 'from':
    case 'until': {
      const date = parseDate(form[name]);
      return conflict(text[name], date ? formats.date(date, 'full') : form[name]);
    }
    case 'startTime':
    case 'endTime': {
      const time = parseWallTime(form[name]);
      return conflict(text[name], time ? formats.wallTime(time) : form[name]);
    }
    case 'notes':
      return conflict(text.notes, form.notes);
  }
}
