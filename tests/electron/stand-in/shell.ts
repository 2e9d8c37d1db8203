import type { MenuItemConstructorOptions, MessageBoxOptions } from 'electron/main';

/** Message boxes that were shown; each is answered with its first button unless a test says otherwise. */
export const dialog = {
  shown: [] as MessageBoxOptions[],
  nextResponse: 0,
  showMessageBox: (...args: readonly unknown[]): Promise<{ response: number }> => {
    // The options are the last argument; a window may stand before them.
    dialog.shown.push(args.at(-1) as MessageBoxOptions);
    process.send?.({ event: 'dialog', options: structuredClone(args.at(-1)) });
    return Promise.resolve({ response: dialog.nextResponse });
  },
  showMessageBoxSync: (...args: readonly unknown[]): number => {
    dialog.shown.push(args.at(-1) as MessageBoxOptions);
    return dialog.nextResponse;
  },
};

export const Menu = {
  template: [] as MenuItemConstructorOptions[],
  buildFromTemplate: (
    template: MenuItemConstructorOptions[],
  ): { template: MenuItemConstructorOptions[] } => ({ template }),
  setApplicationMenu: (menu: { template: MenuItemConstructorOptions[] }): void => {
    Menu.template = menu.template;
  },
};

export const shell = {
  shownItems: [] as string[],
  showItemInFolder: (path: string): void => {
    shell.shownItems.push(path);
  },
};
