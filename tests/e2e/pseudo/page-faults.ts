import type { Page } from '@playwright/test';

export type TextFaults = {
  /** Texts and labels with plain Latin letters. */
  readonly english: readonly string[];
  /** Texts of which a part cannot be seen. */
  readonly cutOff: readonly string[];
};

/** What is wrong with the texts that the page shows now, each as one line that says where. */
export function textFaults(page: Page): Promise<TextFaults> {
  return page.evaluate(() => {
    const english = new Set<string>();
    const cutOff = new Set<string>();
    // What no language writes otherwise: names of keys, of time zones, and what the program itself is made of.
    const sameEverywhere = 'kbd, script, style, .about-facts, [data-same-everywhere]';
    const named = (element: Element): string =>
      `${element.tagName.toLowerCase()}${element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''}`;

    const readable = [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
    ];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(sameEverywhere)) continue;
      for (const attribute of readable) {
        const text = element.getAttribute(attribute) ?? '';
        if (/[A-Za-z]{2}/.test(text)) english.add(`${attribute} of ${named(element)}: ${text}`);
      }
    }

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? '';
      const element = texts.currentNode.parentElement;
      if (!element || text.trim() === '' || element.closest(sameEverywhere)) continue;
      if (/[A-Za-z]{2}/.test(text)) english.add(`${named(element)}: ${text}`);
      if (isCutOff(texts.currentNode, element)) cutOff.add(`${named(element)}: ${text}`);
    }
    if (document.documentElement.scrollWidth > window.innerWidth)
      cutOff.add('the page is wider than the window');
    return { english: [...english], cutOff: [...cutOff] };

    /** Whether an element that shows nothing beyond its edges leaves out a part of `text`. What can be scrolled to is not left out. */
    function isCutOff(text: Node, element: Element): boolean {
      // Names of people and what a booking's card says of them are as long as they are; a card is as high as its booking is long.
      if (element.closest('[data-name], [data-booking-id]')) return false;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) return false;
      for (let around: Element | null = element; around; around = around.parentElement) {
        // The heads of the columns are scrolled with them, also out from under a panel.
        if (around.matches('.grid-person')) return false;
        const { overflowX, overflowY, position } = getComputedStyle(around);
        const edge = around.getBoundingClientRect();
        // For those who hear the page: a point on the screen.
        if (edge.width <= 1 && edge.height <= 1) return false;
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        if (hides(overflowX) && (right > edge.right + 1 || left < edge.left - 1)) return true;
        if (around === element && hides(overflowY) && (bottom > edge.bottom + 3 || top < edge.top - 3))
          return true;
        if (/auto|scroll/.test(overflowX + overflowY) || position === 'fixed') return false;
      }
      return false;
    }
  });
}
