import { Notification } from 'electron';

/** Notifications on the screen: one that nobody holds may be collected, and its click would be lost. */
const shown = new Set<Notification>();

/** Shows a notification of the system, where the system has them. `onChosen` when the person clicks it. */
export function showNotification(text: { readonly title: string; readonly body: string }, onChosen: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification(text);
  const forget = (): void => {
    shown.delete(notification);
  };
  shown.add(notification);
  notification.on('click', () => {
    forget();
    onChosen();
  });
  notification.on('close', forget);
  notification.on('failed', forget);
  notification.show();
}
