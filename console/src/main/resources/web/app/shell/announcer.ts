/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
  window.dispatchEvent(new CustomEvent('sc-announce', { detail: text }));
}
