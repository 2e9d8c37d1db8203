import type { Client } from '../../shared/domain/client.ts';

/** A client as typed; empty text stands for what is not known. */
export type ClientForm = {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly notes: string;
};

export const emptyClientForm: ClientForm = { name: '', phone: '', email: '', notes: '' };

export function clientForm(client: Client): ClientForm {
  return {
    name: client.name,
    phone: client.phone ?? '',
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
