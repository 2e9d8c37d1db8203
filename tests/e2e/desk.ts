// The desk as the end-to-end tests see it: the real programme on a real database file, in its Electron window where the
// binary is there, else over the loopback host in a real Chromium. The specs cannot tell which.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { hasDisplay, installedElectron } from '../../scripts/find-electron.ts';
import {
  decodeAnswer,
  type MethodName,
  type Output,
  type WireInput,
} from '../../src/shared/contract/contract.ts';
import { type ServeProcess, startServe } from '../main/hosts/loopback/serve-process.ts';

const root = join(import.meta.dirname, '..', '..');
const electron = hasDisplay() ? installedElectron() : undefined;

/** Which of the two hosts the specs run in. */
export const electronWindow = 'Electron window';
export const hostName = electron ? electronWindow : 'loopback host in Chromium';

/** The Monday on which the specs book, 08:00 in the salon's zone: the window's clock stands there. */
export const mondayMorning = new Date('2026-03-02T08:00:00+03:00');

export type Desk = {
  /** Opens another window on the desk, its clock at `mondayMorning`. */
  readonly open: () => Promise<Page>;
  /** Calls a method behind the window's back and answers its value; throws when it is refused. */
  readonly must: <Name extends MethodName>(name: Name, input: WireInput<Name>) => Promise<Output<Name>>;
  /** Ends the programme and starts it again on the same database file. */
  readonly restart: () => Promise<void>;
};

type Host = {
  readonly open: () => Promise<Page>;
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

async function openInChromium(home: string, database: string, newPage: () => Promise<Page>): Promise<Host> {
  const serve: ServeProcess = await startServe(home, ['--database', database]);
  return {
    open: async () => {
      const page = await newPage();
      await page.clock.setFixedTime(mondayMorning);
      await page.goto(`${serve.url}/#token=${serve.token}`);
      return page;
    },
    call: async (name, input) => {
      const response = await fetch(`${serve.url}/api/${name}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${serve.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify(input),
      });
      return response.json();
    },
    close: async () => {
      await serve.end('SIGTERM');
    },
  };
}

async function openInElectron(executablePath: string, home: string, database: string): Promise<Host> {
  const app: ElectronApplication = await _electron.launch({
    executablePath,
    args: [root, '--database', database],
    env: { ...process.env, HOME: home, APPDATA: home, XDG_DATA_HOME: join(home, 'data') },
  });
  const window = await app.firstWindow();
  await window.clock.setFixedTime(mondayMorning);
  await window.reload();
  return {
    open: async () => window,
    call: (name, input) =>
      window.evaluate(
        ([method, wire]) => {
          // The bridge of the preload, as the screens find it.
          const bridge = (
            window as unknown as { frontDesk: { call: Record<string, (wire: unknown) => unknown> } }
          ).frontDesk;
          return bridge.call[String(method)]?.(wire);
        },
        [name, input] as const,
      ),
    close: () => app.close(),
  };
}

export const test = base.extend<{ desk: Desk }>({
  // The computer of every spec is far from the salon: what is shown must not depend on it.
  timezoneId: 'America/New_York',
  desk: async ({ context }, use, testInfo) => {
    testInfo.annotations.push({ type: 'host', description: hostName });
    const home = mkdtempSync(join(tmpdir(), 'front-desk-e2e-'));
    const database = join(home, 'salon.sqlite');
    const start = (): Promise<Host> =>
      electron
        ? openInElectron(electron, home, database)
        : openInChromium(home, database, () => context.newPage());
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
    });
    await host.close();
    rmSync(home, { recursive: true, force: true });
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
  /** Books on that Monday; `clock` is `HH:MM` in the salon. */
  const book = (
    staff: { id: string },
    clock: string,
    minutes: number,
    serviceId: string,
    clientId?: string,
  ) => {
    const start = Date.parse(`2026-03-02T${clock}:00+03:00`);
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
