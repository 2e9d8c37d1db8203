// The whole day as a reception sees it, at the sizes and settings of its computers: long names of people and services, each status, and what
// is around the bookings.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { buildWhenNeeded } from '../../scripts/build-when-needed.ts';
import { type Address, must } from '../main/hosts/loopback/desk-client.ts';
import { startServe } from '../main/hosts/loopback/serve-process.ts';

const monday = '2026-03-02';
const at = (clock: string): string => `${monday}T${clock}:00+03:00`;

type Locale = 'en-GB' | 'tr-TR';

/** A salon with five people, whose Monday has a booking of each status, a visit, a buffer, processing, a break, blocked time and a day off. */
async function fill(desk: Address): Promise<void> {
  const { id: salonId } = await must(desk, 'salons.create', {
    ...{ name: 'Kuaför Gökçeoğlu', timeZone: 'Europe/Istanbul' },
  });
  const service = (name: string, durationMinutes: number, more: object = {}) =>
    must(desk, 'services.create', { salonId, name, durationMinutes, ...more });
  const cut = await service('Waschen, Schneiden, Föhnen', 45, { color: 'teal' });
  const colour = await service('Strähnchen mit Intensivfarbauffrischung', 120, {
    ...{ color: 'plum', bufferAfterMinutes: 15, processing: { afterMinutes: 45, minutes: 30 } },
  });
  const trim = await service('Perçem kısaltma', 15, { color: 'amber' });
  const person = async (name: string) => {
    const { id: staffId } = await must(desk, 'staff.create', { salonId, name });
    const hours = [
      ['09:00', '13:00'],
      ['13:30', '18:00'],
    ];
    const windows = hours.map(([startTime, endTime]) => ({ dayOfWeek: 1, startTime, endTime }));
    await must(desk, 'availability.replace', { staffId, windows });
    return staffId;
  };
  const [ana, bea, can, deniz, away] = [
    await person('Ana'),
    await person('Annemarie Großmann-Lütgenhorst'),
    await person('Şükran Çağlayangil'),
    await person('Deniz'),
    await person('Elisabeth'),
  ];
  const client = async (name: string) => (await must(desk, 'clients.create', { salonId, name })).id;
  const [elif, jonas, long] = [
    await client('Elif Kaya'),
    await client('Jonas Berg'),
    await client('Maximiliane Freifrau von Donnersmarck-Schaffgotsch'),
  ];
  const book = async (staffId: string, clock: string, ofWhat: typeof cut, clientId?: string) => {
    const startTime = at(clock);
    const endTime = new Date(Date.parse(startTime) + ofWhat.durationMinutes * 60_000).toISOString();
    const asked = { staffId, serviceId: ofWhat.id, startTime, endTime, ...(clientId && { clientId }) };
    return must(desk, 'bookings.create', asked);
  };
  for (const [clock, status, clientId] of [
    ['09:00', 'completed', elif],
    ['10:00', 'arrived', jonas],
    ['11:00', 'no_show', elif],
    ['12:00', 'pending', jonas],
  ] as const) {
    const { id, version } = await book(ana, clock, cut, clientId);
    await must(desk, 'bookings.setStatus', { id, version, status });
  }
  await book(ana, '14:00', cut, elif);
  await book(bea, '09:30', colour, long);
  await book(bea, '10:15', trim, jonas);
  await book(bea, '14:00', cut);
  await must(desk, 'visits.create', {
    clientId: elif,
    parts: [
      { staffId: can, serviceId: cut.id, startTime: at('11:00') },
      { staffId: deniz, serviceId: colour.id, startTime: at('14:00') },
    ],
  });
  await book(can, '09:00', trim, long);
  await must(desk, 'timeOff.create', {
    ...{ staffId: can, kind: 'blocked', startTime: at('15:00'), endTime: at('16:00') },
    reason: 'Lieferantenbesprechung',
  });
  await must(desk, 'timeOff.create', {
    ...{ staffId: away, startTime: at('09:00'), endTime: at('14:00'), reason: 'Fortbildungsveranstaltung' },
  });
}

