// Every part of the screens in its states: what its pictures were when somebody last looked at them, and what must hold however it looks.
import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test';
import { seriousFaults } from '../e2e/axe.ts';
import { textFaults } from '../e2e/pseudo/page-faults.ts';
import type { languagesOfGallery } from './samples.ts';
import { serveBuiltGallery } from './serve.ts';

type Language = keyof typeof languagesOfGallery;

const test = base.extend<object, { readonly address: string }>({
  address: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
    async ({}, use) => {
      const gallery = await serveBuiltGallery();
      await use(gallery.url);
      await gallery.close();
    },
    { scope: 'worker' },
  ],
  // The computer is far from the salon: what is shown must not depend on it.
  timezoneId: 'America/New_York',
});

/** A window of 1366 × 768 in which everything is twice as large. */
const zoomedTwice: BrowserContextOptions = {
  viewport: { width: 683, height: 384 },
  deviceScaleFactor: 2,
};
const widthOf = (width: number): BrowserContextOptions => ({ viewport: { width, height: 768 } });

async function openGallery(page: Page, address: string, language: Language = 'en'): Promise<void> {
  await page.clock.setFixedTime(new Date('2026-03-02T10:20:00+03:00'));
  await page.goto(`${address}?words=${language}`);
  await expect(page.getByRole('region', { name: 'ColumnHeader' })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
}

// Each says something that no other does.
const pictures: readonly (BrowserContextOptions & { readonly name: string; readonly language?: Language })[] =
  [
    { name: 'light-1366', ...widthOf(1366) },
    { name: 'turkish-dark-1024', ...widthOf(1024), language: 'tr', colorScheme: 'dark' },
    { name: 'german-zoomed-twice', ...zoomedTwice, language: 'de' },
    { name: 'forced-colours-1920', ...widthOf(1920), forcedColors: 'active' },
  ];

for (const { name, language, ...options } of pictures) {
  test.describe(() => {
    test.use(options);

    test(`the gallery looks as in pictures/${name}.png`, async ({ page, address }) => {
      await openGallery(page, address, language);
      await expect(page).toHaveScreenshot(`${name}.png`, { fullPage: true });
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme, ...widthOf(1024) });

    test(`what opens looks as in its pictures, ${colorScheme}`, async ({ page, address }) => {
      await openGallery(page, address);
      const part = (name: string) =>
        page.getByRole('region', { name, exact: true }).getByRole('button').first();
      const opened = [
        { name: 'menu', by: part('Menu'), shown: page.getByRole('menu') },
        { name: 'list', by: part('Select'), shown: page.locator('.overlay').getByRole('listbox') },
        { name: 'month', by: part('DateField'), shown: page.getByRole('dialog') },
        { name: 'dialog', by: part('Dialog'), shown: page.getByRole('dialog') },
      ];
      for (const { name, by, shown } of opened) {
        await by.click();
        await expect(shown).toHaveScreenshot(`${name}-${colorScheme}.png`);
        await page.keyboard.press('Escape');
        await expect(shown).toBeHidden();
      }
      await part('NoticeRegion').click();
      await expect(page.getByRole('alertdialog')).toHaveScreenshot(`notice-${colorScheme}.png`);
    });

    test(`what must be read stands out from its ground, ${colorScheme}`, async ({ page, address }) => {
      await openGallery(page, address);
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
}

// Names of records are as long as they are, and end in dots.
const names = /^span\.(list-item-label|column-header-name):/;

for (const [size, options] of [
  ['1024 pixels', widthOf(1024)],
  ['1366 pixels at 200 %', zoomedTwice],
] as const) {
  test.describe(() => {
    test.use(options);

    test(`no long Turkish or German word is cut off on ${size}`, async ({ page, address }) => {
      for (const language of ['tr', 'de'] as const) {
        await openGallery(page, address, language);
        const { cutOff } = await textFaults(page);
        expect(cutOff.filter((text) => !names.test(text))).toEqual([]);
      }
    });
  });
}

test.describe(() => {
  test.use({ reducedMotion: 'reduce' });

  test('nothing moves for those who asked for less motion', async ({ page, address }) => {
    await openGallery(page, address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((pseudo) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element, pseudo);
          const lasts = (durations: string) =>
            durations.split(', ').some((one) => Number.parseFloat(one) > 0);
          const moves = lasts(transitionDuration) || (animationName !== 'none' && lasts(animationDuration));
          return moves ? [`${element.className}${pseudo ?? ''}`] : [];
        }),
      ),
    );
    expect(moving).toEqual([]);
  });
});

test.describe(() => {
  test.use({ forcedColors: 'active' });

  test('in forced colours whatever can be pressed has an edge, and what is chosen looks otherwise', async ({
    page,
    address,
  }) => {
    await openGallery(page, address);
    const { bare, alike } = await page.evaluate(() => {
      const isDrawn = (kind: string, width: string) => kind !== 'none' && Number.parseFloat(width) > 0;
      const hasEdge = (element: Element): boolean => {
        const { borderBottomStyle, borderBottomWidth } = getComputedStyle(element);
        return isDrawn(borderBottomStyle, borderBottomWidth);
      };
      const controls = [...document.querySelectorAll('button, input, textarea, [role="tab"]')]
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().width > 1)
        // An edge around all of it: the field's, the box beside a label. Days stand in a table, by their numbers.
        .filter((control) => !control.closest('.field-control, label, table'));

      const looks = (element: Element): string =>
        [element, ...element.querySelectorAll('*')]
          .map((one) => {
            const { backgroundColor, borderColor, color, visibility } = getComputedStyle(one);
            return [backgroundColor, borderColor, color, visibility].join();
          })
          .join(';');
      const chosen = '[aria-pressed="true"], [data-selected]';
      const choosable =
        '.segmented-choice, .tabs-tab, .month-picker-day, .checkbox, .switch, .palette-swatch';
      const others = new Map<string, string>();
      for (const element of document.querySelectorAll(choosable))
        if (!element.matches(chosen)) others.set(element.className, looks(element));
      return {
        bare: controls.filter((control) => !hasEdge(control)).map((control) => control.outerHTML),
        alike: [...document.querySelectorAll(choosable)]
          .filter((element) => element.matches(chosen) && looks(element) === others.get(element.className))
          .map((element) => element.className),
      };
    });
    expect(bare).toEqual([]);
    expect(alike).toEqual([]);
  });
});

test('whatever the keyboard reaches shows that it is there', async ({ page, address }) => {
  await openGallery(page, address);
  const hidden = new Set<string>();
  const reached = new Set<string>();
  // Where an option was brought into sight, the browser goes on from there.
  await page.getByRole('link').first().focus();
  for (;;) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const around = [element, element.closest('label'), element.closest('.field-control')];
      const marks = [...around, ...[...(around[1]?.children ?? [])]];
      const isMarked = marks.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      });
      const place = [...document.querySelectorAll('*')].indexOf(element);
      return {
        place,
        isMarked,
        name: `${element.className}: ${element.getAttribute('aria-label') ?? element.textContent}`,
      };
    });
    if (!focused || reached.has(String(focused.place))) break;
    reached.add(String(focused.place));
    if (!focused.isMarked) hidden.add(focused.name);
  }
  expect(reached.size).toBeGreaterThan(50);
  expect([...hidden]).toEqual([]);
});
