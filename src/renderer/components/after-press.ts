/**
 * Calls back as soon as no mouse button is pressed. What moves the page while one is would move the thing away that the
 * person is about to press, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) {
    act();
    return;
  }
  const afterClick = (): void => {
    setTimeout(act);
  };
  window.addEventListener('pointerup', afterClick, { once: true, capture: true });
}
