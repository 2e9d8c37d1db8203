import { app, Menu, type MenuItemConstructorOptions } from 'electron/main';

export type MenuCommands = {
  readonly openWindow: () => void;
  readonly showAbout: () => void;
};

/**
 * Sets the menu of all windows. Its accelerators keep clear of the desk's own keys: single letters, the arrows, and Ctrl+Z and
 * Ctrl+Shift+Z, which undo a booking on the calendar and typing in a field, and are therefore left to the page.
 */
export function setMenu(commands: MenuCommands, platform: NodeJS.Platform): void {
  const isMac = platform === 'darwin';
  const about: MenuItemConstructorOptions = { label: 'About Front Desk', click: commands.showAbout };
  const template: MenuItemConstructorOptions[] = [
    {
      label: 'File',
      submenu: [
        { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: commands.openWindow },
        { type: 'separator' },
        { role: 'close' },
        ...(isMac ? [] : [{ role: 'quit' } as const]),
      ],
    },
    {
      label: 'Edit',
      submenu: [
        { role: 'undo', registerAccelerator: false },
        { role: 'redo', registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'help', submenu: [about] },
  ];
  if (isMac) template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
