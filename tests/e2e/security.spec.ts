import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, openSalon, test } from './desk.ts';

test('the screens load nothing but the desk’s own files and calls, and break their policy nowhere', async ({
  desk,
}) => {
  const salon = await openSalon(desk);
  await salon.book(salon.ana, '10:00', 45, salon.cut.id, salon.elif.id);
  const page = await desk.open();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.reload();

  await page.getByText('Elif K').first().click();
  await expect(page.getByText('Elif Kaya').first()).toBeVisible();
  await page.getByRole('button', { name: 'New booking' }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clients' }).click();
  await page.getByRole('option', { name: 'Elif Kaya' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  for (const section of await page.getByRole('tab').all()) await section.click();

  const own = new URL(page.url());
  const foreign = asked.filter((url) => {
    const { protocol, host } = new URL(url);
    return protocol !== 'data:' && (protocol !== own.protocol || host !== own.host);
  });
  expect(asked.length).toBeGreaterThan(5);
  expect(foreign).toEqual([]);
  expect(complaints).toEqual([]);
});

test('whatever a page were made to try, nothing gets out', async ({ desk }) => {
  const page = await desk.open();
  await expect(page.getByRole('heading', { name: 'Create your salon' })).toBeVisible();
  let visits = 0;
  const elsewhere = createServer((_request, response) => {
    visits += 1;
    response.end();
  });
  elsewhere.on('upgrade', (_request, socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this form.
  const { port } = elsewhere.address() as AddressInfo;

  const refusedBy = await page.evaluate(async (url) => {
    /** Makes an attempt; answers the directive of the policy that stopped it. */
    const attempt = (make: () => unknown): Promise<string> =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        try {
          Promise.resolve(make()).catch(() => undefined);
        } catch {
          // The attempt itself may throw; the event tells why.
        }
      });
    const add = (tag: string, attributes: Readonly<Record<string, string>>, text = ''): void => {
      const element = document.createElement(tag);
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      element.textContent = text;
      document.body.append(element);
    };
    return {
      fetch: await attempt(() => fetch(`${url}/fetch`, { mode: 'no-cors' })),
      beacon: await attempt(() => navigator.sendBeacon(`${url}/beacon`, 'x')),
      socket: await attempt(() => new WebSocket(url.replace('http', 'ws'))),
      events: await attempt(() => new EventSource(`${url}/events`)),
      picture: await attempt(() => add('img', { src: `${url}/picture.png` })),
      script: await attempt(() => add('script', { src: `${url}/script.js` })),
      inlineScript: await attempt(() => add('script', {}, 'window.hasRun = true')),
      evaluation: await attempt(() => new Function('window.hasRun = true')()),
      style: await attempt(() => add('link', { rel: 'stylesheet', href: `${url}/style.css` })),
      frame: await attempt(() => add('iframe', { src: `${url}/frame` })),
      object: await attempt(() => add('object', { data: `${url}/object` })),
      worker: await attempt(() => new Worker(URL.createObjectURL(new Blob([''])))),
      base: await attempt(() => add('base', { href: url })),
      form: await attempt(() => {
        add('iframe', { name: 'nowhere' });
        add('form', { id: 'leak', action: `${url}/form`, method: 'post', target: 'nowhere' });
        document.querySelector<HTMLFormElement>('#leak')?.submit();
      }),
      hasRun: String('hasRun' in window),
    };
  }, `http://127.0.0.1:${port}`);

  expect(refusedBy).toEqual({
    fetch: 'connect-src',
    beacon: 'connect-src',
    socket: 'connect-src',
    events: 'connect-src',
    picture: 'img-src',
    script: 'script-src-elem',
    inlineScript: 'script-src-elem',
    evaluation: 'script-src',
    style: 'style-src-elem',
    frame: 'frame-src',
    object: 'object-src',
    worker: 'worker-src',
    base: 'base-uri',
    form: 'form-action',
    hasRun: 'false',
  });
  expect(visits).toBe(0);
  // Chromium opens a connection for a frame before it reads the policy; it sends nothing over it.
  elsewhere.closeAllConnections();
  await new Promise((resolve) => elsewhere.close(resolve));
});
