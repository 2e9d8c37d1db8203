// The desk as the end-to-end tests see it: the real program on a real database file. The specs cannot tell in which host.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import {
  decodeAnswer,
  type MethodName,
  type Output,
  type WireInput,
} from '../../src/shared/contract/contract.ts';
import { type Host, openInBrowser, openInWindow, root } from './hosts.ts';
import { loopbackDesk } from './projects.ts';

export type Desk = {
  /** Opens another window on the desk, its clock at `mondayMorning`. */
  readonly open: () => Promise<Page>;
  /** Calls a method behind the window's back and answers its value; throws when it is refused. */
  readonly must: <Name extends MethodName>(name: Name, input: WireInput<Name>) => Promise<Output<Name>>;
  /** Ends the program and starts it again on the same database file. */
  readonly restart: () => Promise<void>;
  /** The program in its window, with its main process in reach. Throws over the loopback host, which has none. */
  readonly app: () => ElectronApplication;
};

type Fixtures = {
  /** A folder of its own, gone after the test. */
  readonly home: string;
  readonly desk: Desk;
  /** The folder of the built desk that is opened in a window. */
  readonly program: string;
};

export const test = base.extend<Fixtures>({
  // The computer of every spec is far from the salon: what is shown must not depend on it.
  timezoneId: 'America/New_York',
  home: async ({ browserName: _ }, use) => {
    const home = mkdtempSync(join(tmpdir(), 'front-desk-e2e-'));
    await use(home);
    // What the browser still writes while it ends is waited for.
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  },
  program: root,
  desk: async ({ home, context, locale, timezoneId, program }, use, { project }) => {
    const args = ['--database', join(home, 'salon.sqlite')];
    const computer = { ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
    const start = (): Promise<Host> =>
      project.name === loopbackDesk
        ? openInBrowser(home, args, context)
        : openInWindow(home, args, computer, program);
    let host = await start();
    await use({
      open: () => host.open(),
      must: async (name, input) => {
        const answer = decodeAnswer(name, await host.call(name, input));
        if (!answer.ok) throw new Error(`${name}: ${answer.error.message}`);
        return answer.value;
      },
      restart: async () => {
        await host.close();
        host = await start();
      },
      app: () => {
        if (host.app) return host.app;
        throw new Error('over the loopback host there is no window of Electron');
      },
    });
    await host.close();
  },
});

export { expect } from '@playwright/test';

/** A salon in Istanbul with Ana (Mondays 09:00–13:00 and 14:00–18:00) and Bea (10:00–19:00), two services, two clients. */
export async function openSalon(desk: Desk) {
  const { must } = desk;
  const salon = await must('salons.create', { name: 'Kuaför Ada', timeZone: 'Europe/Istanbul' });
  const service = (name: string, durationMinutes: number) =>
    must('services.create', { salonId: salon.id, name, durationMinutes });
  const cut = await service('Cut', 45);
  const colour = await service('Colour', 120);
  const person = async (name: string, ...hours: [startTime: string, endTime: string][]) => {
    const staff = await must('staff.create', { salonId: salon.id, name });
    await must('availability.replace', {
      staffId: staff.id,
      windows: ([1, 2, 3, 4, 5] as const).flatMap((dayOfWeek) =>
        hours.map(([startTime, endTime]) => ({ dayOfWeek, startTime, endTime })),
      ),
    });
    return staff;
  };
  const ana = await person('Ana', ['09:00', '13:00'], ['14:00', '18:00']);
  const bea = await person('Bea', ['10:00', '19:00']);
  const elif = await must('clients.create', { salonId: salon.id, name: 'Elif Kaya', phone: '0555 1234567' });
  const jonas = await must('clients.create', { salonId: salon.id, name: 'Jonas Berg' });
  const bookingsOfDay = () =>
    must('bookings.list', {
      salonId: salon.id,
      from: '2026-03-02T00:00:00+03:00',
      to: '2026-03-03T00:00:00+03:00',
    });
  /** Books on that Monday or another date; `clock` is `HH:MM` in the salon. */
  const book = (
    staff: { id: string },
    clock: string,
    minutes: number,
    serviceId: string,
    clientId?: string,
    date = '2026-03-02',
  ) => {
    const start = Date.parse(`${date}T${clock}:00+03:00`);
    return must('bookings.create', {
      staffId: staff.id,
      serviceId,
      startTime: new Date(start).toISOString(),
      endTime: new Date(start + minutes * 60_000).toISOString(),
      ...(clientId !== undefined && { clientId }),
    });
  };
  return { salon, cut, colour, ana, bea, elif, jonas, bookingsOfDay, book };
}
