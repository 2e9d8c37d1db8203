import { parseBirthday } from '../../shared/domain/birthday.ts';
import { isPhoneLike, type ShownClient } from '../../shared/domain/client.ts';

/** Whether a client may be contacted, as it is chosen. */
export const contactAnswers = ['not_asked', 'yes', 'no'] as const;

export type ContactAnswer = (typeof contactAnswers)[number];

/** A client as typed; empty text stands for what is not known. */
export type ClientForm = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly alert: string;
  readonly notes: string;
  /** `MM-DD`, or what was typed where it is no day. */
  readonly birthday: string;
  readonly mayContact: ContactAnswer;
};

const emptyClientForm: ClientForm = {
  name: '',
  phone: '',
  email: '',
  alert: '',
  notes: '',
  birthday: '',
  mayContact: 'not_asked',
};

/** The form of a new client of whom `known` is known: their telephone number, or else their name. */
export function newClientForm(known: string): ClientForm {
  return isPhoneLike(known) ? { ...emptyClientForm, phone: known } : { ...emptyClientForm, name: known };
}

/** An answer of theirs as it is chosen. */
export function contactAnswer(mayContact: boolean | null): ContactAnswer {
  if (mayContact === null) return 'not_asked';
  return mayContact ? 'yes' : 'no';
}

export function clientForm(client: ShownClient): ClientForm {
  return {
    name: client.name,
    phone: client.shownPhone ?? '',
    email: client.email ?? '',
    alert: client.alert ?? '',
    notes: client.notes ?? '',
    birthday: client.birthday ?? '',
    mayContact: contactAnswer(client.mayContact),
  };
}

/** What of a form cannot be saved. */
export type ClientProblem = 'name_missing' | 'birthday_unreadable';

/** What bars the way to saving a form, in the order of its fields; empty where nothing does. */
export function problemsIn({ name, birthday }: ClientForm): readonly ClientProblem[] {
  return [
    ...(name.trim() === '' ? (['name_missing'] as const) : []),
    ...(birthday.trim() !== '' && !parseBirthday(birthday) ? (['birthday_unreadable'] as const) : []),
  ];
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** What of the form is sent to the desk. */
export function clientParticulars(form: ClientForm) {
  return {
    name: form.name.trim(),
    phone: textOrNull(form.phone),
    email: textOrNull(form.email),
    alert: textOrNull(form.alert),
    notes: textOrNull(form.notes),
    birthday: parseBirthday(form.birthday) ?? null,
    mayContact: form.mayContact === 'not_asked' ? null : form.mayContact === 'yes',
  };
}
