import { app, Menu, type MenuItemConstructorOptions } from 'electron/main';
import type { ProgramWords } from '../../../shared/words/words.ts';

export type MenuCommands = {
  readonly openWindow: () => void;
  readonly showAbout: () => void;
};

/**
 * Sets the menu of all windows. Its accelerators keep clear of the desk's own keys: single letters, the arrows, and Ctrl+Z and
 * Ctrl+Shift+Z, which undo a booking on the calendar and typing in a field, and are therefore left to the page.
 */
export function setMenu(
  commands: MenuCommands,
  { shell: { menu } }: ProgramWords,
  platform: NodeJS.Platform,
): void {
  const isMac = platform === 'darwin';
  const about: MenuItemConstructorOptions = { label: menu.about, click: commands.showAbout };
  const template: MenuItemConstructorOptions[] = [
    {
      label: menu.file,
      submenu: [
        { label: menu.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: commands.openWindow },
        { type: 'separator' },
        { role: 'close', label: menu.closeWindow },
        ...(isMac ? [] : [{ role: 'quit', label: menu.quit } as const]),
      ],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo, registerAccelerator: false },
        { role: 'redo', label: menu.redo, registerAccelerator: false },
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        { type: 'separator' },
        { role: 'togglefullscreen', label: menu.fullScreen },
        ...(app.isPackaged ? [] : [{ type: 'separator' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { role: 'help', label: menu.help, submenu: [about] },
  ];
  if (isMac) template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
