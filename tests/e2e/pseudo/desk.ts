// The desk in a language that nobody speaks, a salon in it, and a look over what it shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { test as base, type Desk, expect } from '../desk.ts';
import type { Must } from '../prepared-salons.ts';
import { buildPseudoDesk } from './build.ts';
import { en } from './en.ts';
import { textFaults } from './page-faults.ts';

/** Opens the desk as it is built for the pseudo-locale, once for each worker. */
export const test = base.extend<object, { readonly pseudoDesk: string }>({
  pseudoDesk: [
    async ({ browserName: _ }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'front-desk-pseudo-'));
      await buildPseudoDesk(folder);
      await use(folder);
      rmSync(folder, { recursive: true, maxRetries: 10 });
    },
    { scope: 'worker' },
  ],
  program: ({ pseudoDesk }, use) => use(pseudoDesk),
});

/** Looks over what the page shows now. */
export async function expectPseudo(page: Page, what: string): Promise<void> {
  expect.soft(await textFaults(page), what).toEqual({ english: [], cutOff: [] });
}

async function makeSalon(must: Must) {
  const salon = await must('salons.create', { name: 'Салон', timeZone: 'Europe/Istanbul' });
  const service = (name: string, durationMinutes: number) =>
    must('services.create', { salonId: salon.id, name, durationMinutes });
  const cut = await service('Стрижка', 45);
  const colour = await service('Окраска', 120);
  const person = async (name: string) => {
    const staff = await must('staff.create', { salonId: salon.id, name });
    const windows = ([1, 2, 3, 4, 5] as const).flatMap((dayOfWeek) => [
      { dayOfWeek, startTime: '09:00', endTime: '13:00' },
      { dayOfWeek, startTime: '14:00', endTime: '18:00' },
    ]);
    await must('availability.replace', { staffId: staff.id, windows });
    return staff;
  };
  const anna = await person('Анна');
  const vera = await person('Вера');
  const client = await must('clients.create', {
    salonId: salon.id,
    name: 'Ольга Белова',
    phone: '0555 1234567',
  });
  return { salon, cut, colour, anna, vera, client };
}

/** A salon in Istanbul with two people, services, clients, and a booking in every status on that Monday. */
export async function openSalon({ begin, must }: Desk) {
  const made = await begin(makeSalon);
  const { cut, client } = made;
  const book = async (
    staff: { id: string },
    clock: string,
    status?: 'arrived' | 'completed' | 'no_show' | 'pending',
  ) => {
    const start = Date.parse(`2026-03-02T${clock}:00+03:00`);
    const booking = await must('bookings.create', {
      staffId: staff.id,
      serviceId: cut.id,
      clientId: client.id,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + 45 * 60_000).toISOString(),
    });
    if (status) await must('bookings.setStatus', { id: booking.id, version: booking.version, status });
    return booking;
  };
  return { ...made, book };
}

/** Presses the first button of that name. */
export const press = (inside: Page | Locator, name: string) =>
  inside.getByRole('button', { name, exact: true }).first().click();

/** Opens a section of the settings. */
export async function openSettings(desk: Desk, section: keyof typeof en.settings.sections): Promise<Page> {
  const page = await desk.open();
  await press(page, en.frame.screenNames.settings);
  await page.getByRole('tab', { name: en.settings.sections[section] }).click();
  return page;
}