const test = base.extend<object, { readonly desk: Address }>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
    async ({}, use) => {
      await buildWhenNeeded();
      const home = mkdtempSync(join(tmpdir(), 'front-desk-screens-'));
      const desk = await startServe(home, []);
      await fill(desk);
      await use(desk);
      await desk.end('SIGTERM');
      rmSync(home, { recursive: true, force: true, maxRetries: 10 });
    },
    { scope: 'worker' },
  ],
  // The computer is far from the salon: what is shown must not depend on it.
  timezoneId: 'America/New_York',
});

const sized = (width: number, height: number): BrowserContextOptions => ({ viewport: { width, height } });

// Each says something that no other does.
const pictures: readonly (BrowserContextOptions & { readonly name: string; readonly speaks?: Locale })[] = [
  { name: 'day-light-1366', ...sized(1366, 768) },
  { name: 'day-turkish-dark-1366', ...sized(1366, 768), colorScheme: 'dark', speaks: 'tr-TR' },
  { name: 'day-turkish-light-1024', ...sized(1024, 768), speaks: 'tr-TR' },
  { name: 'day-dark-1920', ...sized(1920, 1080), colorScheme: 'dark' },
  // As much room as a window of 1366 × 768 has in which everything is twice as large.
  { name: 'day-zoomed-twice', ...sized(683, 384) },
  { name: 'day-forced-colours-1366', ...sized(1366, 768), forcedColors: 'active' },
];

/** Opens the day and waits until all of it is drawn. */
async function openDay(page: Page, desk: Address, speaks: Locale): Promise<void> {
  const { version, locale } = await must(desk, 'settings.get', {});
  if (locale !== speaks) await must(desk, 'settings.update', { version, locale: speaks });
  await page.clock.setFixedTime(new Date(at('10:20')));
  await page.goto(`${desk.url}/#token=${desk.token}`);
  await expect(page.locator('html')).toHaveAttribute('lang', speaks);
  await expect(page.locator('[data-booking-id]')).toHaveCount(11);
  // What stands beside the grid is loaded after it.
  await expect(page.locator('.calendar-screen-rail')).toHaveCount(0);
  await page.evaluate(() => document.fonts.ready);
}

for (const { name, speaks = 'en-GB', ...options } of pictures) {
  test.describe(() => {
    test.use({ ...options, reducedMotion: 'reduce' });

    test(`the day looks as in pictures/${name}.png`, async ({ page, desk }) => {
      await openDay(page, desk, speaks);
      await expect(page).toHaveScreenshot(`${name}.png`);
    });
  });
}

for (const [size, options] of [
  ['1024 pixels', sized(1024, 768)],
  ['1366 pixels', sized(1366, 768)],
  ['1366 pixels at 200 %', sized(683, 384)],
] as const) {
  test.describe(() => {
    test.use(options);

    test(`the date is seen, and everything above the grid can be pressed, on ${size}`, async ({
      page,
      desk,
    }) => {
      for (const speaks of ['en-GB', 'tr-TR'] as const) {
        await openDay(page, desk, speaks);
        const date = page.locator('.calendar-toolbar-jump-date');
        expect(await date.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
        for (const button of await page.locator('.header, .calendar-toolbar').getByRole('button').all())
          await expect(button).toBeInViewport({ ratio: 1 });
      }
    });
  });
}

test.describe(() => {
  test.use({ forcedColors: 'active' });

  test('in forced colours the screen, the people and the view that are chosen look otherwise than the rest', async ({
    page,
    desk,
  }) => {
    await openDay(page, desk, 'en-GB');
    const alike = await page.evaluate(() => {
      const looks = (element: Element): string =>
        [getComputedStyle(element), getComputedStyle(element, '::after')]
          .map(({ backgroundColor, color, content }) => [backgroundColor, color, content].join())
          .join(';');
      const canvas = getComputedStyle(document.body).backgroundColor;
      return ['.header-screen', '.day-rail-choice', '.segmented-choice'].filter((one) => {
        const [chosen, other] = [
          document.querySelector(`${one}:is([aria-current], [aria-pressed="true"])`),
          document.querySelector(`${one}:not([aria-current], [aria-pressed="true"])`),
        ];
        if (!chosen || !other) throw new Error(`${one}: none is chosen, or all are`);
        const line = getComputedStyle(chosen, '::after').backgroundColor;
        return looks(chosen) === looks(other) || line === canvas;
      });
    });
    expect(alike).toEqual([]);
  });
});
