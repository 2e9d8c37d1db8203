// npm run screenshots: draws docs/screenshots/*.png, the screens as they are now, from the built desk in a real browser.
// With names behind it, only those: npm run screenshots -- blocked refusal
import type { Locator, Page } from '@playwright/test';
import { type Address, call, must } from '../main/hosts/loopback/desk-client.ts';
import { carry, commandBar, ghost, type Point, panelOf, refusal } from './day.ts';
import { drawPictures } from './pictures.ts';

const viewport = { width: 1366, height: 768 };

type Screenshot = {
  readonly name: string;
  /** Drawn dark too, as `name-dark`. */
  readonly alsoDark?: true;
  readonly of?: 'first start';
  readonly show: (page: Page, desk: Address) => Promise<void>;
};

const cards = (page: Page): Locator => page.locator('[data-booking-id]');

async function openSettings(page: Page, section: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('tab', { name: section }).click();
}

async function boxOf(card: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await card.boundingBox();
  if (!box) throw new Error('what is pictured is not on the screen');
  return box;
}

/** Waits until what was asked for is drawn, and nothing moves any more. */
async function isDrawn(page: Page): Promise<void> {
  // What stands beside the grid is loaded after it.
  await page.locator('.calendar-screen-rail').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    const ending = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/** Carries a short booking of tomorrow about until its ghost is, or is not, refused with another booking in the way; the hand holds it. */
async function carryUntil(page: Page, isRefused: boolean): Promise<void> {
  // What is past cannot be moved.
  await page.getByRole('button', { name: 'Next day' }).click();
  await cards(page).first().waitFor();
  const inSight: { x: number; y: number; width: number; height: number }[] = [];
  for (const card of await cards(page).all()) {
    const box = await boxOf(card);
    if (box.y > 250 && box.y + box.height < viewport.height - 120) inSight.push(box);
  }
  const carried = inSight.find(({ x, height }) => x < viewport.width / 2 && height > 35 && height < 90);
  if (!carried) throw new Error('the demo shows no short booking of the first two people');
  const from: Point = { x: carried.x + carried.width / 2, y: carried.y + 10 };
  await carry(page, from, { x: viewport.width / 2, y: from.y + 20 });
  const wanted = isRefused ? page.locator('.collision') : page.locator('.ghost:not(.ghost-bad)');
  for (let y = 300; y < viewport.height - 150; y += 20) {
    for (const x of [0.5, 0.65, 0.8, 0.35]) {
      await page.mouse.move(viewport.width * x, y, { steps: 2 });
      await ghost(page).waitFor();
      await isDrawn(page);
      if ((await wanted.count()) > 0) return;
    }
  }
  throw new Error(`nowhere was the ghost ${isRefused ? 'refused' : 'accepted'}`);
}

/** Takes the first basin out of use, up to the question of what becomes of its bookings. */
async function takeBasinOut(page: Page): Promise<void> {
  await openSettings(page, 'Rooms and devices');
  await page.getByText('In use', { exact: true }).first().click();
  await page.getByRole('dialog').waitFor();
}

/** What a reception does in an hour: a number changes, a wish is noted, a booking is cancelled by mistake and one is moved. */
async function doSomeWork(desk: Address): Promise<void> {
  const [salon] = await must(desk, 'salons.list', {});
  const day = 24 * 3_600_000;
  const from = new Date(Date.now() + day).toISOString();
  const to = new Date(Date.now() + 4 * day).toISOString();
  const within = { salonId: salon?.id, from, to, statuses: ['confirmed'] };
  const bookings = await must(desk, 'bookings.list', within);
  const [noted, cancelled, ...others] = bookings.filter(({ clientId, visitId }) => clientId && !visitId);
  const [client] = await must(desk, 'clients.search', { salonId: salon?.id, query: 'elif' });
  if (!noted || !cancelled || !client) throw new Error('the demo has too few bookings');
  await must(desk, 'clients.update', { id: client.id, version: client.version, phone: '0532 765 43 21' });
  await must(desk, 'bookings.annotate', { id: noted.id, version: noted.version, notes: 'By the window' });
  await must(desk, 'bookings.setStatus', {
    id: cancelled.id,
    version: cancelled.version,
    status: 'cancelled',
  });
  await must(desk, 'history.undo', {});
  const later = (at: string) => new Date(Date.parse(at) + 15 * 60_000).toISOString();
  for (const { id, version, startTime, endTime } of others) {
    const move = { id, version, startTime: later(startTime), endTime: later(endTime) };
    if ((await call(desk, 'bookings.move', move)).answer.ok) return;
  }
}

const daysFromNow = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Puts clients of the demo on the waitlist, and cancels a booking of the next days that would suit one of them. */
async function fillWaitlist(desk: Address): Promise<void> {
  const [salon] = await must(desk, 'salons.list', {});
  const salonId = salon?.id ?? '';
  const [services, clients, people] = await Promise.all([
    must(desk, 'services.list', { salonId }),
    must(desk, 'clients.search', { salonId, query: '' }),
    must(desk, 'staff.list', { salonId }),
  ]);
  const bookings = await must(desk, 'bookings.list', {
    salonId,
    from: `${daysFromNow(1)}T00:00:00Z`,
    to: `${daysFromNow(6)}T00:00:00Z`,
    statuses: ['confirmed'],
  });
  const [freed] = bookings.filter(({ durationMinutes }) => durationMinutes >= 45);
  if (!freed) throw new Error('the demo has nothing to cancel');
  const wait = (client: number, serviceId: string | undefined, wish: object) =>
    must(desk, 'waitlist.create', {
      salonId,
      clientId: clients[client]?.id,
      serviceIds: [serviceId],
      from: daysFromNow(0),
      until: daysFromNow(14),
      ...wish,
    });
  await wait(3, freed.serviceId, {});
  await wait(7, services[0]?.id, { daysOfWeek: [1, 2], startTime: '16:00', endTime: '19:00' });
  await wait(11, services[2]?.id, { staffIds: [people[1]?.id], notes: 'Call after five' });
  await wait(14, services[1]?.id, { from: daysFromNow(-20), until: daysFromNow(-2) });
  await must(desk, 'bookings.setStatus', { id: freed.id, version: freed.version, status: 'cancelled' });
}

/** Opens the panel in which a time is looked for, on the next day, with these services. */
async function wishFor(page: Page, services: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Next day' }).click();
  await cards(page).first().waitFor();
  await page.getByRole('button', { name: 'Find a time' }).click();
  const panel = page.getByRole('complementary', { name: 'Find a time' });
  for (const [index, service] of services.entries()) {
    if (index > 0) await panel.getByRole('button', { name: 'Add a service' }).click();
    await panel.locator('fieldset').nth(index).getByRole('button').first().click();
    await page.getByRole('option', { name: new RegExp(`^${service}\\s*\\d`) }).click();
  }
  await panel.locator('.find-place').first().waitFor();
}

const screenshots: readonly Screenshot[] = [
  {
    name: 'first-start',
    of: 'first start',
    show: async (page) => {
      await page.getByRole('heading', { name: 'Create your salon' }).waitFor();
    },
  },
  {
    name: 'day',
    alsoDark: true,
    show: async (page) => {
      await cards(page).first().waitFor();
    },
  },
  {
    name: 'month',
    alsoDark: true,
    show: async (page) => {
      await page.getByRole('button', { name: 'Month', exact: true }).click();
      await page
        .getByText(/\d+ bookings/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'list',
    alsoDark: true,
    show: async (page) => {
      await page.getByRole('button', { name: 'List', exact: true }).click();
      await page
        .getByRole('grid', { name: /Bookings of/ })
        .getByRole('row')
        .nth(3)
        .click();
      await panelOf(page).waitFor();
    },
  },
  {
    name: 'week',
    alsoDark: true,
    show: async (page) => {
      await page.getByRole('button', { name: 'Week', exact: true }).click();
      await page.getByRole('button', { name: 'Whose week' }).waitFor();
    },
  },
  {
    name: 'rooms-day',
    show: async (page) => {
      await page.getByRole('button', { name: 'Rooms', exact: true }).click();
      await page.getByText('Basin 3').waitFor();
    },
  },
  { name: 'ghost-rejected', alsoDark: true, show: (page) => carryUntil(page, true) },
  { name: 'ghost-accepted', alsoDark: true, show: (page) => carryUntil(page, false) },
  {
    name: 'refusal',
    alsoDark: true,
    show: async (page) => {
      await carryUntil(page, true);
      await page.mouse.up();
      await refusal(page).getByRole('button').nth(1).waitFor();
    },
  },
  {
    name: 'blocked',
    show: async (page) => {
      const blocked = page.locator('[data-time-off-id]').first();
      await blocked.scrollIntoViewIfNeeded();
      await blocked.click();
      await page.getByRole('form', { name: 'Blocked time' }).waitFor();
    },
  },
  {
    name: 'panel',
    alsoDark: true,
    show: async (page) => {
      // At its top: the middle of it may be a gap in which another booking lies.
      await page
        .getByRole('img', { name: /Basin/ })
        .first()
        .click({ position: { x: 20, y: 8 } });
      await panelOf(page).waitFor();
    },
  },
  {
    name: 'panel-refused',
    alsoDark: true,
    show: async (page) => {
      await page.getByRole('button', { name: 'Next day' }).click();
      await page
        .getByRole('img', { name: /Basin/ })
        .first()
        .click({ position: { x: 20, y: 8 } });
      const panel = panelOf(page);
      await panel.getByRole('textbox', { name: 'Time' }).fill('6');
      await panel.getByRole('alert').waitFor();
    },
  },
  {
    name: 'traces',
    alsoDark: true,
    show: async (page) => {
      await page.getByText('Cancelled and no-shows').click();
      await page.locator('.booking-trace').first().waitFor();
    },
  },
  {
    name: 'command-bar',
    alsoDark: true,
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await commandBar(page).fill('elif');
      await page.getByRole('option', { name: /^Elif/ }).first().waitFor();
    },
  },
  {
    name: 'find-time',
    alsoDark: true,
    show: async (page) => {
      await wishFor(page, ['Cut']);
      await page.getByRole('button', { name: 'Best fit' }).click();
      await page.locator('.find-place').first().hover();
      await page.locator('.ghost-preview').waitFor();
    },
  },
  {
    name: 'visit',
    alsoDark: true,
    show: async (page) => {
      await wishFor(page, ['Cut', 'Toner & gloss']);
      await page.locator('.find-place').first().click();
      await page.getByRole('group', { name: 'Service 2' }).first().waitFor();
    },
  },
  {
    name: 'repeat',
    alsoDark: true,
    show: async (page) => {
      await wishFor(page, ['Cut']);
      await page.locator('.find-place').first().click();
      await page.getByRole('button', { name: 'Repeat' }).click();
      await page.locator('.repeat-date').first().waitFor();
    },
  },
  {
    name: 'print',
    alsoDark: true,
    show: async (page) => {
      await page.getByRole('button', { name: 'Next day' }).click();
      await cards(page).first().waitFor();
      await page.keyboard.press('p');
      await page.getByRole('region', { name: 'What is printed' }).waitFor();
    },
  },
  {
    name: 'sentence',
    alsoDark: true,
    show: async (page) => {
      await page.keyboard.press('Control+k');
      await commandBar(page).fill('elif cut tomorrow 15 ana');
      await page.getByRole('list', { name: 'What is understood' }).waitFor();
      await page.locator('.ghost').waitFor();
    },
  },
  {
    name: 'waitlist',
    alsoDark: true,
    show: async (page, desk) => {
      const list = page.getByRole('region', { name: 'Waitlist' });
      await list.getByText('Nobody is waiting.').waitFor();
      await fillWaitlist(desk);
      await list
        .getByRole('button', { name: /^Book / })
        .first()
        .waitFor();
      await list.scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'clients',
    alsoDark: true,
    show: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('searchbox', { name: 'Search clients' }).fill('elif');
      await page.getByRole('option', { name: /^Elif/ }).first().click();
      await page.getByRole('heading', { name: /^Elif/ }).waitFor();
    },
  },
  {
    name: 'stranding',
    alsoDark: true,
    show: async (page) => {
      await takeBasinOut(page);
      await page.getByRole('button', { name: 'Move all to their nearest free time' }).click();
    },
  },
  {
    name: 'stranded-counter',
    show: async (page) => {
      await takeBasinOut(page);
      await page.getByRole('button', { name: 'Keep all' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click();
      await page.getByRole('button', { name: /need a new time/ }).click();
    },
  },
  { name: 'settings', show: (page) => openSettings(page, 'Salon') },
  { name: 'language', show: (page) => openSettings(page, 'Language and formats') },
  {
    name: 'rooms',
    show: async (page) => {
      await openSettings(page, 'Rooms and devices');
      await page.getByText('In use', { exact: true }).nth(2).waitFor();
    },
  },
  {
    name: 'schedules',
    show: async (page, desk) => {
      const [salon] = await must(desk, 'salons.list', {});
      const [person] = await must(desk, 'staff.list', { salonId: salon?.id });
      const year = new Date().getFullYear() + 1;
      const hours = (week: number, startTime: string, endTime: string) =>
        [1, 2, 3, 4, 5].map((dayOfWeek) => ({ week, dayOfWeek, startTime, endTime }));
      const plan = (from: string, weeks: number, windows: ReturnType<typeof hours>) =>
        must(desk, 'schedules.plan', { staffId: person?.id, from, weeks, windows });
      await plan(`${year}-03-01`, 2, [...hours(1, '08:00', '14:00'), ...hours(2, '13:00', '20:00')]);
      await plan(`${year}-10-01`, 1, hours(1, '09:00', '18:00'));
      await openSettings(page, 'Schedules');
      await page.getByRole('tab', { name: 'Planned schedules' }).click();
      await page.getByText('2 weeks that take turns').waitFor();
    },
  },
  {
    name: 'history',
    alsoDark: true,
    show: async (page, desk) => {
      await doSomeWork(desk);
      await page.getByRole('button', { name: 'History', exact: true }).click();
      await page.getByRole('option', { name: / moved / }).click();
      await page.getByText('The history is whole').waitFor();
    },
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !screenshots.some((one) => one.name === name));
if (unknown.length > 0) throw new Error(`there is no screenshot ${unknown.join(', ')}`);

for (const { name, alsoDark, of = 'demo salon', show } of screenshots) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const colorScheme of alsoDark ? (['light', 'dark'] as const) : (['light'] as const)) {
    await drawPictures(of, { viewport, colorScheme, reducedMotion: 'reduce' }, async (page, desk) => {
      if (of === 'demo salon') await cards(page).first().waitFor();
      await show(page, desk);
      await isDrawn(page);
      const file = `docs/screenshots/${name}${colorScheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: file });
      process.stdout.write(`${file}\n`);
    });
  }
}
