import { isPhoneLike, type ShownClient } from '../../shared/domain/client.ts';

/** A client as typed; empty text stands for what is not known. */
export type ClientForm = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly notes: string;
};

const emptyClientForm: ClientForm = { name: '', phone: '', email: '', notes: '' };

/** The form of a new client of whom `known` is known: their telephone number, or else their name. */
export function newClientForm(known: string): ClientForm {
  return isPhoneLike(known) ? { ...emptyClientForm, phone: known } : { ...emptyClientForm, name: known };
}

export function clientForm(client: ShownClient): ClientForm {
  return {
    name: client.name,
    phone: client.shownPhone ?? '',
    email: client.email ?? '',
    notes: client.notes ?? '',
  };
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
    notes: textOrNull(form.notes),
  };
}
