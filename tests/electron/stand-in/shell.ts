import type { MenuItemConstructorOptions, MessageBoxOptions } from 'electron/main';

/** Message boxes that were shown; each is answered with its first button unless a test says otherwise. */
export const dialog = {
  shown: [] as MessageBoxOptions[],
  nextResponse: 0,
  showMessageBox: (...args: readonly unknown[]): Promise<{ response: number }> =>
    Promise.resolve({ response: dialog.showMessageBoxSync(...args) }),
  showMessageBoxSync: (...args: readonly unknown[]): number => {
    // The options are the last argument; a window may stand before them.
    const options = args.at(-1) as MessageBoxOptions;
    dialog.shown.push(options);
    process.send?.({ event: 'dialog', options: structuredClone(options) });
    return dialog.nextResponse;
  },
  showErrorBox: (message: string, detail: string): void => {
    dialog.showMessageBoxSync({ message, detail });
  },
};

type MenuItem = Omit<MenuItemConstructorOptions, 'submenu'> & { readonly submenu?: BuiltMenu };

type BuiltMenu = { readonly items: readonly MenuItem[] };

let applicationMenu: BuiltMenu | undefined;

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]): BuiltMenu => ({
    items: template.map(({ submenu, ...item }) =>
      Array.isArray(submenu) ? { ...item, submenu: Menu.buildFromTemplate(submenu) } : item,
    ),
  }),
  setApplicationMenu: (menu: BuiltMenu): void => {
    applicationMenu = menu;
  },
  getApplicationMenu: (): BuiltMenu | null => applicationMenu ?? null,
};

export const shell = {
  shownItems: [] as string[],
  showItemInFolder: (path: string): void => {
    shell.shownItems.push(path);
  },
};
