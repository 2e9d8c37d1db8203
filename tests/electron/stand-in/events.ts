/** An event of Electron's kind: a listener may prevent what would follow. */
export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}
