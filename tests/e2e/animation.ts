// npm run animation: draws docs/screenshots/drag.webp, a refused and a good drag on the demo salon, from the built screens in a real browser.

import { writeFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import type { Point } from './day.ts';
import { drawPictures } from './pictures.ts';

const size = { width: 1100, height: 640 };
const file = 'docs/screenshots/drag.webp';

type Frame = { readonly image: Buffer; readonly milliseconds: number };

/** A number of three bytes, the lowest first, as WebP writes them. */
const threeBytes = (value: number): Buffer => Buffer.from([value & 255, (value >> 8) & 255, value >> 16]);

function chunk(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32LE(content.length, 4);
  return Buffer.concat([header, content, Buffer.alloc(content.length % 2)]);
}

/** The chunk of a still WebP that holds its picture; others say things such as its colour profile. */
function pictureOf(image: Buffer): Buffer {
  for (let at = 12; at < image.length; ) {
    const end = at + 8 + image.readUInt32LE(at + 4);
    if (image.toString('latin1', at, at + 4) === 'VP8 ') return image.subarray(at, end + (end % 2));
    at = end + (end % 2);
  }
  throw new Error('a frame is no lossy WebP');
}

/** An animated WebP of still ones, as its container is specified; it plays without end. */
function animated(frames: readonly Frame[]): Buffer {
  const canvas = Buffer.concat([threeBytes(size.width - 1), threeBytes(size.height - 1)]);
  const body = [
    Buffer.from('WEBP'),
    // The flag says that it is animated.
    chunk('VP8X', Buffer.concat([Buffer.from([2, 0, 0, 0]), canvas])),
    chunk('ANIM', Buffer.from([255, 255, 255, 255, 0, 0])),
    ...frames.map(({ image, milliseconds }) =>
      chunk(
        'ANMF',
        Buffer.concat([
          Buffer.alloc(6),
          canvas,
          threeBytes(milliseconds),
          Buffer.from([2]),
          pictureOf(image),
        ]),
      ),
    ),
  ];
  return chunk('RIFF', Buffer.concat(body));
}

/** A still WebP of the page with a pointer drawn at `at`; `painter` is a page of the same browser, whose canvas encodes it. */
async function photograph(page: Page, painter: Page, at: Point): Promise<Buffer> {
  const png = (await page.screenshot({ animations: 'allow' })).toString('base64');
  const webp = await painter.evaluate(
    async ({ source, width, height, x, y }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width, height });
      const paint = canvas.getContext('2d');
      paint?.drawImage(image, 0, 0);
      const arrow = new Path2D(`M${x} ${y} l0 17 l4 -4 l3 7 l3 -1 l-3 -7 l6 0 z`);
      if (paint) Object.assign(paint, { fillStyle: 'black', strokeStyle: 'white' });
      paint?.fill(arrow);
      paint?.stroke(arrow);
      return canvas.toDataURL('image/webp', 0.6);
    },
    { source: png, ...size, ...at },
  );
  return Buffer.from(webp.slice(webp.indexOf(',') + 1), 'base64');
}

async function middleOf(card: Locator): Promise<Point> {
  const box = await card.boundingBox();
  if (!box) throw new Error('a card that is dragged is not on the grid');
  return { x: box.x + box.width / 2, y: box.y + Math.min(12, box.height / 2) };
}

await drawPictures('demo salon', { viewport: size }, async (page) => {
  await page.locator('[data-booking-id]').first().waitFor();
  const painter = await page.context().newPage();
  // What is past cannot be moved.
  await page.getByRole('button', { name: 'Next day' }).click();
  await page.waitForTimeout(1500);

  const frames: Frame[] = [];
  let at: Point = { x: size.width / 2, y: size.height / 2 };
  const show = async (milliseconds: number) => {
    frames.push({ image: await photograph(page, painter, at), milliseconds });
  };
  const go = async (to: Point, steps: number) => {
    const from = at;
    for (let step = 1; step <= steps; step += 1) {
      at = { x: from.x + ((to.x - from.x) * step) / steps, y: from.y + ((to.y - from.y) * step) / steps };
      await page.mouse.move(at.x, at.y);
      await show(step === steps ? 500 : 90);
    }
  };

  const boxes: { readonly card: Locator; readonly box: Point }[] = [];
  for (const card of await page.locator('[data-booking-id]').all()) {
    const box = await card.boundingBox();
    if (box && box.y > 200 && box.y + box.height < size.height - 60) boxes.push({ card, box });
  }
  const [carried, other] = [boxes[0], boxes.find(({ box }) => boxes[0] && box.x > boxes[0].box.x + 20)];
  if (!carried || !other) throw new Error('the demo shows too few bookings');
  await go(await middleOf(carried.card), 4);
  await page.mouse.down();
  await go(await middleOf(other.card), 10);
  await page.mouse.up();
  await page.waitForTimeout(600);
  await show(2200);
  // The nearest free time that the refusal offers.
  const offer = page.locator('.suggestions-slots button').first();
  await go(await middleOf(offer), 5);
  await page.mouse.click(at.x, at.y);
  await page.waitForTimeout(800);
  await show(2500);
  writeFileSync(file, animated(frames));
});
